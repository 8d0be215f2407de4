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
import dev.interleave.lesson.Moment;
import dev.interleave.lesson.Parameter;
import dev.interleave.lesson.Question;
import dev.interleave.lesson.Verdict;
import java.util.ArrayList;
import java.util.List;

/// One bell for two kinds of waiters wakes the wrong kind.
public final class NotifyOne implements Lesson {

    static final Parameter<Integer> PAIRS = new IntegerParameter("pairs", "cooks, and as many guests", 2, 2, 6);

    @Override
    public String id() {
        return "notify-one";
    }

    @Override
    public String title() {
        return "Notify one, wrong kind of waiter";
    }

    @Override
    public Chapter chapter() {
        return Chapter.SYNCHRONISATION;
    }

    @Override
    public String paragraph() {
        return "The hatch has room for one dish. Guests wait for the bell because it is empty, cooks because it is "
                + "full, and each ring wakes one of them, whoever it is. A guest takes the only dish and rings, for "
                + "the cook; but another guest wakes, finds nothing, and waits again. The ring is spent: one cook and "
                + "one guest wait for each other for ever.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(PAIRS);
    }

    @Override
    public Pair pair() {
        return Pair.repairedBy("notify-all");
    }

    @Override
    public List<DeclaredOutcome> outcomes(Arguments arguments) {
        return List.of(
                DeclaredOutcome.allowed("every dish is taken", "dishes left: 0"),
                DeclaredOutcome.deadlock(Verdict.SURPRISING, "the last ring wakes the wrong kind"));
    }

    @Override
    public List<Question> questions() {
        return List.of(
                Question.canDeadlock(Moment.start()),
                Question.whoGoesNext(Moment.at("take")),
                Question.result(Moment.at("ring for a cook")));
    }

    @Override
    public void run(Lab lab, Arguments arguments) {
        Lock hatch = lab.lock("hatch"); // mark: hatch
        Condition bell = lab.condition("bell", hatch); // mark: bell
        Shared<Integer> dishes = lab.shared("dishes", 0); // mark: dishes
        List<LabThread> threads = new ArrayList<>();
        for (int i = 1; i <= arguments.get(PAIRS); i++) {
            threads.add(lab.thread("guest-" + i, () -> dine(hatch, bell, dishes))); // mark: guest
            threads.add(lab.thread("cook-" + i, () -> cook(lab, hatch, bell, dishes))); // mark: cook
        }
        for (LabThread thread : threads) {
            thread.start(); // mark: start
        }
        for (LabThread thread : threads) {
            thread.join(); // mark: join
        }
        lab.result("dishes left: " + dishes.get()); // mark: result
    }

    private static void dine(Lock hatch, Condition bell, Shared<Integer> dishes) {
        hatch.acquire(); // mark: come
        while (dishes.get() == 0) {
            bell.await(); // mark: no dish
        }
        dishes.set(0); // mark: take
        bell.signal(); // mark: ring for a cook
        hatch.release(); // mark: go
    }

    private static void cook(Lab lab, Lock hatch, Condition bell, Shared<Integer> dishes) {
        lab.sleep(ms(20)); // mark: cooking
        hatch.acquire(); // mark: bring
        while (dishes.get() == 1) {
            bell.await(); // mark: no room
        }
        lab.sleep(ms(10)); // mark: set down
        dishes.set(1); // mark: put
        bell.signal(); // mark: ring for a guest
        lab.sleep(ms(5)); // mark: wipe
        hatch.release(); // mark: leave
    }
}
