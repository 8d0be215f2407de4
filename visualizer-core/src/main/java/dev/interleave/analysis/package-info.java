/// Answers that are functions of a trace and nothing else: state spans, arrows between causes and effects, who
/// waits for whom, data races, and one sentence per event. Everything that grows with the trace is kept in
/// primitive columns. Objects that can grow with a live trace belong to one thread at a time; the others are
/// immutable.
@NullMarked
package dev.interleave.analysis;

import org.jspecify.annotations.NullMarked;
