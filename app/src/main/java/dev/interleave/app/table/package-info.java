/// The comparison table in the window: figures measured at the press of a button, and the run behind each of
/// them. What is measured, and how, is the core's; what a cell opens is up to whoever composes the window.
@NullMarked
package dev.interleave.app.table;

import org.jspecify.annotations.NullMarked;
