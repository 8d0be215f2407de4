package dev.interleave.catalogue.coroutines;

import static dev.interleave.lab.Lab.ms;

import dev.interleave.lab.EventLoop;
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

/// Work for the processor leaves the loop for the threads of a pool, and its results come back.
public final class RunInExecutor implements Lesson {

    static final Parameter<Integer> NUMBERS = new IntegerParameter("numbers", "numbers to be squared", 4, 1, 50);
    static final Parameter<Integer> WORKERS = new IntegerParameter("workers", "threads of the pool", 4, 1, 16);
    static final Parameter<Duration> WORK =
            new MillisParameter("work", "processor time of each square", ms(20), ms(200));

    @Override
    public String id() {
        return "run-in-executor";
    }

    @Override
    public String title() {
        return "Run in an executor";
    }

    @Override
    public Chapter chapter() {
        return Chapter.COROUTINES;
    }

    @Override
    public String paragraph() {
        return "Computing awaits nothing, so on the loop it would hold up every task. Here each piece goes to a thread"
            + " of a pool; the loop only awaits, and idles. The threads compute side by side on as many cores as there"
            + " are, finish in any order, and wake the loop. The results stand in the order of the numbers.";
    }

    @Override
    public String note() {
        return "With CPython's interpreter lock the four threads share one core, so the loop stays free but nothing"
                + " gets faster: there the pool should be one of processes.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(NUMBERS, WORKERS, WORK);
    }

    @Override
    public List<DeclaredOutcome> outcomes(Arguments arguments) {
        List<Integer> squares = IntStream.rangeClosed(1, arguments.get(NUMBERS))
                .map(number -> number * number)
                .boxed()
                .toList();
        return List.of(DeclaredOutcome.allowed("squares in the order of the numbers", "squares " + squares));
    }

    @Override
    public List<Question> questions() {
        return List.of(
                Question.howLong(Moment.start()),
                Question.whoGoesNext(Moment.at("await")),
                Question.printedNext(Moment.at("compute", 4)),
                Question.result(Moment.at("print")));
    }

    @Override
    public Optional<Map<String, String>> searched() {
        return Optional.of(Map.of("numbers", "3", "workers", "2"));
    }

    @Override
    public void run(Lab lab, Arguments arguments) {
        Pool pool = lab.pool("pool", arguments.get(WORKERS)); // mark: pool
        List<Integer> squares = lab.runLoop("loop", loop -> squareAll(lab, loop, pool, arguments)); // mark: run
        pool.close(); // mark: close
        lab.result("squares " + squares); // mark: result
    }

    private static List<Integer> squareAll(Lab lab, EventLoop loop, Pool pool, Arguments arguments) {
        Duration work = arguments.get(WORK);
        List<Future<Integer>> futures = new ArrayList<>();
        for (int i = 1; i <= arguments.get(NUMBERS); i++) {
            int number = i;
            futures.add(loop.runInExecutor(pool, "square " + number, () -> square(lab, number, work))); // mark: submit
        }
        List<Integer> squares = new ArrayList<>();
        for (Future<Integer> future : futures) {
            squares.add(future.await()); // mark: await
        }
        return squares;
    }

    private static int square(Lab lab, int number, Duration work) {
        lab.compute(work); // mark: compute
        lab.print("square of " + number); // mark: print
        return number * number;
    }
}
