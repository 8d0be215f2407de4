package dev.interleave.engine.controlled;

import static dev.interleave.lab.Lab.ms;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.catalogue.Catalogue;
import dev.interleave.engine.Outcome;
import dev.interleave.engine.Program;
import dev.interleave.format.RecordingWriter;
import dev.interleave.lab.Lab;
import dev.interleave.lab.Lock;
import dev.interleave.lesson.Lesson;
import dev.interleave.lesson.LessonProgram;
import dev.interleave.samples.ProcessSamples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A run leaves nothing behind, and comes again as it was.
class ControlledEndsTest {

    private static final Program STUCK = Trial.program(ControlledEndsTest::stuck);

    @TempDir
    private Path directory;

    /// A deadlock with all kinds of actors in it.
    private static void stuck(Lab lab) {
        Lock first = lab.lock("A");
        Lock second = lab.lock("B");
        byte[] ballast = new byte[100_000];
        lab.process("child", () -> lab.queue("nobody puts").get()).start();
        lab.pool("pool", 2).submit("work", () -> both(lab, first, second, ballast));
        lab.runLoop("loop", loop -> {
            loop.task("idle", () -> loop.event("never").await(ms(60_000)));
            loop.sleep(ms(0));
            return both(lab, second, first, ballast);
        });
    }

    private static int both(Lab lab, Lock first, Lock second, byte[] ballast) throws Exception {
        first.with(() -> {
            lab.sleep(ms(10));
            second.with(() -> ballast[0]++);
        });
        return ballast.length;
    }

    @Test
    void aThousandDeadlocksLeaveNoThreadAndNoMemory() {
        ControlledEngine engine = new ControlledEngine(ControlledSettings.DEFAULT);
        deadlocks(engine, 200);
        int threads = Thread.getAllStackTraces().size();
        long before = usedBytes();
        deadlocks(engine, 1_000);
        assertTrue(Thread.getAllStackTraces().size() <= threads);
        long grown = usedBytes() - before;
        // One that was kept would keep its ballast: 100 MB for all of them.
        assertTrue(grown < 20_000_000, "grew by " + grown + " bytes");
    }

    @Test
    void aRecordedRunThatIsStuckStillRunsItsFinallyBlocks() {
        ControlledEngine engine = new ControlledEngine(ControlledSettings.DEFAULT);
        List<String> left = new ArrayList<>();
        Program program = Trial.program(lab -> {
            Lock lock = lab.lock("lock");
            for (String name : List.of("one", "two")) {
                lab.thread(name, () -> lock.with(() -> waitForEver(lab, name, left)))
                        .start();
            }
            waitForEver(lab, "main", left);
        });
        assertInstanceOf(Outcome.Deadlock.class, engine.run(program, new Earliest(), new Tape()));
        assertEquals(List.of("main", "one"), left.stream().sorted().toList());
    }

    private static void waitForEver(Lab lab, String name, List<String> left) {
        try {
            lab.queue("nobody puts").get();
        } finally {
            left.add(name);
        }
    }

    private static void deadlocks(ControlledEngine engine, int count) {
        for (int i = 0; i < count; i++) {
            assertInstanceOf(Outcome.Deadlock.class, engine.run(STUCK, new Earliest(), null));
        }
    }

    private static long usedBytes() {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }

    @Test
    void theSameSeedGivesTheSameRecordingToTheByte() throws IOException {
        for (Lesson lesson : Catalogue.lessons()) {
            Program program = LessonProgram.byDefault(lesson);
            assertArrayEquals(recording(program), recording(program), lesson.id());
        }
        Program pool = new ProcessSamples(List.of("pool"));
        assertArrayEquals(recording(pool), recording(pool));
    }

    private byte[] recording(Program program) throws IOException {
        Path file = directory.resolve("recording");
        RecordingWriter.write(
                Trial.of(ControlledSettings.DEFAULT, new ByChance(7), program).trace(), file);
        return Files.readAllBytes(file);
    }

    @Test
    void whatIsRunTwiceIsNoDifferentTheSecondTime() {
        ControlledEngine engine = new ControlledEngine(ControlledSettings.DEFAULT);
        Program program = new ProcessSamples(List.of("queue"));
        assertEquals(engine.run(program, new ByChance(3), null), engine.run(program, new ByChance(3), new Tape()));
    }
}
