package dev.interleave.catalogue.models;

import static dev.interleave.lab.Lab.ms;

import dev.interleave.lab.Lab;
import dev.interleave.lab.Pool;
import dev.interleave.lesson.Arguments;
import dev.interleave.lesson.Chapter;
import dev.interleave.lesson.ChoiceParameter;
import dev.interleave.lesson.DeclaredOutcome;
import dev.interleave.lesson.IntegerParameter;
import dev.interleave.lesson.Lesson;
import dev.interleave.lesson.Moment;
import dev.interleave.lesson.Parameter;
import dev.interleave.lesson.Question;
import dev.interleave.lesson.Variant;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Many tiny tasks: a new process for each, workers that are used again, and fewer, larger messages.
public final class Batching implements Lesson {

    static final ChoiceParameter WAY =
            new ChoiceParameter("way", "who squares the numbers", "fresh", List.of("fresh", "reused", "batched"));
    static final Parameter<Integer> NUMBERS = new IntegerParameter("numbers", "numbers to square", 4, 1, 100);

    @Override
    public String id() {
        return "batching";
    }

    @Override
    public String title() {
        return "Batching and reuse";
    }

    @Override
    public Chapter chapter() {
        return Chapter.MODELS;
    }

    @Override
    public String paragraph() {
        return "Squaring takes a millisecond, starting a process takes tens. With a fresh process for each number,"
                + " nearly all the time is starting. Two workers that are reused start once, but get a message for"
                + " each number; batched, one message each. Compare the three on one time axis.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(WAY, NUMBERS);
    }

    @Override
    public List<DeclaredOutcome> outcomes(Arguments arguments) {
        int sum =
                IntStream.rangeClosed(1, arguments.get(NUMBERS)).map(n -> n * n).sum();
        return List.of(DeclaredOutcome.allowed("every number is squared", "sum of squares " + sum));
    }

    @Override
    public List<Question> questions() {
        Moment second = Moment.at("work", 2);
        return List.of(Question.howLong(Moment.start()), Question.whoGoesNext(second), Question.result(second));
    }

    @Override
    public Optional<Map<String, String>> searched() {
        return Optional.of(Map.of("way", "reused", "numbers", "2"));
    }

    @Override
    public List<Variant> variants() {
        return WAY.choices().stream()
                .map(way -> new Variant(way, Map.of("way", way)))
                .toList();
    }

    @Override
    public void run(Lab lab, Arguments arguments) {
        int numbers = arguments.get(NUMBERS);
        int sum = switch (arguments.get(WAY)) {
            case "reused" -> pooled(lab, "pool", 2, batches(numbers, 1));
            case "batched" -> pooled(lab, "pool", 2, batches(numbers, (numbers + 1) / 2));
            default ->
                batches(numbers, 1).stream()
                        .mapToInt(one -> pooled(lab, "fresh-" + one, 1, List.of(one)))
                        .sum();
        };
        lab.result("sum of squares " + sum); // mark: result
    }

    private static List<Batch> batches(int numbers, int size) {
        return IntStream.iterate(1, first -> first <= numbers, first -> first + size)
                .mapToObj(first -> new Batch(first, Math.min(first + size - 1, numbers)))
                .toList();
    }

    private static int pooled(Lab lab, String name, int workers, List<Batch> batches) {
        try (Pool pool = lab.processPool(name, workers)) { // mark: pool
            List<Integer> sums = pool.map(batch -> sumOfSquares(lab, batch), batches); // mark: map
            return sums.stream().mapToInt(Integer::intValue).sum();
        }
    }

    private static int sumOfSquares(Lab lab, Batch batch) {
        lab.compute(ms(batch.last - batch.first + 1)); // mark: work
        return IntStream.rangeClosed(batch.first, batch.last).map(n -> n * n).sum();
    }

    private record Batch(int first, int last) implements Serializable {
        @Override
        public String toString() {
            return first == last ? "" + first : first + " to " + last;
        }
    }
}
