package dev.interleave.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The table that compares the models, row by row, with the run behind each cell.
public final class ComparisonTable {

    /// Threads, processes, coroutines, in this order.
    public static final List<String> COLUMNS = List.of("Threads", "Processes", "Coroutines");

    private static final List<String> MODELS = List.of("threads", "processes", "coroutines");
    private static final List<String> ACTORS = List.of("threads", "processes", "tasks");

    public static final List<Row> ROWS = List.of(
            new Row(
                    "Jobs that wait",
                    "Threads and coroutines overlap their waits; processes do too, and pay for their start.",
                    models("io-three-models", Map.of(), Metric.DURATION)),
            new Row(
                    "Jobs that compute, with the interpreter lock",
                    "Under the lock threads take turns: as long as one after the other. Processes have a lock each.",
                    models("cpu-three-models", Map.of("gil", "true"), Metric.DURATION)),
            new Row(
                    "Jobs that compute, without it",
                    "Without the lock threads use every core, as processes do; coroutines are one thread either way.",
                    models("cpu-three-models", Map.of("gil", "false"), Metric.DURATION)),
            new Row(
                    "To start and end one",
                    "A task is an object, a thread a stack, a process a whole machine of its own.",
                    actors(Map.of(), Metric.START_OF_ONE)),
            new Row(
                    "Memory of one",
                    "While all of them live at the same time, beside a run with only one.",
                    actors(Map.of("stay", "300"), Metric.MEMORY_OF_ONE)));

    private ComparisonTable() {}

    private static List<Cell> models(String lesson, Map<String, String> given, Metric metric) {
        List<Cell> cells = new ArrayList<>();
        for (String model : MODELS) {
            cells.add(new Cell(lesson, and(given, "model", model), metric));
        }
        return cells;
    }

    /// Ten processes are enough to see what one costs; of the others it takes a hundred.
    private static List<Cell> actors(Map<String, String> given, Metric metric) {
        List<Cell> cells = new ArrayList<>();
        for (String actor : ACTORS) {
            String count = actor.equals("processes") ? "10" : "100";
            cells.add(new Cell("overhead", and(and(given, "model", actor), "count", count), metric));
        }
        return cells;
    }

    private static Map<String, String> and(Map<String, String> given, String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(given);
        more.put(name, value);
        return more;
    }
}
