package dev.interleave.trace;

import dev.interleave.base.SharedList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Grows a trace by appending. For one thread; what {@link #freeze} returns may go anywhere.
public final class TraceBuilder {

    private static final int MAX_SITES = Character.MAX_VALUE + 1;

    private Columns[] chunks = new Columns[4];
    private int size;
    private long lastNanos;
    private final List<ProcessInfo> processes = new ArrayList<>();
    private final SharedList<Actor> actors = new SharedList<>();
    private final SharedList<Resource> resources = new SharedList<>();
    private final SharedList<Site> sites = new SharedList<>();
    private final SharedList<String> texts = new SharedList<>();
    private RunInfo info = RunInfo.EMPTY;

    public TraceBuilder() {
        sites.add(Site.UNKNOWN);
        texts.add("");
    }

    /// Adds a process and returns its index.
    public int addProcess(long pid, String name, int mainActor) {
        processes.add(new ProcessInfo(processes.size(), pid, name, mainActor));
        return processes.size() - 1;
    }

    /// Fills in what was not known when the process was added.
    public void setProcess(int index, long pid, int mainActor) {
        processes.set(index, new ProcessInfo(index, pid, processes.get(index).name(), mainActor));
    }

    public int addActor(ActorKind kind, int process, int parent, String name, int flags) {
        return actors.add(new Actor(actors.size(), kind, process, parent, name, flags));
    }

    public int addResource(ResourceKind kind, Scope scope, int process, String name, long capacity, int guard) {
        return resources.add(new Resource(resources.size(), kind, scope, process, name, capacity, guard));
    }

    /// Adds a site and returns its id.
    ///
    /// @throws IllegalStateException after 65,535 sites
    public int addSite(Site site) {
        if (sites.size() == MAX_SITES) {
            throw new IllegalStateException("a trace has at most " + (MAX_SITES - 1) + " source sites");
        }
        return sites.add(site);
    }

    public int addText(String text) {
        return texts.add(text);
    }

    public void setInfo(RunInfo info) {
        this.info = info;
    }

    public RunInfo info() {
        return info;
    }

    public int size() {
        return size;
    }

    /// Appends one event.
    ///
    /// @param nanos since the first event; must not be less than that of the event before
    /// @param kind {@link EventKind#code()}
    /// @throws IllegalArgumentException when time would go backwards
    public void append(long nanos, int actor, int kind, int flags, int target, int site, long value) {
        if (nanos < lastNanos) {
            throw new IllegalArgumentException("event at " + nanos + " ns after one at " + lastNanos + " ns");
        }
        int offset = size & Columns.MASK;
        if (offset == 0) {
            addChunk();
        }
        Columns chunk = chunks[size >>> Columns.SHIFT];
        chunk.nanos[offset] = nanos;
        chunk.actors[offset] = actor;
        chunk.kinds[offset] = (byte) kind;
        chunk.flags[offset] = (byte) flags;
        chunk.targets[offset] = target;
        chunk.sites[offset] = (char) site;
        chunk.values[offset] = value;
        lastNanos = nanos;
        size++;
    }

    private void addChunk() {
        int index = size >>> Columns.SHIFT;
        if (index == chunks.length) {
            chunks = Arrays.copyOf(chunks, index * 2);
        }
        chunks[index] = new Columns();
    }

    /// What has been appended so far, as a trace that never changes. The builder may go on.
    public Trace freeze() {
        int used = (size + Columns.MASK) >>> Columns.SHIFT;
        TraceTables tables = new TraceTables(
                List.copyOf(processes), actors.freeze(), resources.freeze(), sites.freeze(), texts.freeze());
        return new Trace(Arrays.copyOf(chunks, used), size, tables, info);
    }
}
