package dev.interleave.catalogue.synchronisation;

import static dev.interleave.catalogue.synchronisation.LostWakeUp.LATE;
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
import java.time.Duration;
import java.util.List;

/// The repair of {@link LostWakeUp}: what the bell says also stands on the hatch.
public final class LostWakeUpMended implements Lesson {

    @Override
    public String id() {
        return "lost-wake-up-mended";
    }

    @Override
    public String title() {
        return "Lost wake-up, mended";
    }

    @Override
    public Chapter chapter() {
        return Chapter.SYNCHRONISATION;
    }

    @Override
    public String paragraph() {
        return "The cook now leaves the dish where it can be seen, and rings under the same lock. The guest looks "
                + "first and waits only while there is no dish: who comes too late for the bell sees the dish and "
                + "never waits. The condition still remembers nothing; the variable does.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(LATE);
    }

    @Override
    public Pair pair() {
        return Pair.repairOf("lost-wake-up");
    }

    @Override
    public List<DeclaredOutcome> outcomes(Arguments arguments) {
        return List.of(DeclaredOutcome.allowed("the guest sees the dish, early or late", "the guest is fed"));
    }

    @Override
    public List<Question> questions() {
        return List.of(
                Question.lastValue(Moment.start(), "dish ready"),
                Question.canDeadlock(Moment.at("notify")),
                Question.printedNext(Moment.at("look")));
    }

    @Override
    public void run(Lab lab, Arguments arguments) {
        Lock hatch = lab.lock("hatch"); // mark: hatch
        Condition bell = lab.condition("bell", hatch); // mark: bell
        Shared<Boolean> ready = lab.shared("dish ready", false); // mark: ready
        Duration late = arguments.get(LATE);
        LabThread guest = lab.thread("guest", () -> dine(lab, hatch, bell, ready, late)); // mark: guest
        LabThread cook = lab.thread("cook", () -> cook(lab, hatch, bell, ready)); // mark: cook
        guest.start(); // mark: start guest
        cook.start(); // mark: start cook
        guest.join(); // mark: join guest
        cook.join(); // mark: join cook
        lab.result("the guest is fed"); // mark: result
    }

    private static void dine(Lab lab, Lock hatch, Condition bell, Shared<Boolean> ready, Duration late) {
        lab.sleep(late); // mark: come late
        hatch.acquire(); // mark: acquire
        while (isMissing(ready)) {
            bell.await(); // mark: wait
        }
        hatch.release(); // mark: release
        lab.print("the guest eats"); // mark: eat
    }

    private static boolean isMissing(Shared<Boolean> ready) {
        return !ready.get(); // mark: look
    }

    private static void cook(Lab lab, Lock hatch, Condition bell, Shared<Boolean> ready) {
        lab.sleep(ms(5)); // mark: cooking
        hatch.acquire(); // mark: go to hatch
        ready.set(true); // mark: put
        bell.signal(); // mark: notify
        hatch.release(); // mark: leave hatch
        lab.print("the cook has rung"); // mark: rung
    }
}
