/// The colours of the program as plain numbers, for everything that paints by itself, and as looked-up
/// colours for style sheets. Two themes, two schemes of state colours. Nothing here needs a running
/// toolkit.
@NullMarked
package dev.interleave.app.theme;

import org.jspecify.annotations.NullMarked;
