package dev.interleave.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.catalogue.Catalogue;
import dev.interleave.engine.controlled.ControlledSettings;
import dev.interleave.lesson.Lesson;
import dev.interleave.lesson.LessonProgram;
import dev.interleave.run.ControlledLesson;
import dev.interleave.schedule.Plan;
import dev.interleave.trace.Trace;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Stepping through every lesson, forward and back and in leaps: wherever one comes from, the state is the same.
class LessonsWanderTest {

    private static final int SEEDS = 3;
    private static final int LEAPS = 40;

    static List<Lesson> lessons() {
        return Catalogue.lessons();
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void stateReachedBackwardEqualsStateReachedForward(Lesson lesson) {
        LessonProgram program = LessonProgram.byDefault(lesson);
        ControlledLesson engine = new ControlledLesson(program, ControlledSettings.DEFAULT);
        for (int seed = 1; seed <= SEEDS; seed++) {
            Trace trace = engine.run(new Plan.ByChance(seed)).trace();
            assertTrue(trace.size() > 4, "a lesson in which nothing happens");
            stepBackThrough(trace);
            leapAbout(trace, new Random(seed));
        }
    }

    /// All the way to the end, and one event at a time back to the start.
    private static void stepBackThrough(Trace trace) {
        int from = Math.min(trace.size(), 300);
        Cursor cursor = new Cursor(trace, new Keyframes(16, 1 << 20));
        cursor.seek(trace.size());
        for (int position = from; position >= 0; position--) {
            cursor.seek(position);
            assertEquals(position, cursor.position());
            assertTrue(cursor.world().sameAs(forward(trace, position)), "at " + position + " of " + trace.size());
        }
    }

    private static void leapAbout(Trace trace, Random random) {
        Cursor cursor = new Cursor(trace, new Keyframes(64, 1 << 20));
        for (int leap = 0; leap < LEAPS; leap++) {
            int position = random.nextInt(trace.size() + 1);
            cursor.seek(position);
            assertTrue(cursor.world().sameAs(forward(trace, position)), "at " + position + " of " + trace.size());
        }
    }

    private static World forward(Trace trace, int position) {
        World world = new World(trace);
        for (int event = 0; event < position; event++) {
            world.apply(trace, event);
        }
        return world;
    }
}
