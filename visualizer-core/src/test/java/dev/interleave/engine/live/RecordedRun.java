package dev.interleave.engine.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.interleave.InvariantChecker;
import dev.interleave.engine.RunSettings;
import dev.interleave.lab.Lab;
import dev.interleave.record.LogFollower;
import dev.interleave.record.Recorder;
import dev.interleave.trace.ActorKind;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.Trace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.function.Executable;

/// What lesson-like code did, run in this JVM by an execution that is alone: threads and all are real, and what
/// they recorded is read back from the log and checked.
final class RecordedRun {

    /// Lesson-like code.
    interface Lesson {
        void run(Lab lab) throws Exception;
    }

    static final RunSettings INTERPRETER_LOCK = new RunSettings(true, RunSettings.DEFAULT.switchInterval(), true);

    final Trace trace;
    final int exitCode;

    private RecordedRun(Trace trace, int exitCode) {
        this.trace = trace;
        this.exitCode = exitCode;
    }

    /// Runs to the end, and requires a sound trace.
    static RecordedRun of(Path directory, Lesson lesson) throws IOException {
        return of(directory, RunSettings.DEFAULT, lesson);
    }

    static RecordedRun of(Path directory, RunSettings settings, Lesson lesson) throws IOException {
        Path run = Files.createTempDirectory(directory, "run");
        int exitCode;
        try (Recorder recorder = Recorder.create(run)) {
            int main = recorder.defineActor(ActorKind.PROCESS, -1, "main", 0);
            recorder.defineProcess(main, ProcessHandle.current().pid(), "main");
            LiveExecution execution = new LiveExecution(recorder, settings);
            exitCode = execution.runMain(new LiveActor(execution, main, "main", null), () -> {
                lesson.run(new Lab(execution));
                return null;
            });
        }
        RecordedRun recorded = new RecordedRun(read(run), exitCode);
        assertEquals(List.of(), InvariantChecker.check(recorded.trace), recorded::toString);
        return recorded;
    }

    /// What the lab says to code that does what makes no sense.
    static String misuse(Executable executable) {
        return String.valueOf(
                assertThrows(IllegalStateException.class, executable).getMessage());
    }

    private static Trace read(Path run) throws IOException {
        try (LogFollower follower = new LogFollower(run)) {
            follower.finish();
            return follower.snapshot();
        }
    }

    /// The events of one actor: `acquire L 1`, `sleep.end`; values as the kind says.
    List<String> eventsOf(String actor) {
        List<String> events = new ArrayList<>();
        for (int i = 0; i < trace.size(); i++) {
            if (nameOf(i).equals(actor)) {
                events.add(text(i));
            }
        }
        return events;
    }

    /// The events of one kind, with their actors: `main acquire L 1`.
    List<String> eventsOf(EventKind kind) {
        List<String> events = new ArrayList<>();
        for (int i = 0; i < trace.size(); i++) {
            if (trace.kind(i) == kind) {
                events.add(nameOf(i) + " " + text(i));
            }
        }
        return events;
    }

    int count(EventKind kind) {
        return eventsOf(kind).size();
    }

    /// Position of the first event like this, or a failure.
    int first(String actor, EventKind kind) {
        for (int i = 0; i < trace.size(); i++) {
            if (trace.kind(i) == kind && nameOf(i).equals(actor)) {
                return i;
            }
        }
        throw new AssertionError("no " + kind + " of " + actor + " in " + this);
    }

    /// What the run said of itself.
    String result() {
        String last = "";
        for (int i = 0; i < trace.size(); i++) {
            if (trace.kind(i) == EventKind.RESULT) {
                last = trace.text((int) trace.value(i));
            }
        }
        return last;
    }

    private String nameOf(int event) {
        return trace.actors().get(trace.actor(event)).name();
    }

    private String text(int event) {
        EventKind kind = trace.kind(event);
        int target = trace.target(event);
        String object = switch (kind.targetType()) {
            case NONE -> "";
            case ACTOR -> " " + trace.actors().get(target).name();
            case RESOURCE -> " " + trace.resources().get(target).name();
        };
        String value = switch (kind.valueType()) {
            case NUMBER -> " " + trace.value(event);
            case TEXT -> " " + trace.text((int) trace.value(event));
            case DATUM -> " " + datum(event);
            case NONE, NANOS, MESSAGE, ACTOR -> "";
        };
        return kind.word() + object + value;
    }

    private String datum(int event) {
        long value = trace.value(event);
        return (trace.flags(event) & 1) == 0 ? Long.toString(value) : "'" + trace.text((int) value) + "'";
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < trace.size(); i++) {
            text.append(i).append(' ').append(trace.nanos(i)).append(' ');
            text.append(nameOf(i)).append(": ").append(text(i)).append('\n');
        }
        return text.toString();
    }
}
