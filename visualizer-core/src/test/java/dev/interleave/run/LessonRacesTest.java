package dev.interleave.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.analysis.LostWrites;
import dev.interleave.analysis.Race;
import dev.interleave.analysis.Races;
import dev.interleave.catalogue.Catalogue;
import dev.interleave.engine.RunSettings;
import dev.interleave.engine.controlled.ControlledSettings;
import dev.interleave.lesson.Lesson;
import dev.interleave.lesson.LessonProgram;
import dev.interleave.schedule.Plan;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.RunInfo;
import dev.interleave.trace.Trace;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Races of lessons as they really run, in both engines.
class LessonRacesTest {

    @Test
    void aControlledLostUpdateIsARaceWhateverItCameTo() {
        for (int seed = 0; seed < 30; seed++) {
            assertRacesOfLostUpdate(controlled("lost-update", new Plan.ByChance(seed)));
        }
        assertRacesOfLostUpdate(controlled("lost-update", new Plan.Clocked()));
    }

    @Test
    void aLiveLostUpdateIsARace() throws Exception {
        assertRacesOfLostUpdate(live("lost-update", false));
    }

    @Test
    void theInterpreterLockOrdersNoUpdates() throws Exception {
        assertRacesOfLostUpdate(live("lost-update", true));
    }

    private static void assertRacesOfLostUpdate(Trace trace) {
        List<Race> races = Races.of(trace).races();
        assertTrue(races.size() == 2, races::toString);
        for (Race race : races) {
            assertEquals("counter", trace.resources().get(race.value()).name());
            boolean writes =
                    race.first().kind() == EventKind.WRITE || race.second().kind() == EventKind.WRITE;
            assertTrue(writes && race.first().actor() != race.second().actor(), race::toString);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"lost-update-locked", "bounded-queue", "two-locks"})
    void protectedLessonsHaveNone(String lesson) throws Exception {
        for (int seed = 0; seed < 30; seed++) {
            assertEquals(
                    List.of(),
                    Races.of(controlled(lesson, new Plan.ByChance(seed))).races());
        }
        assertEquals(List.of(), Races.of(controlled(lesson, new Plan.Clocked())).races());
        assertEquals(List.of(), Races.of(live(lesson, false)).races());
        assertEquals(List.of(), Races.of(live(lesson, true)).races());
    }

    @ParameterizedTest
    @ValueSource(strings = {"gather", "process-queue"})
    void tasksAndProcessesHaveNone(String lesson) throws Exception {
        assertEquals(List.of(), Races.of(live(lesson, false)).races());
    }

    @Test
    void whatALostUpdateCountsIsWhatWasNotLost() {
        for (int seed = 0; seed < 30; seed++) {
            Trace trace = controlled("lost-update", new Plan.ByChance(seed));
            int lost = LostWrites.of(trace).count();
            assertEquals("total " + (15 - lost), trace.info().get(RunInfo.OUTCOME_TEXT));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"async-race", "process-shared", "manager-dictionary", "check-then-act"})
    void aRaceLosesWrites(String lesson) {
        assertTrue(LostWrites.of(controlled(lesson, new Plan.Clocked())).count() > 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lost-update-locked",
                "async-race-locked",
                "process-shared-locked",
                "manager-dictionary-locked",
                "check-then-act-locked"
            })
    void itsRepairLosesNone(String lesson) throws Exception {
        for (int seed = 0; seed < 10; seed++) {
            assertEquals(
                    0,
                    LostWrites.of(controlled(lesson, new Plan.ByChance(seed))).count());
        }
        assertEquals(0, LostWrites.of(controlled(lesson, new Plan.Clocked())).count());
        assertEquals(0, LostWrites.of(live(lesson, false)).count());
    }

    private static Trace controlled(String lesson, Plan plan) {
        return new ControlledLesson(program(lesson), ControlledSettings.DEFAULT)
                .run(plan)
                .trace();
    }

    private static Trace live(String lesson, boolean interpreterLock) throws Exception {
        RunSettings settings = new RunSettings(interpreterLock, RunSettings.DEFAULT.switchInterval(), true);
        return LiveLesson.complete(program(lesson), settings, Optional.of(Duration.ofSeconds(30)))
                .trace();
    }

    private static LessonProgram program(String id) {
        Lesson lesson = Catalogue.find(id).orElseThrow();
        return LessonProgram.byDefault(lesson);
    }
}
