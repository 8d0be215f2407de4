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

/// Another repair of {@link NotifyOne}: a bell for each kind of waiter.
public final class TwoConditions implements Lesson {

    @Override
    public String id() {
        return "two-conditions";
    }

    @Override
    public String title() {
        return "Two conditions";
    }

    @Override
    public Chapter chapter() {
        return Chapter.SYNCHRONISATION;
    }

    @Override
    public String paragraph() {
        return "One lock, two conditions: guests wait at one bell until there is a dish, cooks at another until "
                + "there is room. Whoever puts a dish rings for one guest, whoever takes it rings for one cook. One "
                + "wake-up suffices, and nobody wakes in vain. Bounded queues are built like this.";
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
    public String note() {
        return "A Java object's own wait and notify know one condition only; a ReentrantLock makes several.";
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
                Question.result(Moment.at("ring for a cook")));
    }

    @Override
    public void run(Lab lab, Arguments arguments) {
        Lock hatch = lab.lock("hatch"); // mark: hatch
        Condition dish = lab.condition("dish there", hatch); // mark: dish there
        Condition room = lab.condition("room there", hatch); // mark: room there
        Shared<Integer> dishes = lab.shared("dishes", 0); // mark: dishes
        List<LabThread> threads = new ArrayList<>();
        for (int i = 1; i <= arguments.get(PAIRS); i++) {
            threads.add(lab.thread("guest-" + i, () -> dine(hatch, dish, room, dishes))); // mark: guest
            threads.add(lab.thread("cook-" + i, () -> cook(lab, hatch, dish, room, dishes))); // mark: cook
        }
        for (LabThread thread : threads) {
            thread.start(); // mark: start
        }
        for (LabThread thread : threads) {
            thread.join(); // mark: join
        }
        lab.result("dishes left: " + dishes.get()); // mark: result
    }

    private static void dine(Lock hatch, Condition dish, Condition room, Shared<Integer> dishes) {
        hatch.acquire(); // mark: come
        while (dishes.get() == 0) {
            dish.await(); // mark: no dish
        }
        dishes.set(0); // mark: take
        room.signal(); // mark: ring for a cook
        hatch.release(); // mark: go
    }

    private static void cook(Lab lab, Lock hatch, Condition dish, Condition room, Shared<Integer> dishes) {
        lab.sleep(ms(20)); // mark: cooking
        hatch.acquire(); // mark: bring
        while (dishes.get() == 1) {
            room.await(); // mark: no room
        }
        lab.sleep(ms(10)); // mark: set down
        dishes.set(1); // mark: put
        dish.signal(); // mark: ring for a guest
        lab.sleep(ms(5)); // mark: wipe
        hatch.release(); // mark: leave
    }
}
