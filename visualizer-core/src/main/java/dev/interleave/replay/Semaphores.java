package dev.interleave.replay;

import dev.interleave.trace.ResourceKind;

/// What a {@link World} knows of semaphores.
public final class Semaphores {

    private final ResourceColumns resources;

    Semaphores(ResourceColumns resources) {
        this.resources = resources;
    }

    public long freePermits(int semaphore) {
        return resources.amount(semaphore, ResourceKind.SEMAPHORE);
    }

    /// How many actors hold permits.
    public int holderCount(int semaphore) {
        return resources.entryCount(semaphore, ResourceKind.SEMAPHORE);
    }

    public int holder(int semaphore, int i) {
        return (int) resources.entry(semaphore, ResourceKind.SEMAPHORE, i, 0);
    }

    /// How many permits the `i`th holder has.
    public long heldPermits(int semaphore, int i) {
        return resources.entry(semaphore, ResourceKind.SEMAPHORE, i, 1);
    }
}
