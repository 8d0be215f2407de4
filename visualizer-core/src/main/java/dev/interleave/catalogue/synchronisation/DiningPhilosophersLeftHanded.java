package dev.interleave.catalogue.synchronisation;

import static dev.interleave.lab.Lab.ms;

import dev.interleave.lab.Lab;
import dev.interleave.lab.LabThread;
import dev.interleave.lab.Lock;
import dev.interleave.lesson.Arguments;
import dev.interleave.lesson.Chapter;
import dev.interleave.lesson.DeclaredOutcome;
import dev.interleave.lesson.IntegerParameter;
import dev.interleave.lesson.Lesson;
import dev.interleave.lesson.MillisParameter;
import dev.interleave.lesson.Moment;
import dev.interleave.lesson.Parameter;
import dev.interleave.lesson.Question;
import dev.interleave.lesson.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// One who does otherwise is enough. And if all do otherwise?
public final class DiningPhilosophersLeftHanded implements Lesson {

    static final Parameter<Integer> PHILOSOPHERS =
            new IntegerParameter("philosophers", "philosophers, and forks, around the table", 5, 2, 20);
    static final Parameter<Integer> LEFT_HANDED =
            new IntegerParameter("left-handed", "how many take the left fork first", 1, 0, 20);
    static final Parameter<Duration> PAUSE =
            new MillisParameter("pause", "time between taking the first fork and the second", ms(20), ms(1_000));

    @Override
    public String id() {
        return "dining-philosophers-left-handed";
    }

    @Override
    public String title() {
        return "Dining philosophers, left-handed ones too";
    }

    @Override
    public Chapter chapter() {
        return Chapter.SYNCHRONISATION;
    }

    @Override
    public String paragraph() {
        return "Most take the fork on the right first; the left-handed take the left. Between a right-handed and a "
                + "left-handed one there is a place where both want the same fork first or the same fork last, and "
                + "the ring cannot close. One left-handed philosopher is enough. But set none or all: when everybody "
                + "is alike, the deadlock is back.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(PHILOSOPHERS, LEFT_HANDED, PAUSE);
    }

    @Override
    public Pair pair() {
        return Pair.repairOf("dining-philosophers");
    }

    @Override
    public List<DeclaredOutcome> outcomes(Arguments arguments) {
        int count = arguments.get(PHILOSOPHERS);
        int leftHanded = arguments.get(LEFT_HANDED);
        DeclaredOutcome eaten = DeclaredOutcome.allowed("all have eaten", count + " have eaten");
        return leftHanded > 0 && leftHanded < count
                ? List.of(eaten)
                : List.of(
                        eaten, DeclaredOutcome.deadlock(Verdict.SURPRISING, "all are alike, and each holds one fork"));
    }

    @Override
    public List<Question> questions() {
        return List.of(
                Question.canDeadlock(Moment.at("take first", 4)),
                Question.whoGoesNext(Moment.at("take second")),
                Question.printedNext(Moment.at("take second", 3)),
                Question.result(Moment.at("put second")));
    }

    @Override
    public void run(Lab lab, Arguments arguments) {
        int count = arguments.get(PHILOSOPHERS);
        List<Lock> forks = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            forks.add(lab.lock("fork " + i)); // mark: fork
        }
        List<LabThread> philosophers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Lock left = forks.get(i); // mark: left
            Lock right = forks.get((i + 1) % count); // mark: right
            boolean leftFirst = i < arguments.get(LEFT_HANDED);
            Lock first = leftFirst ? left : right; // mark: first
            Lock second = leftFirst ? right : left; // mark: second
            philosophers.add(lab.thread("philosopher-" + (i + 1), () -> dine(lab, first, second, arguments.get(PAUSE)))
                    .start()); // mark: start
        }
        for (LabThread philosopher : philosophers) {
            philosopher.join(); // mark: join
        }
        lab.result(count + " have eaten"); // mark: result
    }

    private static void dine(Lab lab, Lock first, Lock second, Duration pause) {
        first.acquire(); // mark: take first
        if (pause.isPositive()) {
            lab.sleep(pause); // mark: pause
        }
        second.acquire(); // mark: take second
        lab.print(lab.currentName() + " eats"); // mark: eat
        second.release(); // mark: put second
        first.release(); // mark: put first
    }
}
