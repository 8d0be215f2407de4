package dev.interleave.replay;

/// Who waits for the resources of a {@link World}; for a pool these are its idle workers.
public final class Waiters {

    private final ResourceColumns resources;

    Waiters(ResourceColumns resources) {
        this.resources = resources;
    }

    /// How many wait for the resource.
    public int count(int resource) {
        return resources.has(resource) ? Rows.sizeOf(resources.waiters[resource]) : 0;
    }

    /// The `i`th that waits, in order of arrival.
    public int actor(int resource, int i) {
        return (int) cell(resource, i, 0);
    }

    public long sinceNanos(int resource, int i) {
        return cell(resource, i, 1);
    }

    private long cell(int resource, int i, int column) {
        return resources.has(resource) ? Rows.cellOf(resources.waiters[resource], i, column) : -1;
    }
}
