/// Small things that JavaFX lacks and every feature needs: a lifetime bag, icons, a message bar.
/// Nothing here knows the domain. For the JavaFX thread.
@NullMarked
package dev.interleave.app.fx;

import org.jspecify.annotations.NullMarked;
