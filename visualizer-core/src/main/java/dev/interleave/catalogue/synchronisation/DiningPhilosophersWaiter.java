package dev.interleave.catalogue.synchronisation;

import static dev.interleave.lab.Lab.ms;

import dev.interleave.lab.Lab;
import dev.interleave.lab.LabThread;
import dev.interleave.lab.Lock;
import dev.interleave.lab.Semaphore;
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

/// One chair too few, and the ring has a gap.
public final class DiningPhilosophersWaiter implements Lesson {

    static final Parameter<Integer> PHILOSOPHERS =
            new IntegerParameter("philosophers", "philosophers, and forks, around the table", 5, 2, 20);
    static final Parameter<Duration> PAUSE =
            new MillisParameter("pause", "time between taking the first fork and the second", ms(20), ms(1_000));

    @Override
    public String id() {
        return "dining-philosophers-waiter";
    }

    @Override
    public String title() {
        return "Dining philosophers, with a waiter";
    }

    @Override
    public Chapter chapter() {
        return Chapter.SYNCHRONISATION;
    }

    @Override
    public String paragraph() {
        return "Everybody takes the left fork first again, but a waiter, a semaphore, lets all but one sit down. Those "
                + "who sit are fewer than the forks, so at least one of them gets a second fork, eats, and makes room. "
                + "The last one waits standing, without a fork in hand that others might need.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(PHILOSOPHERS, PAUSE);
    }

    @Override
    public Pair pair() {
        return Pair.repairOf("dining-philosophers");
    }

    @Override
    public List<DeclaredOutcome> outcomes(Arguments arguments) {
        return List.of(DeclaredOutcome.allowed("all have eaten", arguments.get(PHILOSOPHERS) + " have eaten"));
    }

    @Override
    public List<Question> questions() {
        return List.of(
                Question.whoGoesNext(Moment.at("sit down")),
                Question.canDeadlock(Moment.at("take left", 4)),
                Question.printedNext(Moment.at("take right", 2)),
                Question.whoHolds(Moment.at("stand up"), "chairs"));
    }

    @Override
    public Optional<Map<String, String>> searched() {
        return Optional.of(Map.of("philosophers", "3"));
    }

    @Override
    public void run(Lab lab, Arguments arguments) {
        int count = arguments.get(PHILOSOPHERS);
        List<Lock> forks = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            forks.add(lab.lock("fork " + i)); // mark: fork
        }
        Semaphore chairs = lab.semaphore("chairs", count - 1); // mark: chairs
        List<LabThread> philosophers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Lock left = forks.get(i); // mark: left
            Lock right = forks.get((i + 1) % count); // mark: right
            philosophers.add(
                    lab.thread("philosopher-" + (i + 1), () -> dine(lab, chairs, left, right, arguments.get(PAUSE)))
                            .start()); // mark: start
        }
        for (LabThread philosopher : philosophers) {
            philosopher.join(); // mark: join
        }
        lab.result(count + " have eaten"); // mark: result
    }

    private static void dine(Lab lab, Semaphore chairs, Lock left, Lock right, Duration pause) {
        chairs.acquire(); // mark: sit down
        left.acquire(); // mark: take left
        if (pause.isPositive()) {
            lab.sleep(pause); // mark: pause
        }
        right.acquire(); // mark: take right
        lab.print(lab.currentName() + " eats"); // mark: eat
        right.release(); // mark: put right
        left.release(); // mark: put left
        chairs.release(); // mark: stand up
    }
}
