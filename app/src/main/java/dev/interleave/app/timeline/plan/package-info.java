/// Turns a trace, a visible range and rows into a compact list of what to draw, as columns of
/// numbers. Pure functions of their arguments writing into objects that are reused, without a
/// toolkit, so that tests and pictures need none. The cost of a plan depends on pixels, not on
/// events.
@NullMarked
package dev.interleave.app.timeline.plan;

import org.jspecify.annotations.NullMarked;
