package dev.interleave.cli;

import dev.interleave.catalogue.Catalogue;
import dev.interleave.catalogue.Row;
import dev.interleave.lesson.Arguments;
import dev.interleave.lesson.Chapter;
import dev.interleave.lesson.DeclaredOutcome;
import dev.interleave.lesson.Lesson;
import dev.interleave.lesson.Model;
import dev.interleave.lesson.Parameter;
import dev.interleave.lesson.Words;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Lists the lessons, and the pages among them, in reading order.
@Command(
        name = "list",
        description = "Lists the lessons by chapter.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:printed", "2:bad input"})
final class ListCommand implements Callable<Integer> {

    @Option(names = "--json", description = "Prints one JSON array with everything that is known of each row.")
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
        int widest = Catalogue.rows().stream()
                .mapToInt(row -> row.id().length())
                .max()
                .orElse(1);
        Chapter chapter = null;
        for (Row row : Catalogue.rows()) {
            if (row.chapter() != chapter) {
                chapter = row.chapter();
                out.println(chapter.title());
            }
            String page = row instanceof Row.OfPage ? " (a page of the window)" : "";
            out.printf("  %-" + widest + "s  %s%s%n", row.id(), row.title(), page);
        }
    }

    private static List<Map<String, Object>> describeAll() {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Row row : Catalogue.rows()) {
            all.add(describe(row, all.size() + 1));
        }
        return all;
    }

    /// The same fields for every row, so that a reader need not look whether they are there.
    private static Map<String, Object> describe(Row row, int order) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("chapter", row.chapter().title());
        object.put("order", order);
        object.put("kind", row instanceof Row.OfPage ? "page" : "lesson");
        object.put("id", row.id());
        object.put("title", row.title());
        switch (row) {
            case Row.OfLesson(Lesson lesson) -> describe(lesson, object);
            case Row.OfPage _ -> describe(List.of(), "", List.of(), List.of(), object);
        }
        object.put("paragraph", row.paragraph());
        Lesson.Pair pair = row instanceof Row.OfLesson(Lesson lesson) ? lesson.pair() : Lesson.Pair.NONE;
        object.put("pair", pair.id().orElse(""));
        object.put("role", pair.role().word());
        object.put("note", row instanceof Row.OfLesson(Lesson lesson) ? lesson.note() : "");
        return object;
    }

    private static void describe(Lesson lesson, Map<String, Object> object) {
        Words words = Words.of(lesson);
        describe(
                words.primitives(),
                words.models().stream().map(Model::word).collect(Collectors.joining(", ")),
                lesson.parameters().stream().map(ListCommand::describe).toList(),
                lesson.outcomes(Arguments.parse(lesson, Map.of())).stream()
                        .map(ListCommand::describe)
                        .toList(),
                object);
    }

    private static void describe(
            List<String> primitives,
            String model,
            List<Map<String, Object>> parameters,
            List<Map<String, Object>> outcomes,
            Map<String, Object> object) {
        object.put("primitives", primitives);
        object.put("model", model);
        object.put("parameters", parameters);
        object.put("outcomes", outcomes);
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
        object.put("rare", outcome.rare());
        return object;
    }
}
