package dev.interleave.cli;

import dev.interleave.explore.Ending;
import dev.interleave.explore.ExplorationSettings;
import dev.interleave.explore.Findings;
import dev.interleave.explore.Shortened;
import dev.interleave.explore.Shortening;
import dev.interleave.lesson.LessonProgram;
import dev.interleave.lesson.Verdict;
import dev.interleave.run.ControlledLesson;
import dev.interleave.run.LessonRun;
import dev.interleave.run.Token;
import dev.interleave.schedule.Plan;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What is said of a search that has ended.
record ExploreReport(LessonProgram program, ExplorationSettings settings, Findings findings) {

    private static final long MOST_RUNS_TO_SHORTEN = 20_000;

    /// One when an outcome is forbidden.
    int exitCode() {
        return findings.endings().stream()
                        .anyMatch(ending -> verdict(ending)
                                .filter(Verdict.FORBIDDEN::equals)
                                .isPresent())
                ? ExitCode.FORBIDDEN
                : ExitCode.OK;
    }

    /// In the order that is documented for `--json`.
    Map<String, Object> asMap() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("lesson", program.lesson().id());
        object.put("parameters", program.arguments().texts());
        object.put("strategy", settings.strategy().word());
        object.put("runs", findings.runs());
        object.put("complete", findings.complete());
        List<Map<String, Object>> outcomes = new ArrayList<>();
        for (Ending ending : findings.endings()) {
            outcomes.add(asMap(ending));
        }
        object.put("outcomes", outcomes);
        object.put("races", races());
        object.put("deadlocked", findings.deadlocked());
        object.put("cutOff", findings.cutOff());
        object.put("durationNanos", findings.nanos());
        object.put("runsPerSecond", Math.round(findings.runsPerSecond()));
        findings.runsLeft().ifPresent(left -> object.put("estimatedRunsLeft", Math.round(left)));
        return object;
    }

    private Map<String, Object> asMap(Ending ending) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("outcome", ending.text());
        object.put("kind", ending.kind());
        object.put("verdict", verdict(ending).map(Verdict::word).orElse("none"));
        object.put("runs", ending.runs());
        object.put("token", token(ending).toString());
        object.put("steps", ending.steps());
        object.put("preemptions", ending.preemptions());
        shortened(ending).ifPresent(shorter -> object.put("shortened", asMap(shorter)));
        return object;
    }

    private Map<String, Object> asMap(Shortened shorter) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("token", token(shorter.ending()).toString());
        object.put("steps", shorter.ending().steps());
        object.put("preemptions", shorter.ending().preemptions());
        object.put("fewest", shorter.fewest());
        return object;
    }

    /// A run that fails in the same way with as few preemptions as can be; empty for what is no failure, and
    /// where the shortest run has none already.
    private Optional<Shortened> shortened(Ending ending) {
        boolean fails =
                verdict(ending).filter(known -> known != Verdict.ALLOWED).isPresent();
        if (!fails || ending.preemptions() == 0) {
            return Optional.empty();
        }
        Shortening shortening =
                new Shortening(ControlledLesson.watched(program), settings.engine(), MOST_RUNS_TO_SHORTEN);
        return Optional.of(shortening.shorten(ending.schedule()));
    }

    /// Those of the shortest run of each outcome; the same two places are named once.
    private List<Map<String, Object>> races() {
        ControlledLesson lesson = new ControlledLesson(program, settings.engine());
        Map<List<Object>, Map<String, Object>> byPlaces = new LinkedHashMap<>();
        for (Ending ending : findings.endings()) {
            LessonRun run = lesson.run(new Plan.Given(ending.schedule()));
            for (Map<String, Object> race : RaceReport.of(run.trace()).asList()) {
                byPlaces.putIfAbsent(places(race), race);
            }
        }
        return List.copyOf(byPlaces.values());
    }

    private static List<Object> places(Map<String, Object> race) {
        List<Object> places = new ArrayList<>();
        places.add(String.valueOf(race.get("value")));
        for (String side : List.of("first", "second")) {
            if (race.get(side) instanceof Map<?, ?> access) {
                places.add(access.get("kind") + " " + access.get("site"));
            }
        }
        return places;
    }

    void print(PrintWriter out) {
        out.println(conclusion());
        for (Ending ending : findings.endings()) {
            out.printf(
                    Locale.ROOT,
                    "%,10d  %s: %s%s%n            %s, %s, token %s%n",
                    ending.runs(),
                    ending.kind(),
                    ending.text(),
                    RunReport.inBrackets(verdict(ending)),
                    count(ending.steps(), "step"),
                    count(ending.preemptions(), "preemption"),
                    token(ending));
            shortened(ending).ifPresent(shorter -> print(out, shorter));
        }
        for (Map<String, Object> race : races()) {
            out.println("race on " + race.get("text"));
        }
        out.flush();
    }

    private void print(PrintWriter out, Shortened shorter) {
        out.printf(
                Locale.ROOT,
                "            %s %s: %s, token %s%n",
                shorter.fewest() ? "with the fewest," : "with no fewer found than",
                count(shorter.ending().preemptions(), "preemption"),
                count(shorter.ending().steps(), "step"),
                token(shorter.ending()));
    }

    /// `1 run`, `2,000 runs`
    private static String count(long number, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
    }

    private String conclusion() {
        String runs = progress(findings);
        if (findings.complete()) {
            return runs + "; complete: there is no other outcome";
        }
        // What the bounds forbid is no part of the estimate, so nothing may be left of it.
        long left = Math.round(findings.runsLeft().orElse(0));
        if (left > 0) {
            return runs + "; not complete, about " + count(left, "run") + (left == 1 ? " is left" : " are left");
        }
        return runs + "; not complete" + (findings.ended() ? ": the bounds kept it from more" : "");
    }

    /// How far a search is.
    static String progress(Findings findings) {
        return String.format(
                Locale.ROOT,
                "%s in %.1f s (%,.0f a second), %s",
                count(findings.runs(), "run"),
                findings.nanos() / 1e9,
                findings.runsPerSecond(),
                count(findings.endings().size(), "outcome"));
    }

    private Optional<Verdict> verdict(Ending ending) {
        return program.lesson().verdict(ending.outcome(), program.arguments());
    }

    private Token token(Ending ending) {
        return Token.of(program, settings.engine(), new Plan.Given(ending.schedule()));
    }
}
