package dev.interleave.catalogue.practice;

import static dev.interleave.catalogue.practice.LockLeftHeld.BOOKING;
import static dev.interleave.catalogue.practice.LockLeftHeld.CLERKS;
import static dev.interleave.catalogue.practice.LockLeftHeld.told;

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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// However the block is left, the lock is given back.
public final class LockGivenBack implements Lesson {

    @Override
    public String id() {
        return "lock-given-back";
    }

    @Override
    public String title() {
        return "A lock given back";
    }

    @Override
    public Chapter chapter() {
        return Chapter.PRACTICE;
    }

    @Override
    public String paragraph() {
        return "The same ledger, with the lock taken for a block. However the block is left, at its end or by an"
                + " exception, the lock is given back on the way out. The first clerk still fails, and its order is"
                + " not booked; but that is its own trouble now. What must be undone belongs in such a block: locks,"
                + " files, pools.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(CLERKS, BOOKING);
    }

    @Override
    public Pair pair() {
        return Pair.repairOf("lock-left-held");
    }

    @Override
    public String note() {
        return "Python says with lock; Java's locks need try and finally, and try-with-resources does the same for"
                + " whatever can be closed.";
    }

    @Override
    public List<DeclaredOutcome> outcomes(Arguments arguments) {
        int clerks = arguments.get(CLERKS);
        return List.of(DeclaredOutcome.allowed("only the failing clerk's order is missing", told(clerks - 1, clerks)));
    }

    @Override
    public List<Question> questions() {
        return List.of(
                Question.whoHolds(Moment.at("book"), "ledger lock"),
                Question.canDeadlock(Moment.at("fail")),
                Question.whoGoesNext(Moment.at("with", 3)),
                Question.lastValue(Moment.at("fail"), "booked"));
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

    private static void book(Lab lab, Lock lock, Shared<Integer> booked, String order, Duration booking)
            throws Exception {
        lock.with(
                () -> { // mark: with
                    lab.sleep(booking); // mark: book
                    if (order.equals("unreadable")) {
                        lab.print(lab.currentName() + " cannot read the order"); // mark: fail
                        throw new IllegalArgumentException("no order: " + order);
                    }
                    booked.set(booked.get() + 1); // mark: count
                });
    }
}
