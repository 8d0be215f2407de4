package dev.interleave.engine.live;

import dev.interleave.trace.EventFlags;

/// What a thread is to its process.
enum ThreadRole {
    /// The process waits for it before it ends.
    PLAIN(0),
    /// Cut off when the process ends.
    DAEMON(EventFlags.DAEMON),
    /// Works for a pool, which ends it.
    WORKER(EventFlags.WORKER);

    private final int flags;

    ThreadRole(int flags) {
        this.flags = flags;
    }

    /// As the actor is recorded.
    int flags() {
        return flags;
    }
}
