package dev.interleave.catalogue;

import dev.interleave.InvariantChecker;
import dev.interleave.engine.Outcome;
import dev.interleave.engine.RunSettings;
import dev.interleave.engine.controlled.ControlledSettings;
import dev.interleave.explore.Bounds;
import dev.interleave.explore.Ending;
import dev.interleave.explore.Exploration;
import dev.interleave.explore.ExplorationSettings;
import dev.interleave.explore.Findings;
import dev.interleave.explore.Strategy;
import dev.interleave.lesson.Arguments;
import dev.interleave.lesson.DeclaredOutcome;
import dev.interleave.lesson.Lesson;
import dev.interleave.lesson.LessonProgram;
import dev.interleave.run.ControlledLesson;
import dev.interleave.run.LessonRun;
import dev.interleave.run.LiveLesson;
import dev.interleave.schedule.Plan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// What a lesson does, beside what it declares: one row of the catalogue's report. Run as a program with ids of
/// lessons, it prints their rows and what is wrong.
///
///     java … dev.interleave.catalogue.LessonReport [--seeds 200] [--live 20] [--search SECONDS] [id …]
final class LessonReport {

    private final Lesson lesson;
    private final List<String> faults = new ArrayList<>();
    private final List<String> cells = new ArrayList<>();

    LessonReport(Lesson lesson) {
        this.lesson = lesson;
    }

    /// What is wrong; empty when nothing is.
    List<String> faults() {
        return List.copyOf(faults);
    }

    /// The row, as it stands in the report.
    String row() {
        return "| " + lesson.id() + " | " + String.join(" | ", cells) + " |";
    }

    /// Runs by chance in the controlled engine: only declared outcomes, and all of them but the rare.
    LessonReport controlled(int seeds) {
        long start = System.nanoTime();
        Map<String, Integer> outcomes = new TreeMap<>();
        Set<DeclaredOutcome> seen = new LinkedHashSet<>();
        LessonProgram program = program(Map.of());
        List<DeclaredOutcome> declared = lesson.outcomes(program.arguments());
        ControlledLesson engine = new ControlledLesson(program, ControlledSettings.DEFAULT);
        count(engine.run(new Plan.Clocked()), "controlled, by the clock", declared, seen, outcomes);
        for (int seed = 1; seed <= seeds; seed++) {
            count(engine.run(new Plan.ByChance(seed)), "controlled, seed " + seed, declared, seen, outcomes);
        }
        for (DeclaredOutcome outcome : declared) {
            if (seeds >= 200 && !outcome.rare() && !seen.contains(outcome)) {
                faults.add("declared but not seen in " + seeds + " controlled runs: " + outcome.text());
            }
        }
        cells.add((seeds + 1) + " runs: " + told(outcomes) + ", " + since(start));
        return this;
    }

    /// A search of every interleaving with the lesson's own small parameters: what is found is what is declared.
    LessonReport searched(Duration longest) throws InterruptedException {
        Optional<Map<String, String>> given = lesson.searched();
        if (given.isEmpty()) {
            cells.add("too many");
            return this;
        }
        long start = System.nanoTime();
        LessonProgram program = program(given.get());
        var watched = ControlledLesson.watched(program);
        ExplorationSettings settings = ExplorationSettings.DEFAULT
                .withStrategy(Strategy.REDUCED)
                .withBounds(Bounds.NONE.withTime(longest))
                .withEngine(ControlledLesson.machine(program, ExplorationSettings.DEFAULT.engine()));
        Findings findings = Exploration.explore(() -> watched, settings);
        Map<String, Integer> outcomes = new TreeMap<>();
        Set<DeclaredOutcome> seen = new LinkedHashSet<>();
        List<DeclaredOutcome> declared = lesson.outcomes(program.arguments());
        for (Ending ending : findings.endings()) {
            count(ending.outcome(), "search", declared, seen, outcomes);
        }
        if (!findings.complete()) {
            faults.add("not complete after " + findings.runs() + " runs and " + since(start));
        } else {
            declared.stream()
                    .filter(outcome -> !seen.contains(outcome))
                    .forEach(outcome -> faults.add("declared but there is no such run: " + outcome.text()));
        }
        cells.add(findings.runs() + " runs" + (given.get().isEmpty() ? "" : " with " + new TreeMap<>(given.get()))
                + ": " + seen.size() + " of " + declared.size() + " outcomes, " + since(start));
        return this;
    }

    /// Real runs: only declared outcomes, no broken invariant.
    LessonReport live(int runs) throws Exception {
        long start = System.nanoTime();
        Map<String, Integer> outcomes = new TreeMap<>();
        LessonProgram program = program(Map.of());
        List<DeclaredOutcome> declared = lesson.outcomes(program.arguments());
        for (int i = 1; i <= runs; i++) {
            LessonRun run = LiveLesson.complete(program, RunSettings.DEFAULT, Optional.of(Duration.ofSeconds(60)));
            count(run, "live, run " + i, declared, new LinkedHashSet<>(), outcomes);
        }
        cells.add(runs + " runs: " + told(outcomes) + ", " + since(start));
        return this;
    }

    private LessonProgram program(Map<String, String> given) {
        return new LessonProgram(lesson, Arguments.parse(lesson, given));
    }

    private void count(
            LessonRun run,
            String where,
            List<DeclaredOutcome> declared,
            Set<DeclaredOutcome> seen,
            Map<String, Integer> outcomes) {
        count(run.result().outcome(), where, declared, seen, outcomes);
        List<String> broken = InvariantChecker.check(run.result().trace());
        if (!broken.isEmpty()) {
            faults.add(where + ": " + broken);
        }
    }

    private void count(
            Outcome outcome,
            String where,
            List<DeclaredOutcome> declared,
            Set<DeclaredOutcome> seen,
            Map<String, Integer> outcomes) {
        Optional<DeclaredOutcome> known =
                declared.stream().filter(one -> one.matches().test(outcome)).findFirst();
        known.ifPresentOrElse(
                seen::add, () -> faults.add(where + ": not declared: " + outcome.kind() + ", " + outcome.text()));
        outcomes.merge(known.map(DeclaredOutcome::text).orElse("NOT DECLARED"), 1, Integer::sum);
    }

    private static String told(Map<String, Integer> outcomes) {
        List<String> parts = new ArrayList<>();
        outcomes.forEach((text, runs) -> parts.add(text + " " + runs));
        return String.join("; ", parts);
    }

    private static String since(long start) {
        return String.format(Locale.ROOT, "%.1f s", (System.nanoTime() - start) / 1e9);
    }

    public static void main(String[] arguments) throws Exception {
        try {
            report(arguments);
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            System.exit(2);
        }
        System.exit(0);
    }

    /// @throws IllegalArgumentException with a sentence, when an argument is wrong
    static void report(String... arguments) throws Exception {
        int seeds = 200;
        int live = 20;
        long search = 60;
        List<Lesson> lessons = new ArrayList<>();
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--seeds" -> seeds = number(arguments, i++);
                case "--live" -> live = number(arguments, i++);
                case "--search" -> search = number(arguments, i++);
                default -> lessons.add(lesson(arguments[i]));
            }
        }
        for (Lesson lesson : lessons.isEmpty() ? Catalogue.lessons() : lessons) {
            LessonReport report = new LessonReport(lesson)
                    .controlled(seeds)
                    .searched(Duration.ofSeconds(search))
                    .live(live);
            System.out.println(report.row());
            report.faults().stream().distinct().limit(10).forEach(fault -> System.out.println("    FAULT " + fault));
        }
    }

    private static Lesson lesson(String id) {
        return Catalogue.find(id)
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no lesson '" + id + "'; 'interleave list' shows all lessons."));
    }

    /// The number behind an option.
    private static int number(String[] arguments, int option) {
        String text = option + 1 < arguments.length ? arguments[option + 1] : "";
        if (!text.matches("\\d{1,6}")) {
            throw new IllegalArgumentException(
                    arguments[option] + " is '" + text + "', but must be a whole number from 0 to 999999.");
        }
        return Integer.parseInt(text);
    }
}
