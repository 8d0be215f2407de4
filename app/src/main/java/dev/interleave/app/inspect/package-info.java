/// What is true at the playhead: the state of every actor, why one is blocked, what shared values and
/// queues hold, and the sentence that says what just happened. Models compute from the world at the
/// playhead, views only show them.
@NullMarked
package dev.interleave.app.inspect;

import org.jspecify.annotations.NullMarked;
