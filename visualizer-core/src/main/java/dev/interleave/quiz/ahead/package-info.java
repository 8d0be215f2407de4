/// What can still come of a controlled run, from a place in it on. The run is had again up to there, and then
/// gone on with in many ways. How many is bounded by counting, not by the clock, so the answer is always the
/// same.
@NullMarked
package dev.interleave.quiz.ahead;

import org.jspecify.annotations.NullMarked;
