package dev.interleave.catalogue.processes;

import static dev.interleave.lab.Lab.ms;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A few processes take up many pieces of work; the results come in the order of the values.
public final class ProcessPool implements Lesson {

    static final Parameter<Integer> WORKERS = new IntegerParameter("workers", "worker processes", 3, 1, 8);
    static final Parameter<Integer> NUMBERS = new IntegerParameter("numbers", "numbers, from this one down", 5, 1, 20);

    @Override
    public String id() {
        return "process-pool";
    }

    @Override
    public String title() {
        return "Process pool";
    }

    @Override
    public Chapter chapter() {
        return Chapter.PROCESSES;
    }

    @Override
    public String paragraph() {
        return "Three worker processes are started once and share out the numbers: who is done takes the next."
                + " Each number is sent to a worker, each square is sent back. Larger numbers come first here"
                + " and take longer, so later results are ready earlier; map still gives them in the order of"
                + " the numbers.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(WORKERS, NUMBERS);
    }

    @Override
    public List<DeclaredOutcome> outcomes(Arguments arguments) {
        List<Integer> squares = new ArrayList<>();
        for (int number : numbers(arguments)) {
            squares.add(number * number);
        }
        return List.of(DeclaredOutcome.allowed("squares in the order of the numbers", "squares " + squares));
    }

    @Override
    public List<Question> questions() {
        return List.of(
                Question.whoGoesNext(Moment.at("begin", 2)),
                Question.printedNext(Moment.at("work", 3)),
                Question.result(Moment.at("begin")));
    }

    @Override
    public Optional<Map<String, String>> searched() {
        return Optional.of(Map.of("workers", "2", "numbers", "2"));
    }

    private static List<Integer> numbers(Arguments arguments) {
        List<Integer> numbers = new ArrayList<>();
        for (int number = arguments.get(NUMBERS); number >= 1; number--) {
            numbers.add(number);
        }
        return numbers;
    }

    @Override
    public void run(Lab lab, Arguments arguments) {
        List<Integer> squares;
        try (Pool pool = lab.processPool("pool", arguments.get(WORKERS))) { // mark: pool
            squares = pool.map(number -> square(lab, number), numbers(arguments)); // mark: map
        }
        lab.result("squares " + squares); // mark: result
    }

    private static int square(Lab lab, int number) {
        lab.print(lab.currentName() + " squares " + number); // mark: begin
        lab.compute(ms(10L * number)); // mark: work
        return number * number;
    }
}
