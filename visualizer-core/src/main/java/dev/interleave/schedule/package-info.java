/// Who goes next in a controlled run: one small class for each way to decide it, and what a run's decisions are
/// called when they are kept. A scheduler sees only what is possible; it knows no lesson, and of the
/// engine only the question that it is asked.
@NullMarked
package dev.interleave.schedule;

import org.jspecify.annotations.NullMarked;
