package dev.interleave.engine.controlled;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.catalogue.Catalogue;
import dev.interleave.engine.Program;
import dev.interleave.lesson.Arguments;
import dev.interleave.lesson.Lesson;
import dev.interleave.lesson.LessonProgram;
import dev.interleave.lesson.Verdict;
import dev.interleave.samples.CommonSamples;
import dev.interleave.samples.ProcessSamples;
import dev.interleave.trace.EventKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The programs that the live engine is tested with, and all lessons, come out the same here.
class SampleRunsTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "exits, 0 1 null -9 false",
                "queue, sum 2686700",
                "bounded, true true false 2 abnull",
                "lock, total 300",
                "daemon, here",
                "died with the lock, acquired false",
                "died waiting, got message",
                "two locks, \"deadlock: one waits for lock B, held by other; other waits for lock A, held by one\"",
                "pool, \"[1, 4, 9, 16, 25] true IllegalStateException: no luck by "
                        + "java.lang.IllegalStateException: no luck\""
            })
    void processesComeOutAsInALiveRun(String sample, String end) {
        assertEquals(Set.of(end), Trial.ends(new ProcessSamples(List.of(sample))));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "permits, false true true",
                "turns, ping pong ping pong",
                "pipe, \"got [1] twice is 2, 7 of [a, b]\"",
                "gate, before false after true false",
                "web, \"200 hello, web cannot close web server news: only the process that made it can\""
            })
    void whatProcessesShareComesOutAsInALiveRun(String sample, String end) {
        assertEquals(Set.of(end), Trial.ends(new CommonSamples(List.of(sample))));
    }

    @Test
    void grandchildrenAreOfTheRunToo() {
        assertEquals(
                Set.of("child grandchild", "grandchild child"), Trial.ends(new ProcessSamples(List.of("grandchild"))));
    }

    @Test
    void aCounterWithoutALockLosesUpdates() {
        assertTrue(Trial.ends(new ProcessSamples(List.of("no lock"))).size() > 5);
    }

    @Test
    void aChildHasMemoryOfItsOwn() {
        assertEquals(Set.of("1 1 11 false"), Trial.ends(new ProcessSamples(List.of("memory"))));
    }

    @Test
    void whatLivesInOneMemoryIsNotSent() {
        Program program = new ProcessSamples(List.of("refused"));
        assertEquals(
                List.of(
                        "lock A lives in the memory of process main and cannot be sent to process child; "
                                + "use lab.processLock instead",
                        "queue q lives in the memory of process main and cannot be sent to process child; "
                                + "use lab.processQueue instead",
                        "what is sent to process child holds a java.lang.Object, which cannot be sent because it is "
                                + "not serialisable; send plain values, or let the class implement "
                                + "java.io.Serializable",
                        "lock A lives in the memory of process main and cannot be sent to process queue carrier; "
                                + "use lab.processLock instead"),
                Trial.of(ControlledSettings.DEFAULT, new Earliest(), program).printed());
    }

    @Test
    void aKilledProcessIsSeenToBeLost() {
        Program program = new ProcessSamples(List.of("exits"));
        Trial trial = Trial.of(ControlledSettings.DEFAULT, new Earliest(), program);
        assertEquals(1, trial.count(EventKind.KILL));
        assertEquals(1, trial.count(EventKind.PROCESS_LOST));
        assertEquals(1, trial.count(EventKind.FAIL));
        assertEquals(
                List.of(1L, 2L, 3L, 4L),
                trial.trace().processes().stream().map(process -> process.pid()).toList());
    }

    static List<Lesson> lessons() {
        return Catalogue.lessons();
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void everyLessonComesOutAsDeclared(Lesson lesson) {
        Arguments arguments = Arguments.defaults(lesson);
        LessonProgram program = new LessonProgram(lesson, arguments);
        for (int seed = -1; seed < Trial.SEEDS; seed++) {
            Trial trial = Trial.of(
                    ControlledSettings.DEFAULT.withInterpreterLock(seed % 2 == 0),
                    seed < 0 ? new Earliest() : new ByChance(seed),
                    program);
            Optional<Verdict> verdict = lesson.verdict(trial.outcome(), arguments);
            assertTrue(verdict.isPresent(), trial::text);
            assertNotEquals(Verdict.FORBIDDEN, verdict.get(), trial::text);
        }
    }
}
