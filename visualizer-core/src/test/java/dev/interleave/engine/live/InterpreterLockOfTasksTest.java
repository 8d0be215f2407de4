package dev.interleave.engine.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.analysis.Lane;
import dev.interleave.analysis.Lanes;
import dev.interleave.lab.Lab;
import dev.interleave.lab.LabThread;
import dev.interleave.lab.Lock;
import dev.interleave.lab.Task;
import dev.interleave.replay.Cursor;
import dev.interleave.replay.World;
import dev.interleave.trace.ActorState;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.ResourceKind;
import dev.interleave.trace.Trace;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// With an interpreter lock, the lanes of a loop's carrier and of its mounted task say the same of it.
@Timeout(60)
class InterpreterLockOfTasksTest {

    @TempDir
    Path directory;

    private RecordedRun run(RecordedRun.Lesson lesson) throws IOException {
        return RecordedRun.of(directory, RecordedRun.INTERPRETER_LOCK, lesson);
    }

    private RecordedRun computingBesideAThread() throws IOException {
        return run(lab -> {
            LabThread other = lab.thread("other", () -> lab.compute(Duration.ofMillis(40)))
                    .start();
            lab.runLoop("loop", loop -> {
                List<Task<Object>> tasks = new ArrayList<>();
                for (String name : List.of("a", "b")) {
                    tasks.add(loop.task(name, () -> compute(lab)));
                }
                return loop.gather(tasks);
            });
            other.join();
        });
    }

    private static Object compute(Lab lab) {
        lab.compute(Duration.ofMillis(20));
        return "computed";
    }

    private static int named(Trace trace, String actor) {
        return trace.actors().stream()
                .filter(each -> each.name().equals(actor))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static int interpreter(Trace trace) {
        return trace.resources().stream()
                .filter(each -> each.kind() == ResourceKind.INTERPRETER_LOCK)
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void aMountedTaskIsReadyWhileItsCarrierWantsTheLock() throws IOException {
        Trace trace = computingBesideAThread().trace;
        int host = named(trace, "main");
        Cursor cursor = new Cursor(trace);
        int ready = 0;
        for (int event = 0; event < trace.size(); event++) {
            cursor.seek(event + 1);
            World world = cursor.world();
            int task = world.carriedTask(host);
            if (task >= 0 && world.state(host) == ActorState.READY) {
                assertEquals(ActorState.READY, world.state(task), "after event " + event);
                assertEquals(interpreter(trace), world.wantedInterpreter(task), "after event " + event);
                ready++;
            }
        }
        assertTrue(ready > 0, "the thread never got the lock while a task was mounted");
    }

    @Test
    void noTaskRunsWithoutTheLockOfItsCarrier() throws IOException {
        Trace trace = computingBesideAThread().trace;
        int lock = interpreter(trace);
        int host = named(trace, "main");
        Cursor cursor = new Cursor(trace);
        for (int event = 0; event + 1 < trace.size(); event++) {
            cursor.seek(event + 1);
            World world = cursor.world();
            int task = world.carriedTask(host);
            // Who hands the lock over runs on for the few instructions until it wants it back.
            boolean handsOver = trace.kind(world.lastEvent(host)) == EventKind.INTERPRETER_RELEASE;
            if (task >= 0 && world.state(task) == ActorState.RUNNING && !handsOver) {
                assertEquals(host, world.owner(lock), "after event " + event);
            }
        }
    }

    @Test
    void theLaneOfAReadyTaskSaysThatItWantsTheLock() throws IOException {
        Trace trace = computingBesideAThread().trace;
        Lane lane = Lanes.of(trace).actor(named(trace, "a"));
        boolean waited = false;
        for (int span = 0; span < lane.size(); span++) {
            waited |= lane.state(span) == ActorState.READY && lane.value(span) == interpreter(trace);
        }
        assertTrue(waited, "task a never waited for the interpreter lock, by its lane");
    }

    @Test
    void aTaskThatBlocksItsCarrierLetsThreadsRunAndKeepsItsState() throws IOException {
        RecordedRun run = run(lab -> {
            Lock lock = lab.lock("L");
            lock.acquire();
            LabThread other = lab.thread("other", () -> {
                        lock.acquire();
                        lab.sleep(Duration.ofMillis(10));
                        lab.print("has had the interpreter lock");
                        lock.release();
                    })
                    .start();
            lock.release();
            lab.sleep(Duration.ofMillis(2));
            lab.runLoop("loop", _ -> {
                lock.with(() -> lab.print("mine"));
                lab.sleep(Duration.ofMillis(5));
                return null;
            });
            other.join();
        });
        // Whether the interpreter lock is free again at the moment that it is wanted is the machine's affair.
        String states = String.join(" ", states(run));
        assertTrue(states.matches("blocked running( ready running)? sleeping( ready)? running"), states);
    }

    /// The states of the main task from its first wait for the lock to its waking, without repetitions.
    private static List<String> states(RecordedRun run) {
        Trace trace = run.trace;
        int task = named(trace, "loop-main");
        List<String> states = new ArrayList<>();
        Cursor cursor = new Cursor(trace);
        int last = run.first("loop-main", EventKind.SLEEP_END);
        for (int event = run.first("loop-main", EventKind.ACQUIRE_WAIT); event <= last; event++) {
            cursor.seek(event + 1);
            String word = cursor.world().state(task).word();
            if (states.isEmpty() || !states.getLast().equals(word)) {
                states.add(word);
            }
        }
        return states;
    }
}
