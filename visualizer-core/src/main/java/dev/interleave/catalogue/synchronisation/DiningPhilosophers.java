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

/// Everybody takes the fork on the left first. What if they all do?
public final class DiningPhilosophers implements Lesson {

    static final Parameter<Integer> PHILOSOPHERS =
            new IntegerParameter("philosophers", "philosophers, and forks, around the table", 5, 2, 20);
    static final Parameter<Duration> PAUSE =
            new MillisParameter("pause", "time between taking the first fork and the second", ms(20), ms(1_000));

    @Override
    public String id() {
        return "dining-philosophers";
    }

    @Override
    public String title() {
        return "Dining philosophers";
    }

    @Override
    public Chapter chapter() {
        return Chapter.SYNCHRONISATION;
    }

    @Override
    public String paragraph() {
        return "Philosophers sit around a table with one fork between each two. To eat, one needs both forks beside "
                + "one's plate, and each takes the left one first. When all have taken their left fork, each waits for "
                + "the neighbour on the right to put one down, all around the table: nobody ever will.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(PHILOSOPHERS, PAUSE);
    }

    @Override
    public Pair pair() {
        return Pair.repairedBy("dining-philosophers-ordered");
    }

    @Override
    public List<DeclaredOutcome> outcomes(Arguments arguments) {
        return List.of(
                DeclaredOutcome.allowed("all have eaten", arguments.get(PHILOSOPHERS) + " have eaten"),
                DeclaredOutcome.deadlock(Verdict.SURPRISING, "each holds one fork and waits for the next"));
    }

    @Override
    public List<Question> questions() {
        return List.of(
                Question.canDeadlock(Moment.at("take left", 3)),
                Question.whoHolds(Moment.at("take right"), "fork 2"),
                Question.canDeadlock(Moment.at("take right", 2)),
                Question.result(Moment.at("take right", 5)));
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
            philosophers.add(lab.thread("philosopher-" + (i + 1), () -> dine(lab, left, right, arguments.get(PAUSE)))
                    .start()); // mark: start
        }
        for (LabThread philosopher : philosophers) {
            philosopher.join(); // mark: join
        }
        lab.result(count + " have eaten"); // mark: result
    }

    private static void dine(Lab lab, Lock left, Lock right, Duration pause) {
        left.acquire(); // mark: take left
        if (pause.isPositive()) {
            lab.sleep(pause); // mark: pause
        }
        right.acquire(); // mark: take right
        lab.print(lab.currentName() + " eats"); // mark: eat
        right.release(); // mark: put right
        left.release(); // mark: put left
    }
}
