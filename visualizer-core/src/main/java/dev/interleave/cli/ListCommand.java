package dev.interleave.cli;

import dev.interleave.catalogue.Catalogue;
import dev.interleave.lesson.Arguments;
import dev.interleave.lesson.DeclaredOutcome;
import dev.interleave.lesson.Lesson;
import dev.interleave.lesson.Parameter;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Lists the lessons in reading order.
@Command(name = "list", description = "Lists the lessons.", mixinStandardHelpOptions = true)
final class ListCommand implements Callable<Integer> {

    @Option(names = "--json", description = "Prints one JSON array with everything a lesson declares.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    ListCommand() {}

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            Json.print(out, describeAll());
        } else {
            printPlain(out);
        }
        return ExitCode.OK;
    }

    private static void printPlain(PrintWriter out) {
        String chapter = "";
        for (Lesson lesson : Catalogue.lessons()) {
            if (!lesson.chapter().title().equals(chapter)) {
                chapter = lesson.chapter().title();
                out.println(chapter);
            }
            out.printf("  %-22s %s%n", lesson.id(), lesson.title());
        }
    }

    private static List<Map<String, Object>> describeAll() {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Lesson lesson : Catalogue.lessons()) {
            all.add(describe(lesson, all.size() + 1));
        }
        return all;
    }

    private static Map<String, Object> describe(Lesson lesson, int order) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("chapter", lesson.chapter().title());
        object.put("order", order);
        object.put("id", lesson.id());
        object.put("title", lesson.title());
        object.put("paragraph", lesson.paragraph());
        object.put("pair", lesson.pair().orElse(""));
        object.put(
                "parameters",
                lesson.parameters().stream().map(ListCommand::describe).toList());
        object.put(
                "outcomes",
                lesson.outcomes(Arguments.parse(lesson, Map.of())).stream()
                        .map(ListCommand::describe)
                        .toList());
        return object;
    }

    private static <T> Map<String, Object> describe(Parameter<T> parameter) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("name", parameter.name());
        object.put("description", parameter.description());
        object.put("default", parameter.format(parameter.defaultValue()));
        object.put("range", parameter.range());
        return object;
    }

    private static Map<String, Object> describe(DeclaredOutcome outcome) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("verdict", outcome.verdict().word());
        object.put("text", outcome.text());
        return object;
    }
}
