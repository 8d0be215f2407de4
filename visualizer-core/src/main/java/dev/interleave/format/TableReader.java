package dev.interleave.format;

import dev.interleave.trace.ActorKind;
import dev.interleave.trace.ResourceKind;
import dev.interleave.trace.RunInfo;
import dev.interleave.trace.Scope;
import dev.interleave.trace.Site;
import dev.interleave.trace.TraceBuilder;
import java.util.LinkedHashMap;
import java.util.Map;

/// Reads what comes before the events into a trace, and knows whether all of it has come.
final class TableReader {

    private static final ActorKind[] ACTOR_KINDS = ActorKind.values();
    private static final ResourceKind[] RESOURCE_KINDS = ResourceKind.values();
    private static final Scope[] SCOPES = Scope.values();

    private final TraceBuilder trace;
    /// How many there are to be, as the information said.
    private int processes;

    private int actors;
    private int resources;
    private int sites;
    private int texts;
    private int events = -1;

    private int processesRead;
    private int actorsRead;
    private int resourcesRead;
    private int sitesRead = 1;
    private int textsRead = 1;

    TableReader(TraceBuilder trace) {
        this.trace = trace;
    }

    void readInfo(Section section) throws BadRecording {
        PackedInput input = section.input();
        processes = input.getIndex(Integer.MAX_VALUE, "process");
        actors = input.getIndex(Integer.MAX_VALUE, "actor");
        resources = input.getIndex(Integer.MAX_VALUE, "resource");
        sites = input.getIndex(Character.MAX_VALUE + 2, "source line");
        texts = input.getIndex(Integer.MAX_VALUE, "text");
        events = input.getIndex(Integer.MAX_VALUE, "event");
        Map<String, String> properties = new LinkedHashMap<>();
        for (int i = 0; i < section.entries(); i++) {
            properties.put(input.getText(), input.getText());
        }
        trace.setInfo(new RunInfo(properties));
    }

    /// How many events there are to be; -1 before {@link #readInfo}.
    int events() {
        return events;
    }

    boolean isComplete() {
        return events >= 0
                && processesRead == processes
                && actorsRead == actors
                && resourcesRead == resources
                && sitesRead == sites
                && textsRead == texts;
    }

    EventCheck check() {
        return new EventCheck(actors, resources, sites, texts);
    }

    void readProcesses(Section section) throws BadRecording {
        PackedInput input = section.input();
        for (int i = 0; i < section.entries(); i++) {
            long pid = input.getSigned();
            int mainActor = input.getIndexOrNone(actors, "actor");
            trace.addProcess(pid, input.getText(), mainActor);
            processesRead = next(processesRead, processes);
        }
    }

    void readActors(Section section) throws BadRecording {
        PackedInput input = section.input();
        for (int i = 0; i < section.entries(); i++) {
            ActorKind kind = choice(ACTOR_KINDS, input);
            int process = input.getIndex(processes, "process");
            // An actor is created by an earlier one, so nobody is his own ancestor.
            int parent = input.getIndexOrNone(actorsRead, "actor");
            int flags = input.getInt();
            trace.addActor(kind, process, parent, input.getText(), flags);
            actorsRead = next(actorsRead, actors);
        }
    }

    void readResources(Section section) throws BadRecording {
        PackedInput input = section.input();
        for (int i = 0; i < section.entries(); i++) {
            ResourceKind kind = choice(RESOURCE_KINDS, input);
            Scope scope = choice(SCOPES, input);
            int process = input.getIndex(processes, "process");
            long capacity = input.getSigned();
            int guard = input.getIndexOrNone(resourcesRead, "resource");
            trace.addResource(kind, scope, process, input.getText(), capacity, guard);
            resourcesRead = next(resourcesRead, resources);
        }
    }

    void readSites(Section section) throws BadRecording {
        PackedInput input = section.input();
        for (int i = 0; i < section.entries(); i++) {
            int line = input.getInt();
            sitesRead = next(sitesRead, sites);
            trace.addSite(new Site(input.getText(), line));
        }
    }

    void readTexts(Section section) throws BadRecording {
        for (int i = 0; i < section.entries(); i++) {
            trace.addText(section.input().getText());
            textsRead = next(textsRead, texts);
        }
    }

    private static int next(int read, int declared) throws BadRecording {
        if (read >= declared) {
            throw new BadRecording("it has more than the " + declared + " that it says");
        }
        return read + 1;
    }

    private static <E> E choice(E[] values, PackedInput input) throws BadRecording {
        int position = input.getByte();
        if (position < 0 || position >= values.length) {
            throw new BadRecording("it names choice " + position + " of " + values.length);
        }
        return values[position];
    }
}
