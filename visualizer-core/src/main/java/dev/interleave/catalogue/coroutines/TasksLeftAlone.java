package dev.interleave.catalogue.coroutines;

import static dev.interleave.lab.Lab.ms;

import dev.interleave.lab.EventLoop;
import dev.interleave.lab.Lab;
import dev.interleave.lab.Task;
import dev.interleave.lesson.Arguments;
import dev.interleave.lesson.Chapter;
import dev.interleave.lesson.DeclaredOutcome;
import dev.interleave.lesson.IntegerParameter;
import dev.interleave.lesson.Lesson;
import dev.interleave.lesson.Moment;
import dev.interleave.lesson.Parameter;
import dev.interleave.lesson.Question;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// A task that fails does not stop its siblings, and nobody looks after them.
public final class TasksLeftAlone implements Lesson {

    static final Parameter<Integer> STEP =
            new IntegerParameter("step", "milliseconds of charging; reserving takes two, mailing three", 20, 10, 100);

    @Override
    public String id() {
        return "tasks-left-alone";
    }

    @Override
    public String title() {
        return "Tasks left alone";
    }

    @Override
    public Chapter chapter() {
        return Chapter.COROUTINES;
    }

    @Override
    public String paragraph() {
        return "An order is charged, reserved and mailed by three tasks at once. Charging fails; main, which awaits"
            + " it, hears of that and refuses the order. But the other two are tasks of their own: nobody awaits them"
            + " any more, and nobody has stopped them. Behind the back of main the goods are reserved and the mail"
            + " goes out.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(STEP);
    }

    @Override
    public Pair pair() {
        return Pair.repairedBy("task-group");
    }

    @Override
    public List<DeclaredOutcome> outcomes(Arguments arguments) {
        return List.of(
                DeclaredOutcome.surprising("the siblings of the failed task go on", "refused, done: [reserve, mail]"));
    }

    @Override
    public List<Question> questions() {
        return List.of(
                Question.printedNext(Moment.at("refuse")),
                Question.whoGoesNext(Moment.at("go on")),
                Question.result(Moment.at("refuse")));
    }

    @Override
    public void run(Lab lab, Arguments arguments) {
        lab.result(lab.runLoop("loop", loop -> order(lab, loop, arguments.get(STEP)))); // mark: result
    }

    private static String order(Lab lab, EventLoop loop, int step) {
        List<String> done = new ArrayList<>();
        try {
            Task<Boolean> charge = loop.task("charge", () -> charge(loop, ms(step))); // mark: charge
            Task<Boolean> reserve =
                    loop.task("reserve", () -> act(lab, loop, "reserve", ms(2L * step), done)); // mark: reserve
            Task<Boolean> mail = loop.task("mail", () -> act(lab, loop, "mail", ms(3L * step), done)); // mark: mail
            charge.await(); // mark: await charge
            reserve.await(); // mark: await reserve
            mail.await(); // mark: await mail
            return "accepted";
        } catch (RuntimeException failed) {
            lab.print("the order is refused: " + failed.getMessage()); // mark: refuse
        }
        loop.sleep(ms(4L * step)); // mark: go on
        return "refused, done: " + done;
    }

    private static boolean charge(EventLoop loop, Duration time) {
        loop.sleep(time); // mark: ask bank
        throw new IllegalStateException("the bank says no");
    }

    private static boolean act(Lab lab, EventLoop loop, String name, Duration time, List<String> done) {
        loop.sleep(time); // mark: act
        lab.print(name + " is done"); // mark: acted
        return done.add(name);
    }
}
