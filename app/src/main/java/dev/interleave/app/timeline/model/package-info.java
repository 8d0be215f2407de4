/// What a timeline shows, without any node: the trace, the visible range, selection, marks, rows
/// and their heights. Properties are JavaFX beans, changed on the JavaFX thread only; the values in
/// them are immutable. Arithmetic on time and on rows lives here, so that tests need no toolkit.
@NullMarked
package dev.interleave.app.timeline.model;

import org.jspecify.annotations.NullMarked;
