package dev.interleave.trace;

import java.util.List;

/// A recorded run, frozen: tables of what took part, and the events as columns in one order that never contradicts
/// causality. Event `i` is step `i`; times are nanoseconds since the first event.
///
/// Immutable, safe for any thread. A trace frozen from a builder that goes on growing shares its memory: freezing
/// costs the number of chunks, not of events.
public final class Trace {

    /// The trace of nothing.
    public static final Trace EMPTY = new TraceBuilder().freeze();

    private final Columns[] chunks;
    private final int size;
    private final List<ProcessInfo> processes;
    private final List<Actor> actors;
    private final List<Resource> resources;
    private final List<Site> sites;
    private final List<String> texts;
    private final RunInfo info;
    private final long durationNanos;

    Trace(Columns[] chunks, int size, TraceTables tables, RunInfo info) {
        this.chunks = chunks;
        this.size = size;
        this.processes = tables.processes();
        this.actors = tables.actors();
        this.resources = tables.resources();
        this.sites = tables.sites();
        this.texts = tables.texts();
        this.info = info;
        this.durationNanos = size == 0 ? 0 : Math.max(nanos(size - 1), info.watchedNanos());
    }

    /// Number of events.
    public int size() {
        return size;
    }

    /// Nanoseconds from the first event to event `i`. Never decreases with `i`.
    public long nanos(int i) {
        return chunk(i).nanos[i & Columns.MASK];
    }

    /// Id of the acting actor.
    public int actor(int i) {
        return chunk(i).actors[i & Columns.MASK];
    }

    public EventKind kind(int i) {
        EventKind kind = EventKind.ofCode(kindCode(i));
        if (kind == null) {
            throw new IllegalStateException("event " + i + " has no known kind");
        }
        return kind;
    }

    /// {@link EventKind#code()} of event `i`, for scan loops.
    public int kindCode(int i) {
        return chunk(i).kinds[i & Columns.MASK];
    }

    public int flags(int i) {
        return chunk(i).flags[i & Columns.MASK];
    }

    /// Actor or resource id as the kind's target type says, -1 for none.
    public int target(int i) {
        return chunk(i).targets[i & Columns.MASK];
    }

    /// Id of the source site; 0 is {@link Site#UNKNOWN}.
    public int site(int i) {
        return chunk(i).sites[i & Columns.MASK];
    }

    public long value(int i) {
        return chunk(i).values[i & Columns.MASK];
    }

    private Columns chunk(int i) {
        if (i >= size) {
            throw new IndexOutOfBoundsException("event " + i + " of " + size);
        }
        return chunks[i >>> Columns.SHIFT];
    }

    /// Time of the last event, or for how long the run was watched after it; 0 when there is no event.
    public long durationNanos() {
        return durationNanos;
    }

    /// Whether this begins with all of the earlier one, because one builder grew both.
    public boolean continues(Trace earlier) {
        return earlier.size > 0 && size >= earlier.size && chunks[0] == earlier.chunks[0];
    }

    /// The first event whose time is after `nanos`, `size()` when there is none: so the world at `nanos` is the fold
    /// of the events before the answer.
    public int firstAfter(long nanos) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (nanos(middle) <= nanos) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    public List<ProcessInfo> processes() {
        return processes;
    }

    public List<Actor> actors() {
        return actors;
    }

    public List<Resource> resources() {
        return resources;
    }

    public Site siteOf(int i) {
        return sites.get(site(i));
    }

    public List<Site> sites() {
        return sites;
    }

    /// Text 0 is the empty text.
    public String text(int id) {
        return texts.get(id);
    }

    public List<String> texts() {
        return texts;
    }

    public RunInfo info() {
        return info;
    }

    /// This with other run information; shares everything else.
    public Trace withInfo(RunInfo other) {
        return new Trace(chunks, size, new TraceTables(processes, actors, resources, sites, texts), other);
    }
}
