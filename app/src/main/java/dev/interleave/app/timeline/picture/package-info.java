/// The timeline as a file: PNG and SVG, without a window and without a display. The same plan and
/// the same painters as in the window draw it. SVG needs no toolkit at all; PNG starts JavaFX's
/// headless platform if none runs.
@NullMarked
package dev.interleave.app.timeline.picture;

import org.jspecify.annotations.NullMarked;
