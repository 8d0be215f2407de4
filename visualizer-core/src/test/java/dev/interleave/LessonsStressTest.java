package dev.interleave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.catalogue.Catalogue;
import dev.interleave.engine.RunResult;
import dev.interleave.engine.RunSettings;
import dev.interleave.engine.live.LiveRequest;
import dev.interleave.engine.live.LiveRun;
import dev.interleave.lesson.Arguments;
import dev.interleave.lesson.Lesson;
import dev.interleave.lesson.LessonProgram;
import dev.interleave.lesson.Verdict;
import dev.interleave.run.LiveLesson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every lesson, again and again in the live engine: no outcome that the lesson forbids, no broken invariant, no
/// process and no file left behind. `mvn verify` does a few runs of each, `mvn verify -P stress` two hundred;
/// `-Dinterleave.stress.variants=false` leaves out other parameters and the interpreter lock.
class LessonsStressTest {

    private static final int SHORT_FORM = 5;
    private static final int ASKED = Integer.getInteger("interleave.stress.runs", SHORT_FORM);
    /// There are a hundred lessons, so the short form runs each of them once.
    private static final int RUNS = ASKED <= SHORT_FORM ? 1 : ASKED;
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    static Stream<Trial> trials() {
        List<Trial> trials = new ArrayList<>();
        for (Lesson lesson : Catalogue.lessons()) {
            trials.add(new Trial(lesson, Map.of(), false));
        }
        if (!Boolean.parseBoolean(System.getProperty("interleave.stress.variants", "true"))) {
            return trials.stream();
        }
        for (Lesson lesson : Catalogue.lessons()) {
            trials.add(new Trial(lesson, Map.of(), true));
        }
        find("lost-update").ifPresent(it -> trials.add(new Trial(it, Map.of("pause", "0", "rounds", "1000"), false)));
        find("lost-update-locked")
                .ifPresent(it -> trials.add(new Trial(it, Map.of("pause", "0", "rounds", "1000"), false)));
        find("two-locks").ifPresent(it -> trials.add(new Trial(it, Map.of("pause", "0"), false)));
        find("bounded-queue").ifPresent(it -> trials.add(new Trial(it, Map.of("items", "40", "capacity", "1"), false)));
        find("process-queue").ifPresent(it -> trials.add(new Trial(it, Map.of("items", "40", "children", "4"), false)));
        find("gather").ifPresent(it -> trials.add(new Trial(it, Map.of("blocking", "true"), false)));
        return trials.stream();
    }

    private static Optional<Lesson> find(String id) {
        return Catalogue.find(id);
    }

    @ParameterizedTest
    @MethodSource("trials")
    void comesOutAsDeclaredAndLeavesNothing(Trial trial) throws Exception {
        Map<String, Integer> outcomes = new TreeMap<>();
        for (int run = 0; run < RUNS; run++) {
            RunResult result = trial.run();
            Optional<Verdict> verdict = trial.lesson().verdict(result.outcome(), trial.arguments());
            assertTrue(verdict.isPresent(), () -> "no outcome: " + result.outcome());
            assertNotEquals(Verdict.FORBIDDEN, verdict.get(), () -> "forbidden: " + result.outcome());
            assertEquals(List.of(), InvariantChecker.check(result.trace()));
            assertFalse(result.processes().isEmpty());
            for (RunResult.ProcessEnd process : result.processes()) {
                assertTrue(isGone(process.pid()), () -> "process " + process + " is still there");
            }
            outcomes.merge(
                    result.outcome().kind() + ": " + shortened(result.outcome().text()), 1, Integer::sum);
        }
        assertEquals(List.of(), leftDirectories());
        System.out.printf("%-70s %4d runs  %s%n", trial, RUNS, outcomes);
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 37) + "...";
    }

    /// A process that has ended but is not yet reaped by its parent's parent is gone too.
    private static boolean isGone(long pid) throws IOException {
        Optional<ProcessHandle> handle = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
        if (handle.isEmpty()) {
            return true;
        }
        Path status = Path.of("/proc", Long.toString(pid), "stat");
        return Files.exists(status) && Files.readString(status).contains(") Z ");
    }

    private static List<Path> leftDirectories() throws IOException {
        String own = "interleave-run-" + ProcessHandle.current().pid() + "-";
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith(own))
                    .toList();
        }
    }

    /// One lesson with one choice of parameters.
    record Trial(Lesson lesson, Map<String, String> given, boolean interpreterLock) {

        Arguments arguments() {
            return Arguments.parse(lesson, given);
        }

        RunResult run() throws Exception {
            LessonProgram program = new LessonProgram(lesson, arguments());
            LiveRequest request = LiveLesson.request(
                    program,
                    new RunSettings(interpreterLock, RunSettings.DEFAULT.switchInterval(), true),
                    Optional.of(TIMEOUT));
            try (LiveRun run = LiveRun.start(request)) {
                return run.result().get(2 * TIMEOUT.toSeconds(), TimeUnit.SECONDS);
            }
        }

        @Override
        public String toString() {
            return lesson.id() + (given.isEmpty() ? "" : " " + new TreeMap<>(given)) + (interpreterLock ? " gil" : "");
        }
    }
}
