package dev.interleave.engine.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.interleave.InvariantChecker;
import dev.interleave.engine.RunSettings;
import dev.interleave.lab.Coroutine;
import dev.interleave.lab.EventLoop;
import dev.interleave.lab.Lab;
import dev.interleave.record.LogFollower;
import dev.interleave.record.Recorder;
import dev.interleave.trace.ActorKind;
import dev.interleave.trace.ActorState;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.TargetType;
import dev.interleave.trace.Trace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Runs a main coroutine on a loop of a real execution in this JVM, and reads what was recorded.
final class LoopTrial {

    /// What the coroutines under test say, in order.
    final List<String> said = new ArrayList<>();

    private final Path directory;
    private final RunSettings settings;
    private Trace trace = Trace.EMPTY;
    private @Nullable Throwable failure;

    LoopTrial(Path directory) {
        this(directory, RunSettings.DEFAULT);
    }

    LoopTrial(Path directory, RunSettings settings) {
        this.directory = directory;
        this.settings = settings;
    }

    /// The words of a test's coroutines.
    record Words(Lab lab, EventLoop loop) {}

    @FunctionalInterface
    interface Main {
        void run(Words words) throws Exception;
    }

    /// Runs to the end, and requires a sound trace. An exception that leaves the main coroutine is kept for
    /// {@link #failure}.
    LoopTrial run(Main main) throws IOException {
        Files.createDirectories(directory);
        try (Recorder recorder = Recorder.create(directory)) {
            int id = recorder.defineActor(ActorKind.PROCESS, -1, "main", 0);
            recorder.defineProcess(id, ProcessHandle.current().pid(), "main");
            LiveExecution execution = new LiveExecution(recorder, settings);
            LiveActor actor = new LiveActor(execution, id, "main", null);
            execution.runMain(actor, () -> runLoop(new Lab(execution), main));
        }
        try (LogFollower follower = new LogFollower(directory)) {
            follower.finish();
            trace = follower.snapshot();
        }
        assertEquals(List.of(), InvariantChecker.check(trace));
        return this;
    }

    private @Nullable Object runLoop(Lab lab, Main main) {
        Coroutine<@Nullable Object> coroutine = loop -> {
            main.run(new Words(lab, loop));
            return null;
        };
        try {
            return lab.runLoop("loop", coroutine);
        } catch (RuntimeException | Error raised) {
            failure = raised;
            return null;
        }
    }

    void say(String what) {
        said.add(what);
    }

    Trace trace() {
        return trace;
    }

    @Nullable
    Throwable failure() {
        return failure;
    }

    /// The events of these kinds as `actor word target`, in recorded order.
    List<String> events(EventKind... kinds) {
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
    List<String> eventsOf(String actor) {
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
    int mostTasksRunning() {
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
