package dev.interleave.invariant;

import dev.interleave.trace.EventKind;
import dev.interleave.trace.Resource;
import dev.interleave.trace.ResourceKind;
import dev.interleave.trace.Trace;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/// The permits of a semaphore are what its events say, and never negative.
public final class PermitRule implements Rule {

    private final Trace trace;
    private final Map<Integer, Long> permits = new HashMap<>();

    public PermitRule(Trace trace) {
        this.trace = trace;
    }

    @Override
    public void see(int event, Consumer<String> broken) {
        EventKind kind = trace.kind(event);
        if (kind != EventKind.ACQUIRE && kind != EventKind.RELEASE) {
            return;
        }
        Resource semaphore = trace.resources().get(trace.target(event));
        if (semaphore.kind() != ResourceKind.SEMAPHORE) {
            return;
        }
        long change = kind == EventKind.ACQUIRE ? -1 : 1;
        long after = permits.getOrDefault(semaphore.id(), semaphore.capacity()) + change;
        if (after < 0) {
            broken.accept("there was no permit left");
        }
        if (trace.value(event) != after) {
            broken.accept("the value should be " + after + " permits");
        }
        permits.put(semaphore.id(), after);
    }
}
