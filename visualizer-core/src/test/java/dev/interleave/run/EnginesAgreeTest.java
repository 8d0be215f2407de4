package dev.interleave.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.interleave.catalogue.Catalogue;
import dev.interleave.engine.Outcome;
import dev.interleave.engine.Program;
import dev.interleave.engine.RunSettings;
import dev.interleave.explore.Bounds;
import dev.interleave.explore.Ending;
import dev.interleave.explore.Exploration;
import dev.interleave.explore.ExplorationSettings;
import dev.interleave.explore.Findings;
import dev.interleave.explore.Strategy;
import dev.interleave.lesson.Arguments;
import dev.interleave.lesson.Lesson;
import dev.interleave.lesson.LessonProgram;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the live engine does is among what the controlled engine says that there is, and the reduction leaves
/// no outcome out. A few live runs here; the stress profile makes them many.
class EnginesAgreeTest {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    /// Small enough that a search of all schedules ends.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "lost-update threads=2 rounds=2 pause=0",
                "lost-update threads=2 rounds=1 pause=5",
                "lost-update-locked threads=2 rounds=2 pause=0",
                "two-locks pause=0",
                "two-locks pause=20",
                "dining-philosophers philosophers=3 pause=0",
                "dining-philosophers-ordered philosophers=3 pause=0",
                "bounded-queue items=1 capacity=1 consumers=2",
                "process-queue items=1 children=1",
                "gather tasks=2",
                "gather tasks=2 blocking=true"
            })
    void everyLiveOutcomeIsAmongThoseOfTheSearch(String asked) throws Exception {
        LessonProgram program = program(asked);
        Findings reduced = explore(program, Strategy.REDUCED);
        assumeTrue(reduced.complete(), () -> "too many schedules: " + reduced.runs());
        Findings all = explore(program, Strategy.ALL);
        if (all.complete()) {
            assertEquals(outcomes(all), outcomes(reduced));
            assertTrue(reduced.runs() <= all.runs());
        }
        int runs = Math.max(2, Integer.getInteger("interleave.stress.runs", 0));
        for (int run = 0; run < runs; run++) {
            Outcome outcome = LiveLesson.complete(program, RunSettings.DEFAULT, Optional.of(LONGEST))
                    .result()
                    .outcome();
            assertTrue(
                    outcomes(reduced).contains(key(outcome)),
                    () -> key(outcome) + " is not among " + outcomes(reduced));
        }
    }

    private static Findings explore(LessonProgram program, Strategy strategy) throws InterruptedException {
        Program watched = ControlledLesson.watched(program);
        return Exploration.explore(
                () -> watched,
                ExplorationSettings.DEFAULT
                        .withStrategy(strategy)
                        .withBounds(Bounds.NONE.withRuns(200_000).withTime(LONGEST)));
    }

    private static Set<String> outcomes(Findings findings) {
        return findings.endings().stream()
                .map(Ending::outcome)
                .map(EnginesAgreeTest::key)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// Who of a ring is named first is no matter.
    private static String key(Outcome outcome) {
        return outcome.kind() + ": "
                + Arrays.stream(outcome.text().split("; ", -1)).sorted().collect(Collectors.joining("; "));
    }

    private static LessonProgram program(String asked) {
        String[] words = asked.split(" ", -1);
        Lesson lesson = Catalogue.find(words[0]).orElseThrow();
        Map<String, String> given = new LinkedHashMap<>();
        for (int i = 1; i < words.length; i++) {
            given.put(words[i].substring(0, words[i].indexOf('=')), words[i].substring(words[i].indexOf('=') + 1));
        }
        return new LessonProgram(lesson, Arguments.parse(lesson, given));
    }
}
