package dev.interleave.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.trace.ActorKind;
import dev.interleave.trace.EventFlags;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.Message;
import dev.interleave.trace.ResourceKind;
import dev.interleave.trace.RunInfo;
import dev.interleave.trace.Scope;
import dev.interleave.trace.Trace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFollowerTest {

    @TempDir
    Path run;

    @Test
    void resolvesActorsResourcesSitesAndTextsOfOneProcess() throws IOException {
        try (Recorder recorder = Recorder.create(run);
                LogFollower follower = new LogFollower(run)) {
            int main = main(recorder);
            int lock = recorder.defineResource(ResourceKind.LOCK, Scope.THREADS, "lock", 0, -1);
            int site = recorder.defineSite("dev/interleave/Lesson.java", 12);
            int text = recorder.defineText("hello");
            recorder.record(EventKind.ACTOR_BEGIN, 0, main, -1, 0, 4711);
            recorder.record(EventKind.ACQUIRE, 0, main, lock, site, 1);
            recorder.record(EventKind.PRINT, 0, main, -1, site, text);
            recorder.record(EventKind.PUT, 0, main, lock, site, Message.pack(recorder.nextMessage(), text));
            recorder.record(EventKind.WRITE, EventFlags.TEXT_VALUE, main, lock, site, text);
            recorder.record(EventKind.WRITE, 0, main, lock, site, text);
            follower.finish();

            Trace trace = follower.snapshot();
            assertEquals(6, trace.size());
            assertEquals(0, trace.nanos(0));
            assertEquals(4711, trace.value(0));
            assertEquals("main", trace.actors().get(trace.actor(0)).name());
            assertEquals(EventKind.ACQUIRE, trace.kind(1));
            assertEquals("lock", trace.resources().get(trace.target(1)).name());
            assertEquals(12, trace.siteOf(1).line());
            assertEquals("hello", trace.text((int) trace.value(2)));
            assertEquals("hello", trace.text(Message.text(trace.value(3))));
            assertEquals("hello", trace.text((int) trace.value(4)));
            assertEquals(text, trace.value(5));
            assertEquals(4711, trace.processes().get(0).pid());
            assertEquals("", trace.info().get(RunInfo.TORN));
        }
    }

    @Test
    void resolvesAChildThatItsParentDefinedWhicheverLogIsReadFirst() throws IOException {
        try (Recorder child = Recorder.create(run);
                Recorder parent = Recorder.create(run);
                LogFollower follower = new LogFollower(run)) {
            int main = main(parent);
            int worker = parent.defineActor(ActorKind.PROCESS, main, "worker", 0);
            child.defineProcess(worker, 99, "worker");
            int thread = child.defineActor(ActorKind.THREAD, worker, "helper", 0);
            parent.record(EventKind.ACTOR_START, 0, main, worker, 0, 0);
            child.record(EventKind.ACTOR_BEGIN, 0, worker, -1, 0, 99);
            child.record(EventKind.ACTOR_CREATE, 0, worker, thread, 0, 0);
            follower.finish();

            Trace trace = follower.snapshot();
            assertEquals(3, trace.size());
            assertEquals(EventKind.ACTOR_START, trace.kind(0));
            assertEquals("main", trace.processes().get(0).name());
            assertEquals("worker", trace.processes().get(1).name());
            assertEquals(99, trace.processes().get(1).pid());
            assertEquals(trace.target(0), trace.processes().get(1).mainActor());
            assertEquals(1, trace.actors().get(trace.target(2)).process());
            assertEquals(1, trace.actors().get(trace.target(0)).process());
        }
    }

    @Test
    void deliversLiveWhatIsCertainAndKeepsTheSnapshotUntilThereIsMore() throws IOException {
        try (Recorder recorder = Recorder.create(run);
                LogFollower follower = new LogFollower(run)) {
            int main = main(recorder);
            recorder.record(EventKind.YIELD, 0, main, -1, 0, 0);
            LogTesting.letTimePass();
            assertEquals(1, follower.poll());
            Trace first = follower.snapshot();
            assertEquals(1, first.size());
            follower.poll();
            assertSame(first, follower.snapshot());
        }
    }

    @Test
    void skipsAHoleThatADeadWriterLeftAndSaysSo() throws IOException {
        try (Recorder recorder = Recorder.create(run);
                LogFollower follower = new LogFollower(run)) {
            int main = main(recorder);
            recorder.record(EventKind.YIELD, 0, main, -1, 0, 0);
            LogTesting.claimWithoutPublishing(run, 0);
            recorder.record(EventKind.YIELD_END, 0, main, -1, 0, 0);
            follower.poll();
            assertEquals(0, follower.snapshot().size());
            follower.finish();
            assertEquals(2, follower.snapshot().size());
            assertEquals(
                    "One event is missing, begun but not recorded when a process was killed.",
                    follower.snapshot().info().get(RunInfo.TORN));
        }
    }

    @Test
    void readsALogOfManySegmentsInOrder() throws IOException {
        int count = 3 * LogDescriptor.SEGMENT_EVENTS + 7;
        try (Recorder recorder = Recorder.create(run);
                LogFollower follower = new LogFollower(run)) {
            int main = main(recorder);
            for (int i = 0; i < count; i++) {
                recorder.record(EventKind.COMPUTE, 0, main, -1, 0, i);
            }
            assertEquals(count, follower.finish());
            Trace trace = follower.snapshot();
            for (int i = 0; i < count; i++) {
                assertEquals(i, trace.value(i));
            }
        }
    }

    @Test
    void passesOnPropertiesThatAProcessMeasured() throws IOException {
        try (Recorder recorder = Recorder.create(run);
                LogFollower follower = new LogFollower(run)) {
            main(recorder);
            recorder.defineProperty(RunInfo.RECORDER_NANOS, "25.0");
            follower.describe(RunInfo.EMPTY.with(RunInfo.LESSON, "two-locks"));
            follower.finish();
            assertEquals("25.0", follower.snapshot().info().get(RunInfo.RECORDER_NANOS));
            assertEquals("two-locks", follower.snapshot().info().get(RunInfo.LESSON));
        }
    }

    @Test
    void mergesProcessesWhoseClocksBeganElsewhereAndSaysHowWrongItMayBe() throws IOException {
        try (Recorder parent = Recorder.create(run);
                Recorder child = Recorder.create(run);
                LogFollower follower = new LogFollower(run)) {
            int main = main(parent);
            int worker = parent.defineActor(ActorKind.PROCESS, main, "worker", 0);
            child.defineProcess(worker, 99, "worker");
            parent.record(EventKind.COMPUTE, 0, main, -1, 0, 0);
            LogTesting.letTimePass();
            child.record(EventKind.COMPUTE, 0, worker, -1, 0, 1);
            LogTesting.letTimePass();
            parent.record(EventKind.COMPUTE, 0, main, -1, 0, 2);
            LogTesting.shiftClock(run, 1, -1_000_000_000_000L);
            follower.finish();

            Trace trace = follower.snapshot();
            long errorNanos = Long.parseLong(trace.info().get(RunInfo.CLOCK_ERROR_NANOS));
            assertTrue(errorNanos > 0 && errorNanos < 1_000_000_000, errorNanos + " ns");
            long difference = trace.nanos(2) - trace.nanos(0);
            assertTrue(difference < 10_000_000_000L, "the clocks are " + difference + " ns apart");
        }
    }

    @Test
    void hasNoClockErrorWhereProcessesShareAClock() throws IOException {
        try (Recorder recorder = Recorder.create(run);
                LogFollower follower = new LogFollower(run)) {
            main(recorder);
            follower.finish();
            assertEquals("0", follower.snapshot().info().get(RunInfo.CLOCK_ERROR_NANOS));
        }
    }

    @Test
    void refusesAForeignHeadWithASentence() throws IOException {
        Files.createDirectory(run.resolve("process-0"));
        Files.writeString(run.resolve("process-0/head"), "x".repeat(LogDescriptor.HEAD_BYTES));
        try (LogFollower follower = new LogFollower(run)) {
            IOException refusal = assertThrows(IOException.class, follower::poll);
            String sentence = String.valueOf(refusal.getMessage());
            assertTrue(sentence.endsWith("is not a log of Interleave."), sentence);
        }
    }

    @Test
    void refusesAnEventWhoseActorNobodyDefined() throws IOException {
        try (Recorder recorder = Recorder.create(run);
                LogFollower follower = new LogFollower(run)) {
            main(recorder);
            recorder.record(EventKind.YIELD, 0, 17, -1, 0, 0);
            IOException refusal = assertThrows(IOException.class, follower::finish);
            assertEquals(
                    "The run's log is damaged: it has an event yield whose actor nobody defined.",
                    refusal.getMessage());
        }
    }

    @Test
    void isEmptyForARunThatHasNotBegun() throws IOException {
        try (LogFollower follower = new LogFollower(run.resolve("later"))) {
            assertEquals(0, follower.poll());
            assertEquals(0, follower.finish());
            assertEquals(0, follower.snapshot().size());
        }
    }

    private static int main(Recorder recorder) {
        int main = recorder.defineActor(ActorKind.PROCESS, -1, "main", 0);
        recorder.defineProcess(main, 4711, "main");
        return main;
    }
}
