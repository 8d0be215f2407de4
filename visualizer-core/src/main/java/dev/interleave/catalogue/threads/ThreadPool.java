package dev.interleave.catalogue.threads;

import static dev.interleave.lab.Lab.ms;

import dev.interleave.lab.Future;
import dev.interleave.lab.Lab;
import dev.interleave.lab.Pool;
import dev.interleave.lesson.Arguments;
import dev.interleave.lesson.Chapter;
import dev.interleave.lesson.DeclaredOutcome;
import dev.interleave.lesson.IntegerParameter;
import dev.interleave.lesson.Lesson;
import dev.interleave.lesson.MillisParameter;
import dev.interleave.lesson.Moment;
import dev.interleave.lesson.Parameter;
import dev.interleave.lesson.Question;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Three workers, five tasks, and results in the order in which they were asked for.
public final class ThreadPool implements Lesson {

    static final Parameter<Integer> TASKS = new IntegerParameter("tasks", "tasks given to the pool", 5, 1, 200);
    static final Parameter<Integer> WORKERS = new IntegerParameter("workers", "threads of the pool", 3, 1, 20);
    static final Parameter<Duration> STEP =
            new MillisParameter("step", "how much longer each task is than the next", ms(6), ms(200));

    @Override
    public String id() {
        return "thread-pool";
    }

    @Override
    public String title() {
        return "A pool of threads";
    }

    @Override
    public Chapter chapter() {
        return Chapter.THREADS;
    }

    @Override
    public String paragraph() {
        return "Three workers take up five tasks; who is done takes the next from the pool's queue. Main asks for"
                + " the results in the order in which it gave the tasks, so the first, the longest, makes it wait"
                + " while others have long been done. The results are in order, whoever was faster. Leaving the block"
                + " waits for the workers.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(TASKS, WORKERS, STEP);
    }

    @Override
    public List<DeclaredOutcome> outcomes(Arguments arguments) {
        List<Integer> squares = IntStream.rangeClosed(1, arguments.get(TASKS))
                .map(n -> n * n)
                .boxed()
                .toList();
        return List.of(DeclaredOutcome.allowed("results in the order of the tasks", "results " + squares));
    }

    @Override
    public List<Question> questions() {
        return List.of(
                Question.whoGoesNext(Moment.at("submit", 4)),
                Question.printedNext(Moment.at("get")),
                Question.howLong(Moment.start()),
                Question.printedNext(Moment.at("say", 2)));
    }

    @Override
    public Optional<Map<String, String>> searched() {
        return Optional.of(Map.of("tasks", "3", "workers", "2"));
    }

    @Override
    public void run(Lab lab, Arguments arguments) {
        int tasks = arguments.get(TASKS);
        List<Integer> results = new ArrayList<>();
        try (Pool pool = lab.pool("pool", arguments.get(WORKERS))) { // mark: pool
            List<Future<Integer>> futures = new ArrayList<>();
            for (int i = 1; i <= tasks; i++) {
                int number = i;
                Duration time = arguments.get(STEP).multipliedBy(tasks + 1 - number);
                futures.add(pool.submit("task " + number, () -> square(lab, number, time))); // mark: submit
            }
            for (Future<Integer> future : futures) {
                results.add(future.get()); // mark: get
            }
        }
        lab.result("results " + results); // mark: result
    }

    private static int square(Lab lab, int number, Duration time) {
        lab.sleep(time); // mark: work
        lab.print("task " + number + " is done"); // mark: say
        return number * number;
    }
}
