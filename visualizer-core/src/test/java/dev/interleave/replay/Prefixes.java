package dev.interleave.replay;

import dev.interleave.trace.Actor;
import dev.interleave.trace.ProcessInfo;
import dev.interleave.trace.Resource;
import dev.interleave.trace.Trace;
import dev.interleave.trace.TraceBuilder;

/// What a live trace looked like when it was shorter.
public final class Prefixes {

    private Prefixes() {}

    /// The first `size` events, with all tables.
    public static Trace of(Trace trace, int size) {
        TraceBuilder builder = new TraceBuilder();
        for (ProcessInfo process : trace.processes()) {
            builder.addProcess(process.pid(), process.name(), process.mainActor());
        }
        for (Actor actor : trace.actors()) {
            builder.addActor(actor.kind(), actor.process(), actor.parent(), actor.name(), actor.flags());
        }
        for (Resource resource : trace.resources()) {
            builder.addResource(
                    resource.kind(),
                    resource.scope(),
                    resource.process(),
                    resource.name(),
                    resource.capacity(),
                    resource.guard());
        }
        trace.sites().stream().skip(1).forEach(builder::addSite);
        trace.texts().stream().skip(1).forEach(builder::addText);
        for (int i = 0; i < size; i++) {
            int target = trace.target(i);
            builder.append(
                    trace.nanos(i),
                    trace.actor(i),
                    trace.kindCode(i),
                    trace.flags(i),
                    target,
                    trace.site(i),
                    trace.value(i));
        }
        return builder.freeze();
    }
}
