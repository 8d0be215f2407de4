/// Draws a plan. Everything goes through {@link dev.interleave.app.timeline.paint.Surface}, about
/// ten calls, so that a window, a picture file and a test read the same drawing. Only {@link
/// dev.interleave.app.timeline.paint.FxSurface} knows a toolkit.
@NullMarked
package dev.interleave.app.timeline.paint;

import org.jspecify.annotations.NullMarked;
