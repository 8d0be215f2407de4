package dev.interleave.catalogue.synchronisation;

import static dev.interleave.lab.Lab.ms;

import dev.interleave.lab.Lab;
import dev.interleave.lab.LabThread;
import dev.interleave.lab.Lock;
import dev.interleave.lab.Queue;
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

/// Look and put under one lock, and only one makes it.
public final class CheckThenActLocked implements Lesson {

    static final Parameter<Integer> CALLERS = new IntegerParameter("callers", "threads that want the page", 3, 1, 20);
    static final Parameter<Duration> MAKING =
            new MillisParameter("making", "how long it takes to make it", ms(40), ms(1_000));

    @Override
    public String id() {
        return "check-then-act-locked";
    }

    @Override
    public String title() {
        return "Check, then act, under a lock";
    }

    @Override
    public Chapter chapter() {
        return Chapter.SYNCHRONISATION;
    }

    @Override
    public String paragraph() {
        return "Check and act are one piece now, under one lock. The first caller finds nothing, makes the page and "
                + "puts it in; the others wait that long and then find it. The lock is held while the page is made: "
                + "that is the price for making it once.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(CALLERS, MAKING);
    }

    @Override
    public Pair pair() {
        return Pair.repairOf("check-then-act");
    }

    @Override
    public List<DeclaredOutcome> outcomes(Arguments arguments) {
        return List.of(DeclaredOutcome.allowed("it is made once", "times made: 1"));
    }

    @Override
    public List<Question> questions() {
        return List.of(
                Question.whoGoesNext(Moment.at("check")),
                Question.howManyIn(Moment.at("unlock"), "made"),
                Question.whoHolds(Moment.at("act"), "cache lock"),
                Question.printedNext(Moment.at("act")));
    }

    @Override
    public void run(Lab lab, Arguments arguments) {
        Lock lock = lab.lock("cache lock"); // mark: cache lock
        Shared<String> cache = lab.shared("cache", ""); // mark: cache
        Queue<String> made = lab.queue("made"); // mark: made queue
        List<LabThread> threads = new ArrayList<>();
        for (int i = 1; i <= arguments.get(CALLERS); i++) {
            threads.add(lab.thread("caller-" + i, () -> fetch(lab, lock, cache, made, arguments.get(MAKING)))
                    .start()); // mark: start
        }
        for (LabThread thread : threads) {
            thread.join(); // mark: join
        }
        lab.result("times made: " + made.size()); // mark: result
    }

    private static void fetch(Lab lab, Lock lock, Shared<String> cache, Queue<String> made, Duration making) {
        lock.acquire(); // mark: lock
        if (cache.get().isEmpty()) { // mark: check
            lab.sleep(making); // mark: make
            made.put(lab.currentName()); // mark: made
            cache.set("page by " + lab.currentName()); // mark: act
        }
        lock.release(); // mark: unlock
        lab.print(lab.currentName() + " has the " + cache.get()); // mark: use
    }
}
