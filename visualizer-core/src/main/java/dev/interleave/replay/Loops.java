package dev.interleave.replay;

import dev.interleave.trace.ResourceKind;

/// What a {@link World} knows of event loops.
public final class Loops {

    private final ResourceColumns resources;

    Loops(ResourceColumns resources) {
        this.resources = resources;
    }

    /// Tasks ready to run, in order.
    public int readyCount(int loop) {
        return resources.entryCount(loop, ResourceKind.EVENT_LOOP);
    }

    public int readyTask(int loop, int i) {
        return (int) resources.entry(loop, ResourceKind.EVENT_LOOP, i, 0);
    }

    public long readySinceNanos(int loop, int i) {
        return resources.entry(loop, ResourceKind.EVENT_LOOP, i, 1);
    }

    /// The thread that runs the loop.
    public int carrier(int loop) {
        return resources.is(loop, ResourceKind.EVENT_LOOP) ? resources.details[loop] : -1;
    }
}
