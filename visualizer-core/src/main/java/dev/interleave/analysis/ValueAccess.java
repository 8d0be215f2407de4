package dev.interleave.analysis;

import dev.interleave.trace.EventKind;
import dev.interleave.trace.Resource;
import dev.interleave.trace.ResourceKind;
import dev.interleave.trace.Scope;
import dev.interleave.trace.Trace;

/// Which events read or write a shared value, and in whose memory.
final class ValueAccess {

    private static final int READ = EventKind.READ.code();
    private static final int WRITE = EventKind.WRITE.code();

    private ValueAccess() {}

    static boolean isWrite(Trace trace, int event) {
        return trace.kindCode(event) == WRITE;
    }

    /// Whether it is a read or a write by an actor and of a value that the tables have: of a recording that was cut
    /// off they may not.
    static boolean isAt(Trace trace, int event) {
        int kind = trace.kindCode(event);
        if (kind != READ && kind != WRITE) {
            return false;
        }
        int actor = trace.actor(event);
        int value = trace.target(event);
        return actor >= 0
                && actor < trace.actors().size()
                && value >= 0
                && value < trace.resources().size()
                && trace.resources().get(value).kind() == ResourceKind.VALUE;
    }

    /// Whether the value is another variable in the memory of the actor's process than in that of its own.
    static boolean isElsewhere(Trace trace, int actor, int value) {
        Resource resource = trace.resources().get(value);
        return resource.scope() != Scope.PROCESSES && trace.actors().get(actor).process() != resource.process();
    }
}
