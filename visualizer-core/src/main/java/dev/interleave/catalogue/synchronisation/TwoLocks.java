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
import dev.interleave.lesson.Verdict;
import java.time.Duration;
import java.util.List;

/// Each has what the other wants, and neither lets go.
public final class TwoLocks implements Lesson {

    static final Parameter<Duration> PAUSE =
            new MillisParameter("pause", "time between taking the first lock and the second", ms(20), ms(1_000));

    @Override
    public String id() {
        return "two-locks";
    }

    @Override
    public String title() {
        return "Two locks, opposite order";
    }

    @Override
    public Chapter chapter() {
        return Chapter.SYNCHRONISATION;
    }

    @Override
    public String paragraph() {
        return "Two transfers each lock the account that they take from, then the one that they give to. They go in "
                + "opposite directions, so each can come to hold the lock that the other needs. From that moment "
                + "neither can ever go on: a deadlock.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(PAUSE);
    }

    @Override
    public Pair pair() {
        return Pair.repairedBy("two-locks-ordered");
    }

    @Override
    public List<DeclaredOutcome> outcomes(Arguments arguments) {
        return List.of(
                DeclaredOutcome.allowed("both transfers are made", "2 transfers made"),
                DeclaredOutcome.deadlock(Verdict.SURPRISING, "each waits for the lock that the other holds"));
    }

    @Override
    public List<Question> questions() {
        return List.of(
                Question.whoGoesNext(Moment.at("acquire from")),
                Question.canDeadlock(Moment.at("acquire from", 2)),
                Question.whoHolds(Moment.at("acquire to"), "account B"),
                Question.result(Moment.at("acquire to", 2)));
    }

    @Override
    public void run(Lab lab, Arguments arguments) {
        Lock accountA = lab.lock("account A"); // mark: account a
        Lock accountB = lab.lock("account B"); // mark: account b
        Duration pause = arguments.get(PAUSE);
        LabThread first = lab.thread("transfer-1", () -> transfer(lab, accountA, accountB, pause)); // mark: first
        LabThread second = lab.thread("transfer-2", () -> transfer(lab, accountB, accountA, pause)); // mark: second
        first.start(); // mark: start first
        second.start(); // mark: start second
        first.join(); // mark: join first
        second.join(); // mark: join second
        lab.result("2 transfers made"); // mark: result
    }

    private static void transfer(Lab lab, Lock from, Lock to, Duration pause) {
        from.acquire(); // mark: acquire from
        if (pause.isPositive()) {
            lab.sleep(pause); // mark: pause
        }
        to.acquire(); // mark: acquire to
        lab.print(lab.currentName() + ": moved"); // mark: move
        to.release(); // mark: release to
        from.release(); // mark: release from
    }
}
