package dev.interleave.catalogue.synchronisation;

import static dev.interleave.catalogue.synchronisation.LockTakenTwice.CLERKS;
import static dev.interleave.catalogue.synchronisation.LockTakenTwice.DEPOSITS;
import static dev.interleave.lab.Lab.ms;

import dev.interleave.lab.Lab;
import dev.interleave.lab.LabThread;
import dev.interleave.lab.Lock;
import dev.interleave.lab.Shared;
import dev.interleave.lesson.Arguments;
import dev.interleave.lesson.Chapter;
import dev.interleave.lesson.DeclaredOutcome;
import dev.interleave.lesson.Lesson;
import dev.interleave.lesson.Moment;
import dev.interleave.lesson.Parameter;
import dev.interleave.lesson.Question;
import java.util.ArrayList;
import java.util.List;

/// The repair of {@link LockTakenTwice}: the lock knows its owner and counts.
public final class ReentrantLock implements Lesson {

    @Override
    public String id() {
        return "reentrant-lock";
    }

    @Override
    public String title() {
        return "Reentrant lock";
    }

    @Override
    public Chapter chapter() {
        return Chapter.SYNCHRONISATION;
    }

    @Override
    public String paragraph() {
        return "This lock remembers who owns it and how often. When its owner takes it again, only the hold count "
                + "goes up; each release takes one off, and the lock is free when none is left. Watch the count go "
                + "from 1 to 2 and back with each deposit, and the other clerk get in only at 0.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(CLERKS, DEPOSITS);
    }

    @Override
    public Pair pair() {
        return Pair.repairOf("lock-taken-twice");
    }

    @Override
    public String note() {
        return "Python's RLock does this. In Java it is the usual thing: synchronized and ReentrantLock both "
                + "count.";
    }

    @Override
    public List<DeclaredOutcome> outcomes(Arguments arguments) {
        int all = arguments.get(CLERKS) * arguments.get(DEPOSITS);
        return List.of(DeclaredOutcome.allowed("every deposit is booked", "balance " + all));
    }

    @Override
    public List<Question> questions() {
        return List.of(
                Question.lastValue(Moment.at("take"), "balance"),
                Question.canDeadlock(Moment.at("take again")),
                Question.whoHolds(Moment.at("next", 2), "account"),
                Question.whoGoesNext(Moment.at("give back")));
    }

    @Override
    public void run(Lab lab, Arguments arguments) {
        Lock account = lab.reentrantLock("account"); // mark: account
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
