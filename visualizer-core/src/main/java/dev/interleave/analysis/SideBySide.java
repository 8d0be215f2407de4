package dev.interleave.analysis;

import dev.interleave.trace.Actor;
import dev.interleave.trace.EventFlags;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.Message;
import dev.interleave.trace.ProcessInfo;
import dev.interleave.trace.Resource;
import dev.interleave.trace.RunInfo;
import dev.interleave.trace.Site;
import dev.interleave.trace.Trace;
import dev.interleave.trace.TraceBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Several runs as one trace, all beginning at the same zero: whatever shows a trace then shows them above each
/// other on one time axis, each as processes of its own that carry its name. Nothing of them is changed but
/// numbers and the names of processes.
public final class SideBySide {

    private final TraceBuilder builder = new TraceBuilder();
    private final List<Part> parts = new ArrayList<>();
    private final Map<Site, Integer> sites = new HashMap<>();
    private final Map<String, Integer> texts = new HashMap<>();

    /// A run, and what to call it.
    public record Named(String name, Trace trace) {}

    /// Where the tables of one run lie in those of all, and how far it has been taken over.
    private static final class Part {
        final Trace trace;
        final int firstActor;
        final int firstResource;
        final int firstMessage;
        final int[] sites;
        final int[] texts;
        int next;

        Part(Trace trace, int firstActor, int firstResource, int firstMessage) {
            this.trace = trace;
            this.firstActor = firstActor;
            this.firstResource = firstResource;
            this.firstMessage = firstMessage;
            this.sites = new int[trace.sites().size()];
            this.texts = new int[trace.texts().size()];
        }
    }

    private SideBySide() {}

    /// Puts the runs above each other in this order.
    ///
    /// @param info what is to be said of all of them together
    public static Trace of(List<Named> runs, RunInfo info) {
        SideBySide all = new SideBySide();
        int actors = 0;
        int resources = 0;
        int messages = 0;
        int processes = 0;
        for (Named run : runs) {
            Part part = new Part(run.trace(), actors, resources, messages);
            all.addTables(run.name(), part, processes);
            all.parts.add(part);
            actors += run.trace().actors().size();
            resources += run.trace().resources().size();
            processes += run.trace().processes().size();
            messages += run.trace().size();
        }
        all.addEvents();
        all.builder.setInfo(info);
        return all.builder.freeze();
    }

    private void addTables(String name, Part part, int firstProcess) {
        Trace trace = part.trace;
        boolean alone = trace.processes().size() == 1;
        for (ProcessInfo process : trace.processes()) {
            boolean isMain = alone || process.index() == 0;
            builder.addProcess(
                    process.pid(), isMain ? name : name + ": " + process.name(), process.mainActor() + part.firstActor);
        }
        for (Actor actor : trace.actors()) {
            builder.addActor(
                    actor.kind(),
                    actor.process() + firstProcess,
                    actor.parent() < 0 ? -1 : actor.parent() + part.firstActor,
                    actor.name(),
                    actor.flags());
        }
        for (Resource resource : trace.resources()) {
            builder.addResource(
                    resource.kind(),
                    resource.scope(),
                    resource.process() + firstProcess,
                    resource.name(),
                    resource.capacity(),
                    resource.guard() < 0 ? resource.guard() : resource.guard() + part.firstResource);
        }
        for (int i = 1; i < part.sites.length; i++) {
            part.sites[i] = sites.computeIfAbsent(trace.sites().get(i), builder::addSite);
        }
        for (int i = 1; i < part.texts.length; i++) {
            part.texts[i] = texts.computeIfAbsent(trace.text(i), builder::addText);
        }
    }

    /// The earliest first; of those at the same time, the upper run's.
    private void addEvents() {
        Part next = earliest();
        while (next != null) {
            add(next, next.next++);
            next = earliest();
        }
    }

    @SuppressWarnings("NullAway") // null when there is none: asked for in a loop over all events
    private Part earliest() {
        Part best = null;
        for (Part part : parts) {
            if (part.next < part.trace.size()
                    && (best == null || part.trace.nanos(part.next) < best.trace.nanos(best.next))) {
                best = part;
            }
        }
        return best;
    }

    private void add(Part part, int event) {
        Trace trace = part.trace;
        EventKind kind = trace.kind(event);
        int target = switch (kind.targetType()) {
            case NONE -> trace.target(event);
            case ACTOR -> moved(trace.target(event), part.firstActor);
            case RESOURCE -> moved(trace.target(event), part.firstResource);
        };
        builder.append(
                trace.nanos(event),
                trace.actor(event) + part.firstActor,
                trace.kindCode(event),
                trace.flags(event),
                target,
                part.sites[trace.site(event)],
                value(part, event, kind));
    }

    private static long value(Part part, int event, EventKind kind) {
        long value = part.trace.value(event);
        return switch (kind.valueType()) {
            case NONE, NUMBER, NANOS -> value;
            case TEXT -> part.texts[(int) value];
            case DATUM ->
                EventFlags.has(part.trace.flags(event), EventFlags.TEXT_VALUE) ? part.texts[(int) value] : value;
            case MESSAGE -> Message.pack(Message.number(value) + part.firstMessage, part.texts[Message.text(value)]);
            case ACTOR -> value < 0 ? value : value + part.firstActor;
        };
    }

    private static int moved(int id, int first) {
        return id < 0 ? id : id + first;
    }
}
