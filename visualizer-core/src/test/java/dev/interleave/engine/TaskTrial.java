package dev.interleave.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.interleave.InvariantChecker;
import dev.interleave.lab.Coroutine;
import dev.interleave.lab.EventLoop;
import dev.interleave.lab.Lab;
import dev.interleave.trace.ActorKind;
import dev.interleave.trace.ActorState;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.TargetType;
import dev.interleave.trace.Trace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Runs a main coroutine on a loop of one of the engines, and reads what was recorded.
public abstract class TaskTrial {

    /// What the coroutines under test say, in order.
    public final List<String> said = new ArrayList<>();

    private Trace trace = Trace.EMPTY;
    private @Nullable Throwable failure;

    /// The words of a test's coroutines.
    public record Words(Lab lab, EventLoop loop) {}

    @FunctionalInterface
    public interface Main {
        void run(Words words) throws Exception;
    }

    /// Runs to the end, and requires a sound trace. An exception that leaves the main coroutine is kept for
    /// {@link #failure}.
    public abstract void run(Main main) throws IOException;

    /// Runs the main coroutine of a run that an engine has begun.
    protected final void runLoop(Lab lab, Main main) {
        failure = null;
        Coroutine<@Nullable Object> coroutine = loop -> {
            main.run(new Words(lab, loop));
            return null;
        };
        try {
            lab.runLoop("loop", coroutine);
        } catch (RuntimeException raised) {
            failure = raised;
        }
    }

    protected final void recorded(Trace newTrace) {
        assertEquals(List.of(), InvariantChecker.check(newTrace));
        trace = newTrace;
    }

    public final void say(String what) {
        said.add(what);
    }

    public final Trace trace() {
        return trace;
    }

    public final @Nullable Throwable failure() {
        return failure;
    }

    /// The events of these kinds as `actor word target`, in recorded order.
    public final List<String> events(EventKind... kinds) {
        Set<EventKind> wanted = Set.of(kinds);
        List<String> found = new ArrayList<>();
        for (int i = 0; i < trace.size(); i++) {
            if (wanted.contains(trace.kind(i))) {
                found.add(text(i));
            }
        }
        return found;
    }

    /// The events of one actor as `word target`, in recorded order.
    public final List<String> eventsOf(String actor) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < trace.size(); i++) {
            if (trace.actors().get(trace.actor(i)).name().equals(actor)) {
                found.add(text(i).substring(actor.length() + 1));
            }
        }
        return found;
    }

    private String text(int i) {
        EventKind kind = trace.kind(i);
        String target = "";
        if (kind.targetType() == TargetType.ACTOR) {
            target = " " + trace.actors().get(trace.target(i)).name();
        } else if (kind.targetType() == TargetType.RESOURCE) {
            target = " " + trace.resources().get(trace.target(i)).name();
        }
        return trace.actors().get(trace.actor(i)).name() + " " + kind.word() + target;
    }

    /// The greatest number of tasks that were running at the same time.
    public final int mostTasksRunning() {
        ActorState[] states = new ActorState[trace.actors().size()];
        int most = 0;
        for (int i = 0; i < trace.size(); i++) {
            ActorState after = trace.kind(i).stateAfter();
            if (after != null) {
                states[trace.actor(i)] = after;
            }
            if (trace.kind(i) == EventKind.TASK_READY) {
                states[trace.target(i)] = ActorState.READY;
            }
            most = Math.max(most, running(states));
        }
        return most;
    }

    private int running(ActorState[] states) {
        int running = 0;
        for (int actor = 0; actor < states.length; actor++) {
            if (trace.actors().get(actor).kind() == ActorKind.TASK && states[actor] == ActorState.RUNNING) {
                running++;
            }
        }
        return running;
    }
}
