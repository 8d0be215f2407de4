package dev.interleave.catalogue.synchronisation;

import static dev.interleave.lab.Lab.ms;

import dev.interleave.lab.Lab;
import dev.interleave.lab.LabThread;
import dev.interleave.lab.Latch;
import dev.interleave.lab.Lock;
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

/// Wait until so many things have happened, whoever did them.
public final class LiftOff implements Lesson {

    static final Parameter<Integer> CHECKS = new IntegerParameter("checks", "threads that count down", 3, 1, 20);
    static final Parameter<Duration> PACE = new MillisParameter("pace", "unit of checking time", ms(8), ms(200));

    @Override
    public String id() {
        return "latch";
    }

    @Override
    public String title() {
        return "Latch";
    }

    @Override
    public Chapter chapter() {
        return Chapter.SYNCHRONISATION;
    }

    @Override
    public String paragraph() {
        return "A latch begins with a count, and opens for good when the count has come to zero. Each check counts "
                + "down once and goes on with its own work: unlike at a barrier, who counts does not wait. Only the "
                + "one who awaits does, here the main thread before lift-off. The slowest check decides when.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(CHECKS, PACE);
    }

    @Override
    public String note() {
        return "Python's standard library has no latch, so the listing builds one from a condition. Java's is "
                + "CountDownLatch.";
    }

    @Override
    public List<DeclaredOutcome> outcomes(Arguments arguments) {
        return List.of(DeclaredOutcome.allowed(
                "lift-off comes after every check", "lift-off after " + arguments.get(CHECKS) + " checks"));
    }

    @Override
    public List<Question> questions() {
        return List.of(
                Question.howLong(Moment.start()),
                Question.whoGoesNext(Moment.at("count down", 2)),
                Question.printedNext(Moment.at("count down", 3)),
                Question.canDeadlock(Moment.at("go on", 2)));
    }

    @Override
    public void run(Lab lab, Arguments arguments) {
        int count = arguments.get(CHECKS);
        Latch ready = lab.latch("ready", count); // mark: ready
        Shared<Integer> passed = lab.shared("passed", 0); // mark: passed
        Lock list = lab.lock("check list"); // mark: list
        List<LabThread> checks = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            Duration time = arguments.get(PACE).multipliedBy(i);
            LabThread check = lab.thread("check-" + i, () -> check(lab, ready, list, passed, time)); // mark: check
            checks.add(check);
            check.start(); // mark: start
        }
        ready.await(); // mark: await
        lab.print("lift-off"); // mark: lift off
        lab.result("lift-off after " + passed.get() + " checks"); // mark: result
        for (LabThread check : checks) {
            check.join(); // mark: join
        }
    }

    private static void check(Lab lab, Latch ready, Lock list, Shared<Integer> passed, Duration time) throws Exception {
        lab.sleep(time); // mark: look over
        list.with(() -> passed.set(passed.get() + 1)); // mark: tick off
        ready.countDown(); // mark: count down
        lab.sleep(time); // mark: go on
        lab.print(lab.currentName() + " is put away"); // mark: put away
    }
}
