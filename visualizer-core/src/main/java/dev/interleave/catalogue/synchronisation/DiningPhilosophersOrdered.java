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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// One rule for all, the lower fork first, and no ring can close.
public final class DiningPhilosophersOrdered implements Lesson {

    static final Parameter<Integer> PHILOSOPHERS =
            new IntegerParameter("philosophers", "philosophers, and forks, around the table", 5, 2, 20);
    static final Parameter<Duration> PAUSE =
            new MillisParameter("pause", "time between taking the first fork and the second", ms(20), ms(1_000));

    @Override
    public String id() {
        return "dining-philosophers-ordered";
    }

    @Override
    public String title() {
        return "Dining philosophers, in order";
    }

    @Override
    public Chapter chapter() {
        return Chapter.SYNCHRONISATION;
    }

    @Override
    public String paragraph() {
        return "The same table, but the forks are numbered and everybody takes the one with the lower number first."
            + " The last philosopher so takes the right fork before the left. Whoever holds the highest fork that is"
            + " taken needs no other, so somebody can always eat: a ring of waits would have to lead upwards all the"
            + " way round.";
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
                Question.canDeadlock(Moment.at("take lower", 3)),
                Question.whoHolds(Moment.at("take higher"), "fork 1"),
                Question.printedNext(Moment.at("take higher", 4)),
                Question.whoGoesNext(Moment.at("put higher")));
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
            Lock lower = forks.get(Math.min(i, (i + 1) % count)); // mark: lower
            Lock higher = forks.get(Math.max(i, (i + 1) % count)); // mark: higher
            philosophers.add(lab.thread("philosopher-" + (i + 1), () -> dine(lab, lower, higher, arguments.get(PAUSE)))
                    .start()); // mark: start
        }
        for (LabThread philosopher : philosophers) {
            philosopher.join(); // mark: join
        }
        lab.result(count + " have eaten"); // mark: result
    }

    private static void dine(Lab lab, Lock lower, Lock higher, Duration pause) {
        lower.acquire(); // mark: take lower
        if (pause.isPositive()) {
            lab.sleep(pause); // mark: pause
        }
        higher.acquire(); // mark: take higher
        lab.print(lab.currentName() + " eats"); // mark: eat
        higher.release(); // mark: put higher
        lower.release(); // mark: put lower
    }
}
