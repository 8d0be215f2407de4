package dev.interleave.engine.live;

import dev.interleave.engine.LoopOperation;
import org.jspecify.annotations.Nullable;

/// Event loops, their tasks, and what the tasks of one loop share.
@SuppressWarnings("DoNotCallSuggester") // until there are loops
final class LiveLoops {

    @Nullable
    Object perform(LiveActor actor, LoopOperation<?> operation) {
        throw missing(actor);
    }

    LockHandle createLock(LiveActor actor, String name) {
        throw missing(actor);
    }

    LockHandle createSemaphore(LiveActor actor, String name, int permits) {
        throw missing(actor);
    }

    EventHandle createEvent(LiveActor actor, String name) {
        throw missing(actor);
    }

    QueueHandle createQueue(LiveActor actor, String name, int capacity) {
        throw missing(actor);
    }

    /// Suspends the acting task until the future is set: {@link LiveFuture#whenSet}. Then as
    /// {@link LiveFuture#get}.
    @Nullable
    Object awaitResult(LiveActor actor, LiveFuture future) {
        throw missing(actor);
    }

    private static UnsupportedOperationException missing(LiveActor actor) {
        return new UnsupportedOperationException("event loops are not there yet, asked for by " + actor.name());
    }
}
