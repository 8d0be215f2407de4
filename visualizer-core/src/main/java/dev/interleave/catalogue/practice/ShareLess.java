package dev.interleave.catalogue.practice;

import static dev.interleave.lab.Lab.ms;

import dev.interleave.lab.Lab;
import dev.interleave.lab.LabThread;
import dev.interleave.lab.Queue;
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

/// Each counts for itself, and the sums are added once, at the end.
public final class ShareLess implements Lesson {

    static final Parameter<Integer> THREADS = new IntegerParameter("threads", "threads that count", 5, 1, 50);
    static final Parameter<Integer> ROUNDS = new IntegerParameter("rounds", "increments of each thread", 3, 1, 1_000);
    static final Parameter<Duration> PAUSE = new MillisParameter("pause", "time for one increment", ms(5), ms(1_000));

    @Override
    public String id() {
        return "share-less";
    }

    @Override
    public String title() {
        return "Share less";
    }

    @Override
    public Chapter chapter() {
        return Chapter.PRACTICE;
    }

    @Override
    public String paragraph() {
        return "Another repair of the lost update, without any lock. Each thread counts in a variable of its own,"
                + " which nobody else can see, and hands its sum over once, through a queue. What is not shared needs"
                + " no protection, and nobody waits for anybody until the end. Compare the time with that of the lock.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(THREADS, ROUNDS, PAUSE);
    }

    @Override
    public Pair pair() {
        return Pair.repairOf("lost-update");
    }

    @Override
    public List<DeclaredOutcome> outcomes(Arguments arguments) {
        int expected = arguments.get(THREADS) * arguments.get(ROUNDS);
        return List.of(DeclaredOutcome.allowed("every increment is counted", "total " + expected));
    }

    @Override
    public List<Question> questions() {
        return List.of(
                Question.howLong(Moment.start()),
                Question.whoGoesNext(Moment.at("hand over")),
                Question.howManyIn(Moment.at("hand over", 3), "sums"),
                Question.canDeadlock(Moment.at("add")));
    }

    @Override
    public Optional<Map<String, String>> searched() {
        return Optional.of(Map.of("threads", "4"));
    }

    @Override
    public void run(Lab lab, Arguments arguments) {
        Queue<Integer> sums = lab.queue("sums"); // mark: sums
        List<LabThread> threads = new ArrayList<>();
        for (int i = 1; i <= arguments.get(THREADS); i++) {
            LabThread thread = lab.thread("counter-" + i, () -> count(lab, sums, arguments)); // mark: create
            threads.add(thread);
            thread.start(); // mark: start
        }
        int total = 0;
        for (LabThread thread : threads) {
            thread.join(); // mark: join
            total += sums.get(); // mark: add
        }
        lab.result("total " + total); // mark: total
    }

    private static void count(Lab lab, Queue<Integer> sums, Arguments arguments) {
        int own = 0;
        for (int round = 0; round < arguments.get(ROUNDS); round++) {
            lab.sleep(arguments.get(PAUSE)); // mark: pause
            own++;
        }
        lab.print(lab.currentName() + " has counted " + own); // mark: say
        sums.put(own); // mark: hand over
    }
}
