package dev.interleave.replay;

import dev.interleave.trace.ResourceKind;

/// What a {@link World} knows of queues.
public final class Queues {

    private final ResourceColumns resources;

    Queues(ResourceColumns resources) {
        this.resources = resources;
    }

    /// Messages put and not yet taken.
    public int size(int queue) {
        return resources.entryCount(queue, ResourceKind.QUEUE);
    }

    /// Number of the `i`th message from the front.
    public int message(int queue, int i) {
        return (int) resources.entry(queue, ResourceKind.QUEUE, i, 0);
    }

    /// Id of its text.
    public int text(int queue, int i) {
        return Math.max(0, (int) resources.entry(queue, ResourceKind.QUEUE, i, 1));
    }

    /// Who put it.
    public int putter(int queue, int i) {
        return (int) resources.entry(queue, ResourceKind.QUEUE, i, 2);
    }

    public long putNanos(int queue, int i) {
        return resources.entry(queue, ResourceKind.QUEUE, i, 3);
    }

    /// Messages put and not yet dealt with (`task_done`).
    public long unfinished(int queue) {
        return resources.amount(queue, ResourceKind.QUEUE);
    }
}
