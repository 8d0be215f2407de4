package dev.interleave.engine.controlled;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.InvariantChecker;
import dev.interleave.catalogue.Catalogue;
import dev.interleave.engine.Outcome;
import dev.interleave.lesson.Arguments;
import dev.interleave.lesson.LessonProgram;
import dev.interleave.trace.RunInfo;
import dev.interleave.trace.Trace;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ControlledEngineTest {

    private final ControlledEngine engine = new ControlledEngine(ControlledSettings.DEFAULT);

    @Test
    void findsBothEndsOfTwoLocksAndNamesTheRing() {
        Map<String, Integer> ends = new HashMap<>();
        for (int seed = 0; seed < 100; seed++) {
            ends.merge(
                    engine.run(program("two-locks", Map.of("pause", "0")), new ByChance(seed), null)
                            .text(),
                    1,
                    Integer::sum);
        }
        assertEquals(2, ends.size(), ends::toString);
        assertTrue(
                ends.containsKey("transfer-1 waits for lock account B, held by transfer-2; "
                        + "transfer-2 waits for lock account A, held by transfer-1"),
                ends::toString);
    }

    @Test
    void recordsWhatHoldsForEveryRun() {
        for (String lesson : List.of("lost-update", "lost-update-locked", "two-locks", "bounded-queue")) {
            for (int seed = 0; seed < 20; seed++) {
                Tape tape = new Tape();
                engine.run(program(lesson, Map.of()), new ByChance(seed), tape);
                Trace trace = tape.trace(RunInfo.EMPTY);
                assertEquals(List.of(), InvariantChecker.check(trace), lesson + " " + seed);
            }
        }
    }

    @Test
    void sleepsAtTheSameTimeWhenTimeDecides() {
        Tape tape = new Tape();
        Outcome outcome = engine.run(program("two-locks", Map.of("pause", "20")), new Earliest(), tape);
        assertInstanceOf(Outcome.Deadlock.class, outcome);
        long nanos = tape.trace(RunInfo.EMPTY).durationNanos();
        assertTrue(nanos > 20_000_000 && nanos < 21_000_000, "took " + nanos);
    }

    private static LessonProgram program(String id, Map<String, String> parameters) {
        var lesson = Catalogue.find(id).orElseThrow();
        return new LessonProgram(lesson, Arguments.parse(lesson, parameters));
    }
}
