package dev.interleave.catalogue.practice;

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
import dev.interleave.lesson.MillisParameter;
import dev.interleave.lesson.Moment;
import dev.interleave.lesson.Parameter;
import dev.interleave.lesson.Question;
import dev.interleave.lesson.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// An exception between acquire and release, and the lock is never given back.
public final class LockLeftHeld implements Lesson {

    static final Parameter<Integer> CLERKS = new IntegerParameter("clerks", "threads that book an order", 3, 2, 20);
    static final Parameter<Duration> BOOKING = new MillisParameter("booking", "time to book an order", ms(8), ms(200));

    @Override
    public String id() {
        return "lock-left-held";
    }

    @Override
    public String title() {
        return "A lock left held";
    }

    @Override
    public Chapter chapter() {
        return Chapter.PRACTICE;
    }

    @Override
    public String paragraph() {
        return "Each clerk takes the ledger's lock, books an order, and gives the lock back. The first order"
                + " cannot be read: an exception leaves the clerk between acquire and release. The thread is gone, but"
                + " its lock stays taken, and everybody else waits for ever. Only when the unlucky clerk came last"
                + " does nobody notice.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(CLERKS, BOOKING);
    }

    @Override
    public Pair pair() {
        return Pair.repairedBy("lock-given-back");
    }

    @Override
    public List<DeclaredOutcome> outcomes(Arguments arguments) {
        int clerks = arguments.get(CLERKS);
        return List.of(
                DeclaredOutcome.allowed("the failing clerk came last", told(clerks - 1, clerks)),
                DeclaredOutcome.deadlock(Verdict.SURPRISING, "the others wait for a lock that nobody gives back"));
    }

    @Override
    public List<Question> questions() {
        return List.of(
                Question.canDeadlock(Moment.at("acquire")),
                Question.whoHolds(Moment.at("book", 1), "ledger lock"),
                Question.canDeadlock(Moment.at("fail")),
                Question.result(Moment.at("fail")));
    }

    @Override
    public void run(Lab lab, Arguments arguments) {
        Shared<Integer> booked = lab.shared("booked", 0); // mark: booked
        Lock lock = lab.lock("ledger lock"); // mark: lock
        List<LabThread> clerks = new ArrayList<>();
        for (int i = 1; i <= arguments.get(CLERKS); i++) {
            String order = i == 1 ? "unreadable" : "order " + i;
            LabThread clerk = lab.thread(
                    "clerk-" + i, () -> book(lab, lock, booked, order, arguments.get(BOOKING))); // mark: create
            clerks.add(clerk);
            clerk.start(); // mark: start
        }
        for (LabThread clerk : clerks) {
            clerk.join(); // mark: join
        }
        lab.result(told(booked.get(), clerks.size())); // mark: result
    }

    private static void book(Lab lab, Lock lock, Shared<Integer> booked, String order, Duration booking) {
        lock.acquire(); // mark: acquire
        lab.sleep(booking); // mark: book
        if (order.equals("unreadable")) {
            lab.print(lab.currentName() + " cannot read the order"); // mark: fail
            throw new IllegalArgumentException("no order: " + order);
        }
        booked.set(booked.get() + 1); // mark: count
        lock.release(); // mark: release
    }

    static String told(int booked, int clerks) {
        return booked + " of " + clerks + " orders booked";
    }
}
