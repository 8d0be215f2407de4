package dev.interleave.catalogue.synchronisation;

import static dev.interleave.lab.Lab.ms;

import dev.interleave.lab.Condition;
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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// To wait for something under a lock is to give the lock away meanwhile.
public final class WaitAndNotify implements Lesson {

    static final Parameter<Integer> GUESTS = new IntegerParameter("guests", "guests, and dishes", 2, 1, 20);
    static final Parameter<Duration> COOKING = new MillisParameter("cooking", "time to cook a dish", ms(15), ms(1_000));

    @Override
    public String id() {
        return "condition";
    }

    @Override
    public String title() {
        return "Condition";
    }

    @Override
    public Chapter chapter() {
        return Chapter.SYNCHRONISATION;
    }

    @Override
    public String paragraph() {
        return "Hungry guests find the hatch empty and wait for the bell. Waiting gives the lock of the hatch "
                + "away, or the cook could never put a dish there. Ringing wakes a guest, who must first get the lock "
                + "back: the cook still holds it to wipe the hatch. Another guest may be faster, so whoever wakes "
                + "looks again: while, not if.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(GUESTS, COOKING);
    }

    @Override
    public List<DeclaredOutcome> outcomes(Arguments arguments) {
        int guests = arguments.get(GUESTS);
        return List.of(DeclaredOutcome.allowed("every guest gets a dish", guests + " guests fed, 0 dishes left"));
    }

    @Override
    public List<Question> questions() {
        return List.of(
                Question.whoHolds(Moment.at("put"), "hatch"),
                Question.whoHolds(Moment.at("wipe"), "hatch"),
                Question.printedNext(Moment.at("leave hatch")),
                Question.whoGoesNext(Moment.at("take")));
    }

    @Override
    public void run(Lab lab, Arguments arguments) {
        Lock hatch = lab.lock("hatch"); // mark: hatch
        Condition bell = lab.condition("bell", hatch); // mark: bell
        Shared<Integer> dishes = lab.shared("dishes", 0); // mark: dishes
        int count = arguments.get(GUESTS);
        List<LabThread> threads = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            threads.add(lab.thread("guest-" + i, () -> dine(lab, hatch, bell, dishes))); // mark: guest
        }
        threads.add(lab.thread("cook", () -> cook(lab, hatch, bell, dishes, arguments))); // mark: cook
        for (LabThread thread : threads) {
            thread.start(); // mark: start
        }
        for (LabThread thread : threads) {
            thread.join(); // mark: join
        }
        lab.result(count + " guests fed, " + dishes.get() + " dishes left"); // mark: result
    }

    private static void dine(Lab lab, Lock hatch, Condition bell, Shared<Integer> dishes) {
        hatch.acquire(); // mark: acquire
        while (isEmpty(dishes)) {
            bell.await(); // mark: wait
        }
        dishes.set(dishes.get() - 1); // mark: take
        hatch.release(); // mark: release
        lab.print(lab.currentName() + " eats"); // mark: eat
    }

    private static boolean isEmpty(Shared<Integer> dishes) {
        return dishes.get() == 0; // mark: look
    }

    private static void cook(Lab lab, Lock hatch, Condition bell, Shared<Integer> dishes, Arguments arguments) {
        for (int i = 0; i < arguments.get(GUESTS); i++) {
            lab.sleep(arguments.get(COOKING)); // mark: cooking
            hatch.acquire(); // mark: go to hatch
            dishes.set(dishes.get() + 1); // mark: put
            bell.signal(); // mark: notify
            lab.sleep(ms(5)); // mark: wipe
            hatch.release(); // mark: leave hatch
        }
    }
}
