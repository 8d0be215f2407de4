package dev.interleave.invariant;

import dev.interleave.trace.EventFlags;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.Resource;
import dev.interleave.trace.Scope;
import dev.interleave.trace.Trace;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/// A read has what was written last: in the same process, or in any when all processes share the value.
public final class MemoryRule implements Rule {

    private record Place(int value, int process) {}

    private final Trace trace;
    private final Map<Place, String> contents = new HashMap<>();

    public MemoryRule(Trace trace) {
        this.trace = trace;
    }

    @Override
    public void see(int event, Consumer<String> broken) {
        EventKind kind = trace.kind(event);
        if (kind != EventKind.READ && kind != EventKind.WRITE) {
            return;
        }
        Resource value = trace.resources().get(trace.target(event));
        int process = trace.actors().get(trace.actor(event)).process();
        Place place = new Place(value.id(), value.scope() == Scope.PROCESSES ? -1 : process);
        boolean isText = EventFlags.has(trace.flags(event), EventFlags.TEXT_VALUE);
        String datum = isText ? "text " + trace.text((int) trace.value(event)) : "number " + trace.value(event);
        String written = contents.get(place);
        if (kind == EventKind.READ && written != null && !written.equals(datum)) {
            broken.accept("read " + datum + " where " + written + " was written last");
        }
        contents.put(place, datum);
    }
}
