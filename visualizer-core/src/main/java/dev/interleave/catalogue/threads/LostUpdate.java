package dev.interleave.catalogue.threads;

import static dev.interleave.lab.Lab.ms;

import dev.interleave.lab.Lab;
import dev.interleave.lab.LabThread;
import dev.interleave.lab.Shared;
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

/// Reading and writing are two steps. What happens in between?
public final class LostUpdate implements Lesson {

    static final Parameter<Integer> THREADS = new IntegerParameter("threads", "threads that count", 5, 1, 50);
    static final Parameter<Integer> ROUNDS = new IntegerParameter("rounds", "increments of each thread", 3, 1, 1_000);
    static final Parameter<Duration> PAUSE =
            new MillisParameter("pause", "time between reading and writing, 0 for none", ms(5), ms(1_000));

    @Override
    public String id() {
        return "lost-update";
    }

    @Override
    public String title() {
        return "Lost update";
    }

    @Override
    public Chapter chapter() {
        return Chapter.THREADS;
    }

    @Override
    public String paragraph() {
        return "Each thread reads the counter, adds one, and writes it back. Between its read and its write another "
                + "thread may have written: that write is then overwritten, and its increment is gone.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(THREADS, ROUNDS, PAUSE);
    }

    @Override
    public Pair pair() {
        return Pair.repairedBy("lost-update-locked");
    }

    @Override
    public List<DeclaredOutcome> outcomes(Arguments arguments) {
        int expected = arguments.get(THREADS) * arguments.get(ROUNDS);
        return List.of(
                DeclaredOutcome.allowed("every increment is counted", "total " + expected)
                        .rarely(),
                DeclaredOutcome.surprising("increments are lost", total -> isBetween(total, 1, expected - 1)));
    }

    private static boolean isBetween(String total, int least, int most) {
        return total.matches("total \\d+")
                && Integer.parseInt(total.substring(6)) >= least
                && Integer.parseInt(total.substring(6)) <= most;
    }

    @Override
    public List<Question> questions() {
        return List.of(
                Question.whoGoesNext(Moment.at("write")),
                Question.lastValue(Moment.at("write", 2), "counter"),
                Question.result(Moment.at("write", 3)));
    }

    @Override
    public Optional<Map<String, String>> searched() {
        return Optional.of(Map.of("threads", "2", "rounds", "2"));
    }

    @Override
    public void run(Lab lab, Arguments arguments) {
        Shared<Integer> counter = lab.shared("counter", 0); // mark: counter
        List<LabThread> threads = new ArrayList<>();
        for (int i = 1; i <= arguments.get(THREADS); i++) {
            threads.add(lab.thread("counter-" + i, () -> count(lab, counter, arguments))
                    .start()); // mark: start
        }
        for (LabThread thread : threads) {
            thread.join(); // mark: join
        }
        lab.result("total " + counter.get()); // mark: total
    }

    private static void count(Lab lab, Shared<Integer> counter, Arguments arguments) {
        for (int round = 0; round < arguments.get(ROUNDS); round++) {
            int seen = counter.get(); // mark: read
            if (arguments.get(PAUSE).isPositive()) {
                lab.sleep(arguments.get(PAUSE)); // mark: pause
            }
            counter.set(seen + 1); // mark: write
        }
    }
}
