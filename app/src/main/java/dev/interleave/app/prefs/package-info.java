/// What the program remembers between two starts: theme, window size, speed. A store that cannot be
/// read or written is as good as an empty one: the program never stops for it.
@NullMarked
package dev.interleave.app.prefs;

import org.jspecify.annotations.NullMarked;
