package dev.interleave.invariant;

import dev.interleave.trace.EventKind;
import dev.interleave.trace.Trace;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/// At most one task of a loop is mounted, and only what was made ready is.
public final class MountRule implements Rule {

    private final Trace trace;
    private final Map<Integer, Integer> mounted = new HashMap<>();
    private final Map<Integer, Integer> readiness = new HashMap<>();

    public MountRule(Trace trace) {
        this.trace = trace;
    }

    @Override
    public void see(int event, Consumer<String> broken) {
        int actor = trace.actor(event);
        int target = trace.target(event);
        EventKind kind = trace.kind(event);
        if (kind == EventKind.TASK_READY) {
            readiness.merge(target, 1, Integer::sum);
        } else if (kind == EventKind.TASK_MOUNT) {
            Integer other = mounted.put(target, actor);
            if (other != null) {
                broken.accept("mounted beside " + trace.actors().get(other).name());
            }
            if (readiness.merge(actor, -1, Integer::sum) < 0) {
                broken.accept("mounted without having been ready");
            }
        } else if (kind == EventKind.TASK_UNMOUNT) {
            Integer own = mounted.remove(target);
            if (own == null || own != actor) {
                broken.accept("unmounted without having been mounted");
            }
        }
    }
}
