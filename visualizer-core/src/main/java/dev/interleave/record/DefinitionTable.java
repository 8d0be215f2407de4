package dev.interleave.record;

import dev.interleave.trace.ActorKind;
import dev.interleave.trace.RunInfo;
import dev.interleave.trace.Site;
import dev.interleave.trace.TraceBuilder;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Takes the definitions of all logs into the trace. A definition may refer to one in another process's log, which
/// may be read later: each log's definitions wait in a line of their own until the first of the line can be
/// resolved.
final class DefinitionTable {

    /// Definers race, so ids come a little out of order, never more than this.
    private static final int MAX_AHEAD = 1 << 14;

    private static final int MAX_SITES = Character.MAX_VALUE;

    private final TraceBuilder trace;
    private final List<ArrayDeque<Definition>> lines = new ArrayList<>();
    /// Index in the trace of each log's process, -1 until it said who it is.
    private final int[] processes = new int[LogDescriptor.MAX_PROCESSES];

    private final IdMap actors = new IdMap();
    private final IdMap resources = new IdMap();
    private final IdMap texts = new IdMap();
    private final IdMap sites = new IdMap();
    private final Map<Site, Integer> siteIds = new HashMap<>();
    private final Map<String, String> properties = new LinkedHashMap<>();
    private final BitSet namedProcesses = new BitSet();
    /// Process of each PROCESS actor of the trace, by actor.
    private final Map<Integer, Integer> mainActors = new HashMap<>();

    private int actorCount;

    DefinitionTable(TraceBuilder trace) {
        this.trace = trace;
        texts.put(0, 0);
        sites.put(0, 0);
        Arrays.fill(processes, -1);
    }

    /// Puts a definition at the end of its log's line.
    void add(int log, Definition definition) {
        while (lines.size() <= log) {
            lines.add(new ArrayDeque<>());
        }
        lines.get(log).add(definition);
    }

    /// Takes in all that can be resolved.
    ///
    /// @throws IOException when a definition makes no sense, with a sentence
    void resolve() throws IOException {
        boolean progress = true;
        while (progress) {
            progress = false;
            for (int log = 0; log < lines.size(); log++) {
                progress |= resolve(log, lines.get(log));
            }
        }
    }

    /// The trace's id of an actor, resource, text or site, -1 when it is not defined.
    int actor(int id) {
        return actors.get(id);
    }

    int resource(int id) {
        return resources.get(id);
    }

    int text(int id) {
        return texts.get(id);
    }

    int site(int id) {
        return sites.get(id);
    }

    /// The information with what the processes said themselves.
    RunInfo complete(RunInfo info) {
        RunInfo result = info;
        for (Map.Entry<String, String> property : properties.entrySet()) {
            result = result.with(property.getKey(), property.getValue());
        }
        return result;
    }

    private boolean resolve(int log, ArrayDeque<Definition> line) throws IOException {
        boolean progress = false;
        while (!line.isEmpty() && define(log, line.getFirst())) {
            line.removeFirst();
            progress = true;
        }
        return progress;
    }

    /// Whether it could be taken in; if not, it refers to something that is still to come.
    private boolean define(int log, Definition definition) throws IOException {
        return switch (definition) {
            case Definition.ThisProcess process -> defineProcess(log, process);
            case Definition.NewActor actor -> defineActor(log, actor);
            case Definition.NewResource resource -> defineResource(log, resource);
            case Definition.Text text -> {
                check(log, texts, text.id(), "text");
                texts.put(text.id(), trace.addText(text.text()));
                yield true;
            }
            case Definition.NewSite site -> {
                check(log, sites, site.id(), "site");
                sites.put(site.id(), siteId(new Site(site.file(), site.line())));
                yield true;
            }
            case Definition.Property property -> {
                properties.put(property.key(), property.value());
                yield true;
            }
        };
    }

    private boolean defineProcess(int log, Definition.ThisProcess process) throws IOException {
        int mainActor = actors.get(process.mainActor());
        if (mainActor < 0) {
            return false;
        }
        Integer index = mainActors.get(mainActor);
        if (index == null || processes[log] >= 0 || namedProcesses.get(index)) {
            throw damaged(log, "names a main actor that is none, or names it twice");
        }
        namedProcesses.set(index);
        processes[log] = index;
        trace.setProcess(index, process.pid(), mainActor);
        return true;
    }

    private boolean defineActor(int log, Definition.NewActor actor) throws IOException {
        boolean isProcess = actor.kind() == ActorKind.PROCESS;
        int parent = actors.get(actor.parent());
        boolean known = actor.parent() < 0 || parent >= 0;
        if (!known || (!isProcess && processes[log] < 0)) {
            return false;
        }
        check(log, actors, actor.id(), "actor");
        int process = processes[log];
        if (isProcess) {
            process = trace.addProcess(0, actor.name(), actorCount);
            mainActors.put(actorCount, process);
        }
        actors.put(actor.id(), trace.addActor(actor.kind(), process, parent, actor.name(), actor.flags()));
        actorCount++;
        return true;
    }

    private boolean defineResource(int log, Definition.NewResource resource) throws IOException {
        int guard = resources.get(resource.guard());
        boolean known = resource.guard() < 0 || guard >= 0;
        if (!known || processes[log] < 0) {
            return false;
        }
        check(log, resources, resource.id(), "resource");
        resources.put(
                resource.id(),
                trace.addResource(
                        resource.kind(),
                        resource.scope(),
                        processes[log],
                        resource.name(),
                        resource.capacity(),
                        guard));
        return true;
    }

    /// Sites are the same in every process that runs the same lesson. Beyond what a trace can hold, they are
    /// unknown.
    private int siteId(Site site) {
        Integer known = siteIds.get(site);
        if (known != null) {
            return known;
        }
        int id = siteIds.size() + 1 < MAX_SITES ? trace.addSite(site) : 0;
        siteIds.put(site, id);
        return id;
    }

    private static void check(int log, IdMap map, int id, String what) throws IOException {
        boolean own = id >= 0 && LogDescriptor.processOf(id) == log;
        if (!own || LogDescriptor.localOf(id) > map.size(log) + MAX_AHEAD) {
            throw damaged(log, "defines " + what + " " + id + ", which is not its to define");
        }
        if (map.has(id)) {
            throw damaged(log, "defines " + what + " " + id + " twice");
        }
    }

    private static IOException damaged(int log, String what) {
        return new IOException("The log of process " + log + " is damaged: it " + what + ".");
    }
}
