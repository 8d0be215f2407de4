/// What both engines share: the operations that lesson code can ask for, what executes them, and how a run can end.
/// An engine interprets {@link dev.interleave.engine.Operation}s; it never sees a lesson.
@NullMarked
package dev.interleave.engine;

import org.jspecify.annotations.NullMarked;
