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

/// A task that is created does not run yet; it starts when its creator next awaits.
public final class Tasks implements Lesson {

    static final Parameter<Integer> STEP =
            new IntegerParameter("step", "milliseconds that B takes; A takes twice as many", 25, 10, 500);

    @Override
    public String id() {
        return "tasks";
    }

    @Override
    public String title() {
        return "Tasks";
    }

    @Override
    public Chapter chapter() {
        return Chapter.COROUTINES;
    }

    @Override
    public String paragraph() {
        return "Creating a task only puts it into the loop's line: neither A nor B has run when main says that both are"
                + " created. They start when main awaits, in the order of the line. From then on both waits run at the"
                + " same time. B needs one step, A two; so B ends first although A was first in everything else.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(STEP);
    }

    @Override
    public List<DeclaredOutcome> outcomes(Arguments arguments) {
        return List.of(DeclaredOutcome.allowed("B ends first", "ended [B, A]"));
    }

    @Override
    public List<Question> questions() {
        return List.of(
                Question.printedNext(Moment.at("created")),
                Question.whoGoesNext(Moment.at("await a")),
                Question.printedNext(Moment.at("work", 2)),
                Question.result(Moment.at("ends")));
    }

    @Override
    public void run(Lab lab, Arguments arguments) {
        List<String> ended = lab.runLoop("loop", loop -> both(lab, loop, arguments.get(STEP))); // mark: run
        lab.result("ended " + ended); // mark: result
    }

    private static List<String> both(Lab lab, EventLoop loop, int step) {
        List<String> ended = new ArrayList<>();
        Task<Boolean> a = loop.task("A", () -> work(lab, loop, "A", ms(2L * step), ended)); // mark: create a
        Task<Boolean> b = loop.task("B", () -> work(lab, loop, "B", ms(step), ended)); // mark: create b
        lab.print("both are created"); // mark: created
        a.await(); // mark: await a
        b.await(); // mark: await b
        return ended;
    }

    private static boolean work(Lab lab, EventLoop loop, String name, Duration time, List<String> ended) {
        lab.print(name + " starts"); // mark: starts
        loop.sleep(time); // mark: work
        lab.print(name + " ends"); // mark: ends
        return ended.add(name);
    }
}
