package dev.interleave.catalogue.synchronisation;

import static dev.interleave.lab.Lab.ms;

import dev.interleave.lab.Lab;
import dev.interleave.lab.LabThread;
import dev.interleave.lab.Lock;
import dev.interleave.lesson.Arguments;
import dev.interleave.lesson.Chapter;
import dev.interleave.lesson.DeclaredOutcome;
import dev.interleave.lesson.Lesson;
import dev.interleave.lesson.MillisParameter;
import dev.interleave.lesson.Moment;
import dev.interleave.lesson.Parameter;
import dev.interleave.lesson.Question;
import java.time.Duration;
import java.util.List;

/// The same two locks, but everybody takes them in the same order.
public final class TwoLocksOrdered implements Lesson {

    static final Parameter<Duration> PAUSE =
            new MillisParameter("pause", "time between taking the first lock and the second", ms(20), ms(1_000));

    @Override
    public String id() {
        return "two-locks-ordered";
    }

    @Override
    public String title() {
        return "Two locks, one order";
    }

    @Override
    public Chapter chapter() {
        return Chapter.SYNCHRONISATION;
    }

    @Override
    public String paragraph() {
        return "The same two transfers in opposite directions, but the accounts have an order, and both lock A before"
            + " B, whichever they take from. Who has A can always get B in the end, for nobody who holds B ever asks"
            + " for A. One transfer simply goes after the other.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(PAUSE);
    }

    @Override
    public Pair pair() {
        return Pair.repairOf("two-locks");
    }

    @Override
    public List<DeclaredOutcome> outcomes(Arguments arguments) {
        return List.of(DeclaredOutcome.allowed("both transfers are made", "2 transfers made"));
    }

    @Override
    public List<Question> questions() {
        return List.of(
                Question.whoGoesNext(Moment.at("acquire lower")),
                Question.canDeadlock(Moment.at("acquire higher")),
                Question.whoHolds(Moment.at("move"), "account A"),
                Question.printedNext(Moment.at("release lower")));
    }

    @Override
    public void run(Lab lab, Arguments arguments) {
        List<Lock> accounts = List.of(lab.lock("account A"), lab.lock("account B")); // mark: accounts
        Duration pause = arguments.get(PAUSE);
        LabThread first = lab.thread("transfer-1", () -> transfer(lab, accounts, 0, 1, pause)); // mark: first
        LabThread second = lab.thread("transfer-2", () -> transfer(lab, accounts, 1, 0, pause)); // mark: second
        first.start(); // mark: start first
        second.start(); // mark: start second
        first.join(); // mark: join first
        second.join(); // mark: join second
        lab.result("2 transfers made"); // mark: result
    }

    private static void transfer(Lab lab, List<Lock> accounts, int from, int to, Duration pause) {
        Lock lower = accounts.get(Math.min(from, to));
        Lock higher = accounts.get(Math.max(from, to));
        lower.acquire(); // mark: acquire lower
        if (pause.isPositive()) {
            lab.sleep(pause); // mark: pause
        }
        higher.acquire(); // mark: acquire higher
        lab.print(lab.currentName() + ": moved"); // mark: move
        higher.release(); // mark: release higher
        lower.release(); // mark: release lower
    }
}
