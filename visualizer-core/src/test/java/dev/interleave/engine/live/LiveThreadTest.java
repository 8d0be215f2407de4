package dev.interleave.engine.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.engine.RunSettings;
import dev.interleave.lab.Event;
import dev.interleave.lab.Lab;
import dev.interleave.lab.LabThread;
import dev.interleave.record.Recorder;
import dev.interleave.trace.EventFlags;
import dev.interleave.trace.EventKind;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class LiveThreadTest {

    @TempDir
    Path directory;

    @Test
    void recordsALifeFromCreationToJoin() throws IOException {
        RecordedRun run = RecordedRun.of(
                directory,
                lab -> lab.thread("worker", () -> lab.print(lab.currentName()))
                        .start()
                        .join());
        assertEquals(0, run.exitCode);
        assertEquals(
                List.of(
                        "actor.begin " + ProcessHandle.current().pid(),
                        "actor.create worker",
                        "actor.start worker",
                        "join.wait worker",
                        "join worker",
                        "actor.end 0"),
                run.eventsOf("main"));
        assertEquals(List.of("actor.begin 0", "print worker", "actor.end 0"), run.eventsOf("worker"));
    }

    @Test
    void aClassOfTheLessonCanBeAThread() throws IOException {
        RecordedRun run = RecordedRun.of(directory, lab -> {
            Speaking thread = new Speaking(lab, "speaking", "hello");
            thread.start().join();
        });
        assertEquals(List.of("actor.begin 0", "print hello", "actor.end 0"), run.eventsOf("speaking"));
    }

    private static final class Speaking extends LabThread {

        private final Lab lab;
        private final String line;

        Speaking(Lab lab, String name, String line) {
            super(lab, name);
            this.lab = lab;
            this.line = line;
        }

        @Override
        protected void run() {
            lab.print(line);
        }
    }

    @Test
    void aFailingBodyEndsItsThreadOnly() throws IOException {
        RecordedRun run = RecordedRun.of(directory, lab -> {
            LabThread failing = lab.thread("failing", () -> {
                throw new IllegalStateException("no luck");
            });
            failing.start().join();
            lab.result("went on");
        });
        assertEquals(0, run.exitCode);
        assertEquals("went on", run.result());
        assertEquals(
                List.of("actor.begin 0", "actor.fail IllegalStateException: no luck", "actor.end 0"),
                run.eventsOf("failing"));
        assertTrue(EventFlags.has(run.trace.flags(run.first("failing", EventKind.ACTOR_END)), EventFlags.FAILED));
    }

    @Test
    void aFailingMainStillWaitsForItsThreads() throws IOException {
        RecordedRun run = RecordedRun.of(directory, lab -> {
            Event proceed = lab.event("proceed");
            lab.thread("late", () -> {
                        proceed.await();
                        lab.print("done");
                    })
                    .start();
            proceed.set();
            throw new IOException("main is out");
        });
        assertEquals(1, run.exitCode);
        // Whether main finds the thread still alive, and so waits, is up to the two of them.
        List<String> behind = run.eventsOf("main").stream()
                .dropWhile(event -> !event.startsWith("actor.fail"))
                .filter(event -> !event.equals("join.wait late") && !event.equals("join late"))
                .toList();
        assertEquals(List.of("actor.fail IOException: main is out", "actor.end 1"), behind);
        assertTrue(run.first("late", EventKind.ACTOR_END) < run.first("main", EventKind.ACTOR_END));
        assertEquals(List.of("main actor.fail IOException: main is out"), run.eventsOf(EventKind.FAIL));
    }

    @Test
    void theProcessDoesNotWaitForADaemonAndCutsItOff() throws Exception {
        CountDownLatch mainEnded = new CountDownLatch(1);
        CountDownLatch daemonGone = new CountDownLatch(1);
        RecordedRun run = RecordedRun.of(directory, lab -> {
            Event begun = lab.event("begun");
            lab.daemon("daemon", () -> {
                        begun.set();
                        try {
                            mainEnded.await();
                            lab.print("never said");
                        } finally {
                            daemonGone.countDown();
                        }
                    })
                    .start();
            begun.await();
        });
        mainEnded.countDown();
        daemonGone.await();
        assertEquals(List.of("actor.begin 0", "event.set begun"), run.eventsOf("daemon"));
    }

    @Test
    void joiningWithATimeoutGivesUp() throws IOException {
        RecordedRun run = RecordedRun.of(directory, lab -> {
            Event proceed = lab.event("proceed");
            LabThread thread = lab.thread("waiting", proceed::await).start();
            assertFalse(thread.join(Duration.ofMillis(2)));
            assertTrue(thread.isAlive());
            proceed.set();
            assertTrue(thread.join(Duration.ofSeconds(20)));
            assertFalse(thread.isAlive());
        });
        assertEquals(0, run.exitCode);
        int wait = run.first("main", EventKind.JOIN_WAIT);
        assertEquals(2_000_000, run.trace.value(wait));
        assertTrue(EventFlags.has(run.trace.flags(wait), EventFlags.TIMED));
        int join = run.first("main", EventKind.JOIN);
        assertTrue(EventFlags.has(run.trace.flags(join), EventFlags.TIMED_OUT));
        assertTrue(run.trace.nanos(join) - run.trace.nanos(wait) >= 2_000_000);
    }

    @Test
    void misuseIsToldInASentence() throws IOException {
        RecordedRun run = RecordedRun.of(directory, lab -> {
            LabThread thread = lab.thread("worker", () -> {});
            assertEquals(
                    "main joins thread worker, which was never started; start it first",
                    RecordedRun.misuse(thread::join));
            thread.start();
            assertEquals("main starts thread worker again; a thread starts once", RecordedRun.misuse(thread::start));
        });
        assertEquals(0, run.exitCode);
    }

    @Test
    void aThreadThatTheLabDidNotStartIsToldSo() throws IOException {
        Lab lab = new Lab(new LiveExecution(Recorder.off(), RunSettings.DEFAULT));
        String message = RecordedRun.misuse(() -> lab.print("hello"));
        assertTrue(message.contains(Thread.currentThread().getName()), message);
        assertTrue(message.endsWith("was not started with the lab's words, so the engine does not know it"), message);
    }

    @Test
    void threadsReallyRunAtTheSameTime() throws IOException {
        CountDownLatch both = new CountDownLatch(2);
        RecordedRun run = RecordedRun.of(directory, lab -> {
            for (int i = 0; i < 2; i++) {
                lab.thread("meeting-" + i, () -> {
                            both.countDown();
                            both.await();
                        })
                        .start();
            }
        });
        assertEquals(3, run.count(EventKind.ACTOR_END));
    }
}
