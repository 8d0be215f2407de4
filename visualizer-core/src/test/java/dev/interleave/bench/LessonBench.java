package dev.interleave.bench;

import dev.interleave.catalogue.Catalogue;
import dev.interleave.engine.RunSettings;
import dev.interleave.engine.live.LiveRequest;
import dev.interleave.engine.live.LiveRun;
import dev.interleave.lesson.Arguments;
import dev.interleave.lesson.Lesson;
import dev.interleave.lesson.LessonProgram;
import dev.interleave.run.LiveLesson;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What recording costs a whole lesson: live runs with recording on and off in turn, from the start of the engine
/// process to its end, because a run that is not recorded says of itself only that.
///
/// The deadlock of `two-locks` is found in the recording, so there it runs without its pause.
public final class LessonBench {

    private static final int ROUNDS = 15;
    private static final int WARM_UP_ROUNDS = 2;

    private LessonBench() {}

    public static void main(String[] arguments) throws Exception {
        System.out.printf("%-20s %12s %12s %22s%n", "lesson", "recorded ms", "off ms", "ratio (quartiles)");
        for (Lesson lesson : Catalogue.lessons()) {
            compare(lesson, lesson.id().equals("two-locks") ? Map.of("pause", "0") : Map.of());
        }
        Lesson busy = Catalogue.find("lost-update").orElseThrow();
        compare(busy, Map.of("pause", "0", "rounds", "1000", "threads", "50"));
    }

    private static void compare(Lesson lesson, Map<String, String> given) throws Exception {
        double[] recorded = new double[ROUNDS];
        double[] off = new double[ROUNDS];
        double[] ratios = new double[ROUNDS];
        for (int round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
            double on = millis(lesson, given, true);
            double without = millis(lesson, given, false);
            if (round >= 0) {
                recorded[round] = on;
                off[round] = without;
                ratios[round] = on / without;
            }
        }
        Arrays.sort(recorded);
        Arrays.sort(off);
        Arrays.sort(ratios);
        System.out.printf(
                Locale.ROOT,
                "%-20s %12.1f %12.1f %8.2f (%.2f to %.2f) %s%n",
                lesson.id(),
                recorded[ROUNDS / 2],
                off[ROUNDS / 2],
                ratios[ROUNDS / 2],
                ratios[ROUNDS / 4],
                ratios[3 * ROUNDS / 4],
                given);
    }

    private static double millis(Lesson lesson, Map<String, String> given, boolean recording) throws Exception {
        LessonProgram program = new LessonProgram(lesson, Arguments.parse(lesson, given));
        RunSettings settings = new RunSettings(false, RunSettings.DEFAULT.switchInterval(), recording);
        LiveRequest request = LiveLesson.request(program, settings, Optional.of(Duration.ofSeconds(20)));
        long began = System.nanoTime();
        try (LiveRun run = LiveRun.start(request)) {
            run.result().get();
            return (System.nanoTime() - began) / 1e6;
        }
    }
}
