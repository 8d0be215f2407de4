package dev.interleave.catalogue.synchronisation;

import static dev.interleave.catalogue.synchronisation.NotifyOne.PAIRS;
import static dev.interleave.lab.Lab.ms;

import dev.interleave.lab.Condition;
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

/// The repair of {@link NotifyOne}: everybody wakes, and those who woke in vain wait again.
public final class NotifyAll implements Lesson {

    @Override
    public String id() {
        return "notify-all";
    }

    @Override
    public String title() {
        return "Notify all";
    }

    @Override
    public Chapter chapter() {
        return Chapter.SYNCHRONISATION;
    }

    @Override
    public String paragraph() {
        return "Every ring now wakes all who wait at the hatch. Each takes the lock in turn and looks: the one who "
                + "can go on does, the others go back to waiting. So the right kind is always among those woken. The "
                + "price is on the lanes: many wake, and most of them in vain.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(PAIRS);
    }

    @Override
    public Pair pair() {
        return Pair.repairOf("notify-one");
    }

    @Override
    public List<DeclaredOutcome> outcomes(Arguments arguments) {
        return List.of(DeclaredOutcome.allowed("every dish is taken", "dishes left: 0"));
    }

    @Override
    public List<Question> questions() {
        return List.of(
                Question.canDeadlock(Moment.start()),
                Question.whoGoesNext(Moment.at("take")),
                Question.whoGoesNext(Moment.at("no dish", 3)),
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
        bell.signalAll(); // mark: ring for a cook
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
        bell.signalAll(); // mark: ring for a guest
        lab.sleep(ms(5)); // mark: wipe
        hatch.release(); // mark: leave
    }
}
