/// The comparison table: what threads, processes and coroutines cost and gain, measured on this machine by
/// running lessons live. Each cell names the lesson and the parameters behind it, so that its run can be
/// opened. Knows no window.
@NullMarked
package dev.interleave.measure;

import org.jspecify.annotations.NullMarked;
