package dev.interleave.cli;

import dev.interleave.engine.Finding;
import dev.interleave.engine.RunResult;
import dev.interleave.engine.RunResult.ProcessEnd;
import dev.interleave.lesson.LessonProgram;
import dev.interleave.lesson.Verdict;
import dev.interleave.run.LessonRun;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.RunInfo;
import dev.interleave.trace.Trace;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What is said of a run that has ended.
public record RunReport(LessonRun run) {

    /// Prints output, outcome, data races, duration and processes.
    public static void print(LessonRun run, PrintWriter out) {
        new RunReport(run).print(out);
    }

    /// In the order that is documented for `--json`.
    Map<String, Object> asMap() {
        LessonProgram program = run.program();
        RunResult result = run.result();
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("lesson", program.lesson().id());
        object.put("engine", result.trace().info().get(RunInfo.ENGINE));
        object.put("parameters", program.arguments().texts());
        Map<String, Object> outcome = new LinkedHashMap<>();
        outcome.put("kind", result.outcome().kind());
        outcome.put("text", result.outcome().text());
        object.put("outcome", outcome);
        object.put("verdict", verdictWord());
        object.put("output", output(result.trace()));
        object.put("findings", run.findings().stream().map(RunReport::asMap).toList());
        object.put("races", RaceReport.of(result.trace()).asList());
        run.token().ifPresent(token -> object.put("token", token.toString()));
        object.put("events", result.trace().size());
        object.put("durationNanos", result.trace().durationNanos());
        object.put(
                "processes", result.processes().stream().map(RunReport::asMap).toList());
        return object;
    }

    private static Map<String, Object> asMap(Finding finding) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("kind", finding.kind());
        object.put("actor", finding.actor());
        object.put("text", finding.text());
        return object;
    }

    private static Map<String, Object> asMap(ProcessEnd process) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("pid", process.pid());
        object.put("name", process.name());
        object.put("exit", process.exit());
        return object;
    }

    private void print(PrintWriter out) {
        RunResult result = run.result();
        for (String line : output(result.trace())) {
            out.println("  " + line);
        }
        out.println(result.outcome().kind() + ": " + result.outcome().text() + inBrackets(run.verdict()));
        run.findings().forEach(finding -> out.println("note: " + finding.text()));
        RaceReport.of(result.trace()).print(out);
        out.printf(
                Locale.ROOT,
                "%d events in %.1f ms%n",
                result.trace().size(),
                result.trace().durationNanos() / 1e6);
        for (ProcessEnd process : result.processes()) {
            out.println("process " + process.pid() + " " + process.name() + ", exit " + process.exit());
        }
        run.token().ifPresent(token -> out.println("token " + token));
        out.flush();
    }

    /// Behind an outcome for people: ` (allowed)`, or nothing when there is no verdict.
    static String inBrackets(Optional<Verdict> verdict) {
        return verdict.map(known -> " (" + known.word() + ")").orElse("");
    }

    /// A run that did not come to an outcome of its own gets no verdict.
    private String verdictWord() {
        return run.verdict().map(Verdict::word).orElse("none");
    }

    private static List<String> output(Trace trace) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < trace.size(); i++) {
            if (trace.kindCode(i) == EventKind.PRINT.code()) {
                lines.add(trace.text((int) trace.value(i)));
            }
        }
        return lines;
    }
}
