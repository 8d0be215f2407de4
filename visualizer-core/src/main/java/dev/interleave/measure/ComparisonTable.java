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

    /// What has no figure, each with the lesson that shows it.
    public static final List<Wording> WORDINGS = List.of(
            wording(
                    "Parallelism",
                    new Saying("only while waiting, under the interpreter lock", "gil"),
                    new Saying("yes, on every core", "process-pool-sums"),
                    new Saying("none: one task at a time", "blocking-the-loop")),
            wording(
                    "Memory",
                    new Saying("shared, so it needs locks", "lost-update"),
                    new Saying("separate: nobody else sees a change", "separate-memory"),
                    new Saying("shared, and safe only between two awaits", "async-race")),
            wording(
                    "Communication",
                    new Saying("variables and queues", "bounded-queue"),
                    new Saying("what can be sent: queues and pipes", "process-queue"),
                    new Saying("variables and awaited queues", "async-worker-pool")),
            wording(
                    "When it goes wrong",
                    new Saying("any order is possible: search it", "two-locks"),
                    new Saying("an exit code tells, and the others live", "child-fails"),
                    new Saying("look at the awaits: there it can be cancelled", "cancellation")),
            wording(
                    "Good for",
                    new Saying("waiting, with libraries that block", "io-three-models"),
                    new Saying("computing on several cores", "cpu-three-models"),
                    new Saying("very many waits at once", "semaphore-limit")));

    private ComparisonTable() {}

    private static Wording wording(String title, Saying... sayings) {
        return new Wording(title, List.of(sayings));
    }

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
