/// The colours of the program as plain numbers, for everything that paints by itself, and as
/// looked-up colours for style sheets; and the fonts that ship with it. Two themes, two schemes of
/// state colours. Colours need no running toolkit.
@NullMarked
package dev.interleave.app.theme;

import org.jspecify.annotations.NullMarked;
