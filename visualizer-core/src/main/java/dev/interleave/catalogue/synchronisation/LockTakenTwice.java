package dev.interleave.catalogue.synchronisation;

import static dev.interleave.lab.Lab.ms;

import dev.interleave.lab.Lab;
import dev.interleave.lab.LabThread;
import dev.interleave.lab.Lock;
import dev.interleave.lab.Shared;
import dev.interleave.lesson.Arguments;
import dev.interleave.lesson.Chapter;
import dev.interleave.lesson.DeclaredOutcome;
import dev.interleave.lesson.IntegerParameter;
import dev.interleave.lesson.Lesson;
import dev.interleave.lesson.Moment;
import dev.interleave.lesson.Parameter;
import dev.interleave.lesson.Question;
import dev.interleave.lesson.Verdict;
import java.util.ArrayList;
import java.util.List;

/// A method that holds the lock calls one that takes it too.
public final class LockTakenTwice implements Lesson {

    static final Parameter<Integer> CLERKS = new IntegerParameter("clerks", "threads that book", 2, 1, 10);
    static final Parameter<Integer> DEPOSITS = new IntegerParameter("deposits", "deposits of each clerk", 2, 1, 50);

    @Override
    public String id() {
        return "lock-taken-twice";
    }

    @Override
    public String title() {
        return "A lock taken twice";
    }

    @Override
    public Chapter chapter() {
        return Chapter.SYNCHRONISATION;
    }

    @Override
    public String paragraph() {
        return "To book several deposits in one go, a clerk holds the account and calls deposit, which takes the "
                + "account too. A plain lock does not ask who holds it: it is taken, so whoever comes must wait. The "
                + "clerk now waits for a release that only the clerk could make, and everybody else waits behind.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(CLERKS, DEPOSITS);
    }

    @Override
    public Pair pair() {
        return Pair.repairedBy("reentrant-lock");
    }

    @Override
    public String note() {
        return "Python's Lock and Java's StampedLock behave like this. Java's synchronized and ReentrantLock let "
                + "their owner in again, as Python's RLock does.";
    }

    @Override
    public List<DeclaredOutcome> outcomes(Arguments arguments) {
        return List.of(DeclaredOutcome.deadlock(Verdict.SURPRISING, "the owner waits for itself"));
    }

    @Override
    public List<Question> questions() {
        return List.of(
                Question.canDeadlock(Moment.at("take")),
                Question.lastValue(Moment.at("take"), "balance"),
                Question.whoHolds(Moment.at("take again"), "account"),
                Question.result(Moment.at("take again")));
    }

    @Override
    public void run(Lab lab, Arguments arguments) {
        Lock account = lab.lock("account"); // mark: account
        Shared<Integer> balance = lab.shared("balance", 0); // mark: balance
        List<LabThread> clerks = new ArrayList<>();
        for (int i = 1; i <= arguments.get(CLERKS); i++) {
            LabThread clerk = lab.thread("clerk-" + i, () -> book(lab, account, balance, arguments)); // mark: clerk
            clerks.add(clerk);
            clerk.start(); // mark: start
        }
        for (LabThread clerk : clerks) {
            clerk.join(); // mark: join
        }
        lab.result("balance " + balance.get()); // mark: result
    }

    private static void book(Lab lab, Lock account, Shared<Integer> balance, Arguments arguments) {
        account.acquire(); // mark: take
        try {
            for (int i = 0; i < arguments.get(DEPOSITS); i++) {
                lab.sleep(ms(5)); // mark: next
                deposit(account, balance);
            }
        } finally {
            account.release(); // mark: give back
        }
    }

    private static void deposit(Lock account, Shared<Integer> balance) {
        account.acquire(); // mark: take again
        try {
            balance.set(balance.get() + 1); // mark: deposit
        } finally {
            account.release(); // mark: give back once
        }
    }
}
