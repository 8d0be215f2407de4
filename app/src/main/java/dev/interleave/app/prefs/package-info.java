/// What the program remembers between two starts: the looks and the window's size, engine and machine, the axis,
/// whether questions are asked, and which lessons were watched. A store that cannot be read or written is as good as
/// an empty one: the program never stops for it.
@NullMarked
package dev.interleave.app.prefs;

import org.jspecify.annotations.NullMarked;
