package dev.interleave.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.trace.ActorKind;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.Trace;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Several real processes that write at once.
class ProcessesStressTest {

    @TempDir
    Path run;

    @Test
    void mergesTheEventsOfSeveralProcessesWithoutLosingOne() throws Exception {
        int children = 3;
        int events = 150_000;
        try (Recorder recorder = Recorder.create(run);
                LogFollower follower = new LogFollower(run)) {
            int main = main(recorder);
            List<Process> processes = new ArrayList<>();
            for (int i = 0; i < children; i++) {
                int child = recorder.defineActor(ActorKind.PROCESS, main, "child " + i, 0);
                recorder.record(EventKind.ACTOR_START, 0, main, child, 0, 0);
                processes.add(WriterProcess.start(run, child, "count", events));
            }
            int live = 0;
            while (processes.stream().anyMatch(Process::isAlive)) {
                live += follower.poll();
            }
            for (Process process : processes) {
                assertEquals(0, process.waitFor());
            }
            int rest = follower.finish();
            assertEquals(0, follower.late());
            assertTrue(live > rest, live + " live, " + rest + " afterwards");
            assertEachChildCounts(follower.snapshot(), children, events);
        }
    }

    private static void assertEachChildCounts(Trace trace, int children, int events) {
        assertEquals(children + children * events, trace.size());
        assertEquals(children + 1, trace.processes().size());
        long[] next = new long[children + 1];
        boolean[] started = new boolean[children + 1];
        for (int i = 0; i < trace.size(); i++) {
            if (trace.kind(i) == EventKind.ACTOR_START) {
                started[trace.target(i)] = true;
            } else {
                assertTrue(started[trace.actor(i)], "recorded before it was started");
                assertEquals(next[trace.actor(i)]++, trace.value(i));
            }
        }
    }

    /// A byte through a pipe is all that orders the events of the two.
    @Test
    void keepsTheOrderOfCausesBetweenProcesses() throws Exception {
        int rounds = 3000;
        try (Recorder recorder = Recorder.create(run);
                LogFollower follower = new LogFollower(run)) {
            int main = main(recorder);
            int child = recorder.defineActor(ActorKind.PROCESS, main, "child", 0);
            Process process = WriterProcess.start(run, child, "answer", rounds);
            try (DataOutputStream out = new DataOutputStream(process.getOutputStream());
                    DataInputStream in = new DataInputStream(process.getInputStream())) {
                for (int i = 0; i < rounds; i++) {
                    recorder.record(EventKind.SLEEP, 0, main, -1, 0, i);
                    out.writeInt(i);
                    out.flush();
                    in.readInt();
                    recorder.record(EventKind.SLEEP_END, 0, main, -1, 0, i);
                    follower.poll();
                }
            }
            assertEquals(0, process.waitFor());
            follower.finish();
            assertEquals(0, follower.late());
            assertAlternating(follower.snapshot(), rounds);
        }
    }

    private static void assertAlternating(Trace trace, int rounds) {
        assertEquals(4 * rounds, trace.size());
        for (int i = 0; i < trace.size(); i++) {
            int step = i % 4;
            assertEquals(i / 4, trace.value(i));
            assertEquals(step == 1 || step == 2 ? 1 : 0, trace.actor(i), "event " + i);
            assertEquals(step % 2 == 0 ? EventKind.SLEEP : EventKind.SLEEP_END, trace.kind(i));
        }
    }

    @Test
    void losesNothingThatAKilledProcessHadPublished() throws Exception {
        try (Recorder recorder = Recorder.create(run);
                LogFollower follower = new LogFollower(run)) {
            int main = main(recorder);
            int child = recorder.defineActor(ActorKind.PROCESS, main, "child", 0);
            Process process = WriterProcess.start(run, child, "report", Integer.MAX_VALUE);
            int reported = 0;
            DataInputStream in = new DataInputStream(process.getInputStream());
            while (reported < 20_000) {
                reported = in.readInt();
                follower.poll();
            }
            process.destroyForcibly().waitFor();
            follower.finish();
            assertEquals(0, follower.late());
            Trace trace = follower.snapshot();
            assertTrue(trace.size() >= reported, trace.size() + " of " + reported);
            for (int i = 0; i < trace.size(); i++) {
                assertEquals("line " + i, trace.text((int) trace.value(i)));
            }
        }
    }

    /// The run goes on after one of its processes was killed in the middle of an event; so must the follower.
    @Test
    void goesOnWhenOneProcessDiesInTheMiddleOfAnEvent() throws Exception {
        try (Recorder recorder = Recorder.create(run);
                LogFollower follower = new LogFollower(run)) {
            int main = main(recorder);
            int child = recorder.defineActor(ActorKind.PROCESS, main, "child", 0);
            assertEquals(0, WriterProcess.start(run, child, "count", 10).waitFor());
            follower.poll();
            LogTesting.claimWithoutPublishing(run, 1);
            recorder.record(EventKind.YIELD, 0, main, -1, 0, 0);
            long deadline = System.nanoTime() + 10_000_000_000L;
            while (follower.snapshot().size() < 11 && System.nanoTime() < deadline) {
                follower.poll();
            }
            assertEquals(11, follower.snapshot().size());
        }
    }

    private static int main(Recorder recorder) throws IOException {
        int main = recorder.defineActor(ActorKind.PROCESS, -1, "main", 0);
        recorder.defineProcess(main, ProcessHandle.current().pid(), "main");
        return main;
    }
}
