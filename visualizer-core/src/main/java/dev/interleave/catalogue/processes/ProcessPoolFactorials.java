package dev.interleave.catalogue.processes;

import dev.interleave.lab.Lab;
import dev.interleave.lab.Pool;
import dev.interleave.lesson.Arguments;
import dev.interleave.lesson.Chapter;
import dev.interleave.lesson.DeclaredOutcome;
import dev.interleave.lesson.IntegerParameter;
import dev.interleave.lesson.Lesson;
import dev.interleave.lesson.Moment;
import dev.interleave.lesson.Parameter;
import dev.interleave.lesson.Question;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Work that is too small for the way there and back.
public final class ProcessPoolFactorials implements Lesson {

    static final Parameter<Integer> WORKERS = new IntegerParameter("workers", "worker processes", 4, 1, 8);
    static final Parameter<Integer> FIRST = new IntegerParameter("first", "the smallest of the four numbers", 5, 1, 9);

    @Override
    public String id() {
        return "process-pool-factorials";
    }

    @Override
    public String title() {
        return "Process pool, factorials";
    }

    @Override
    public Chapter chapter() {
        return Chapter.PROCESSES;
    }

    @Override
    public String paragraph() {
        return "main computes four factorials by itself, and then gives the same four to four workers. By itself"
                + " it takes a few milliseconds. The pool has to start four processes first, and sends every"
                + " number and every result: each worker works for a moment, and waits for the rest of its"
                + " life. More processes are not always faster.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(WORKERS, FIRST);
    }

    @Override
    public List<DeclaredOutcome> outcomes(Arguments arguments) {
        List<Integer> factorials = new ArrayList<>();
        for (int number : numbers(arguments)) {
            factorials.add(IntStream.rangeClosed(1, number).reduce(1, Math::multiplyExact));
        }
        return List.of(DeclaredOutcome.allowed("both ways give the same", "alone and in the pool " + factorials));
    }

    @Override
    public List<Question> questions() {
        return List.of(
                Question.printedNext(Moment.at("multiply")),
                Question.whoGoesNext(Moment.at("map")),
                Question.howLong(Moment.at("pool")));
    }

    @Override
    public Optional<Map<String, String>> searched() {
        return Optional.of(Map.of("workers", "1", "first", "1"));
    }

    private static List<Integer> numbers(Arguments arguments) {
        int first = arguments.get(FIRST);
        return List.of(first, first + 1, first + 2, first + 3);
    }

    @Override
    public void run(Lab lab, Arguments arguments) {
        List<Integer> alone = new ArrayList<>();
        for (int number : numbers(arguments)) {
            alone.add(factorial(lab, number));
        }
        lab.print("alone: " + alone); // mark: alone
        List<Integer> pooled;
        try (Pool pool = lab.processPool("pool", arguments.get(WORKERS))) { // mark: pool
            pooled = pool.map(number -> factorial(lab, number), numbers(arguments)); // mark: map
        }
        lab.print("in the pool: " + pooled); // mark: pooled
        lab.result(alone.equals(pooled) ? "alone and in the pool " + alone : "they differ"); // mark: result
    }

    private static int factorial(Lab lab, int number) {
        if (number <= 1) {
            return 1;
        }
        int smaller = factorial(lab, number - 1);
        lab.compute(Duration.ofNanos(100_000)); // mark: multiply
        return number * smaller;
    }
}
