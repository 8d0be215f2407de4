package dev.interleave.catalogue.synchronisation;

import static dev.interleave.lab.Lab.ms;

import dev.interleave.lab.Condition;
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

/// A bell that nobody hears is not rung again.
public final class LostWakeUp implements Lesson {

    static final Parameter<Duration> LATE =
            new MillisParameter("late", "how long after the cook began the guest comes", ms(20), ms(1_000));

    @Override
    public String id() {
        return "lost-wake-up";
    }

    @Override
    public String title() {
        return "Lost wake-up";
    }

    @Override
    public Chapter chapter() {
        return Chapter.SYNCHRONISATION;
    }

    @Override
    public String paragraph() {
        return "The guest waits for the bell; the cook rings it once. A condition remembers nothing: a notify "
                + "wakes those who wait at that moment, and when nobody does, it is gone. Here the guest comes a "
                + "little late, hears no bell, and sleeps for ever. Come early enough, and all is well: that is why "
                + "tests miss it.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(LATE);
    }

    @Override
    public Pair pair() {
        return Pair.repairedBy("lost-wake-up-mended");
    }

    @Override
    public List<DeclaredOutcome> outcomes(Arguments arguments) {
        return List.of(
                DeclaredOutcome.allowed("the guest waits before the bell rings", "the guest is fed"),
                DeclaredOutcome.deadlock(Verdict.SURPRISING, "the bell rings before the guest waits"));
    }

    @Override
    public List<Question> questions() {
        return List.of(
                Question.canDeadlock(Moment.start()),
                Question.result(Moment.at("notify")),
                Question.canDeadlock(Moment.at("wait")));
    }

    @Override
    public void run(Lab lab, Arguments arguments) {
        Lock hatch = lab.lock("hatch"); // mark: hatch
        Condition bell = lab.condition("bell", hatch); // mark: bell
        Duration late = arguments.get(LATE);
        LabThread guest = lab.thread("guest", () -> dine(lab, hatch, bell, late)); // mark: guest
        LabThread cook = lab.thread("cook", () -> cook(lab, hatch, bell)); // mark: cook
        guest.start(); // mark: start guest
        cook.start(); // mark: start cook
        guest.join(); // mark: join guest
        cook.join(); // mark: join cook
        lab.result("the guest is fed"); // mark: result
    }

    private static void dine(Lab lab, Lock hatch, Condition bell, Duration late) {
        lab.sleep(late); // mark: come late
        hatch.acquire(); // mark: acquire
        bell.await(); // mark: wait
        hatch.release(); // mark: release
        lab.print("the guest eats"); // mark: eat
    }

    private static void cook(Lab lab, Lock hatch, Condition bell) {
        lab.sleep(ms(5)); // mark: cooking
        hatch.acquire(); // mark: go to hatch
        bell.signal(); // mark: notify
        hatch.release(); // mark: leave hatch
        lab.print("the cook has rung"); // mark: rung
    }
}
