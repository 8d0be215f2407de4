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
import dev.interleave.lesson.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Work for the processor is done sooner by more processes, as long as there are cores for them.
public final class ProcessPoolSums implements Lesson {

    static final Parameter<Integer> WORKERS = new IntegerParameter("workers", "worker processes", 4, 1, 8);
    static final Parameter<Integer> SUMS = new IntegerParameter("sums", "sums to compute", 8, 1, 40);

    @Override
    public String id() {
        return "process-pool-sums";
    }

    @Override
    public String title() {
        return "Process pool, sums";
    }

    @Override
    public Chapter chapter() {
        return Chapter.PROCESSES;
    }

    @Override
    public String paragraph() {
        return "Every sum keeps a processor busy. Four workers, once they have started, compute four at a time;"
                + " one worker computes one after the other, but is started sooner. The gain ends where the"
                + " cores end: a worker without a core is ready, not running. Threads would gain nothing in"
                + " CPython, because of its interpreter lock; each process has its own.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(WORKERS, SUMS);
    }

    @Override
    public List<DeclaredOutcome> outcomes(Arguments arguments) {
        List<Integer> sums = new ArrayList<>();
        for (int number = 1; number <= arguments.get(SUMS); number++) {
            sums.add(number * 499_500);
        }
        return List.of(DeclaredOutcome.allowed("every sum is right", "sums " + sums));
    }

    @Override
    public List<Question> questions() {
        return List.of(
                Question.howLong(Moment.at("pool")),
                Question.whoGoesNext(Moment.at("work", 4)),
                Question.printedNext(Moment.at("done", 2)));
    }

    @Override
    public Optional<Map<String, String>> searched() {
        return Optional.of(Map.of("workers", "2", "sums", "2"));
    }

    @Override
    public List<Variant> variants() {
        return List.of(
                new Variant("one worker", Map.of("workers", "1")),
                new Variant("two workers", Map.of("workers", "2")),
                new Variant("four workers", Map.of("workers", "4")));
    }

    @Override
    public void run(Lab lab, Arguments arguments) {
        List<Integer> numbers = new ArrayList<>();
        for (int number = 1; number <= arguments.get(SUMS); number++) {
            numbers.add(number);
        }
        List<Integer> sums;
        try (Pool pool = lab.processPool("pool", arguments.get(WORKERS))) { // mark: pool
            sums = pool.map(number -> sum(lab, number), numbers); // mark: map
        }
        lab.result("sums " + sums); // mark: result
    }

    private static int sum(Lab lab, int number) {
        lab.compute(ms(40)); // mark: work
        int sum = 0;
        for (int i = 0; i < 1_000; i++) {
            sum += i * number;
        }
        lab.print("sum " + number + " is done"); // mark: done
        return sum;
    }
}
