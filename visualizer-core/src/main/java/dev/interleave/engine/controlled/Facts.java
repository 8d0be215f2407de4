package dev.interleave.engine.controlled;

import dev.interleave.engine.Finding;
import dev.interleave.engine.Finding.OrphanedTask.Fate;
import dev.interleave.trace.EventFlags;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What is found about a run beside its outcome. Kept only for a run that leaves a record.
final class Facts {

    private record Started(ControlledActor actor, int starterProcess) {}

    private final Kernel kernel;
    private final List<Started> started = new ArrayList<>();
    private final List<Finding> outlives = new ArrayList<>();
    private final List<Finding> orphans = new ArrayList<>();
    /// Indices of processes whose main body has ended.
    private final Set<Integer> bodiesEnded = new HashSet<>();

    Facts(Kernel kernel) {
        this.kernel = kernel;
    }

    void clear() {
        started.clear();
        outlives.clear();
        orphans.clear();
        bodiesEnded.clear();
    }

    /// Of daemons and of the workers of pools nobody expects that they are joined.
    void started(ControlledActor actor, ControlledActor starter) {
        if (kernel.tape != null && (actor.flags & (EventFlags.DAEMON | EventFlags.WORKER)) == 0) {
            started.add(new Started(actor, starter.process));
        }
    }

    /// The main body of a process has ended, and its end begins.
    void bodyEnded(ControlledActor main) {
        if (kernel.tape == null) {
            return;
        }
        bodiesEnded.add(main.process);
        for (Started one : started) {
            if (one.starterProcess == main.process && one.actor.isLive()) {
                outlives.add(new Finding.Outlives(one.actor.name, one.actor.describe()));
            }
        }
    }

    /// A loop has ended with this task.
    void orphaned(TaskState task, Fate fate) {
        if (kernel.tape != null) {
            orphans.add(new Finding.OrphanedTask(task.name(), fate));
        }
    }

    /// All of them, the same in every run with the same schedule.
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>(outlives);
        for (Started one : started) {
            if (!one.actor.joined && bodiesEnded.contains(one.starterProcess)) {
                findings.add(new Finding.NeverJoined(one.actor.name, one.actor.describe()));
            }
        }
        findings.addAll(orphans);
        findings.addAll(kernel.lookout.starved());
        return findings;
    }
}
