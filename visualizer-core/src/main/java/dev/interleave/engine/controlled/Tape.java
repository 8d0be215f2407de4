package dev.interleave.engine.controlled;

import dev.interleave.engine.CallSites;
import dev.interleave.trace.ActorKind;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.ResourceKind;
import dev.interleave.trace.RunInfo;
import dev.interleave.trace.Scope;
import dev.interleave.trace.Site;
import dev.interleave.trace.Trace;
import dev.interleave.trace.TraceBuilder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// What a controlled run leaves behind. Events arrive in the order in which the engine came to them, which is the
/// order of causes; an actor that runs ahead in virtual time is put in its place at the end: sorted by time, and
/// at the same instant as they came.
///
/// For one run, on the engine's thread. A run that nobody watches has none.
public final class Tape {

    private final TraceBuilder builder = new TraceBuilder();
    private final Map<String, Integer> texts = new HashMap<>();
    private int[] siteIds = {};
    private int messages;

    private int size;
    private long[] nanos = new long[256];
    private long[] values = new long[256];
    /// Actor, target, and kind, flags and site in one.
    private int[] words = new int[3 * 256];

    private final Map<Integer, Long> cuts = new HashMap<>();
    /// Where in the trace each event has come to stand.
    private int[] places = {};

    public Tape() {}

    /// How many events there are.
    public int size() {
        return size;
    }

    /// A process that has not begun.
    void process(String name, int mainActor) {
        builder.addProcess(0, name, mainActor);
    }

    void processBegins(int index, long pid, int mainActor) {
        builder.setProcess(index, pid, mainActor);
    }

    void actor(ActorKind kind, int process, int parent, String name, int flags) {
        builder.addActor(kind, process, parent, name, flags);
    }

    void resource(ResourceKind kind, Scope scope, int process, String name, long capacity, int guard) {
        builder.addResource(kind, scope, process, name, capacity, guard);
    }

    int text(String text) {
        return text.isEmpty() ? 0 : texts.computeIfAbsent(text, builder::addText);
    }

    int nextMessage() {
        return messages++;
    }

    void append(long at, int actor, EventKind kind, int flags, int target, int site, long value) {
        if (size == nanos.length) {
            grow();
        }
        nanos[size] = at;
        values[size] = value;
        words[3 * size] = actor;
        words[3 * size + 1] = target;
        words[3 * size + 2] = (kind.code() << 24) | (flags << 16) | siteId(site);
        size++;
    }

    private void grow() {
        nanos = Arrays.copyOf(nanos, 2 * size);
        values = Arrays.copyOf(values, 2 * size);
        words = Arrays.copyOf(words, 3 * 2 * size);
    }

    private int siteId(int site) {
        if (site == 0) {
            return 0;
        }
        if (site >= siteIds.length) {
            siteIds = Arrays.copyOf(siteIds, Math.max(2 * siteIds.length, site + 16));
        }
        if (siteIds[site] == 0) {
            siteIds[site] = builder.addSite(new Site(CallSites.file(site), CallSites.line(site)));
        }
        return siteIds[site];
    }

    /// What the actor would have done after this never happened: its process has ended.
    void cut(int actor, long atNanos) {
        cuts.putIfAbsent(actor, atNanos);
    }

    /// The run as a trace. Times begin with the first event.
    public Trace trace(RunInfo info) {
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            order[i] = i;
        }
        TimeSort.sort(order, nanos);
        long first = size == 0 ? 0 : nanos[order[0]];
        places = new int[size];
        int place = 0;
        for (int i : order) {
            places[i] = place;
            Long cut = cuts.isEmpty() ? null : cuts.get(words[3 * i]);
            if (cut == null || nanos[i] <= cut) {
                int packed = words[3 * i + 2];
                builder.append(
                        nanos[i] - first,
                        words[3 * i],
                        packed >>> 24,
                        (packed >>> 16) & 0xff,
                        words[3 * i + 1],
                        packed & 0xffff,
                        values[i]);
                place++;
            }
        }
        builder.setInfo(info);
        return builder.freeze();
    }

    /// Where in the trace the event stands that arrived behind so many others. To be asked after {@link #trace}.
    public int place(int arrival) {
        return places[arrival];
    }
}
