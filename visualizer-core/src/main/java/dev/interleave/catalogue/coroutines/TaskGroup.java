package dev.interleave.catalogue.coroutines;

import static dev.interleave.catalogue.coroutines.TasksLeftAlone.STEP;
import static dev.interleave.lab.Lab.ms;

import dev.interleave.lab.EventLoop;
import dev.interleave.lab.Lab;
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

/// The repair of {@link TasksLeftAlone}: tasks that belong together end together.
public final class TaskGroup implements Lesson {

    @Override
    public String id() {
        return "task-group";
    }

    @Override
    public String title() {
        return "Structured concurrency";
    }

    @Override
    public Chapter chapter() {
        return Chapter.COROUTINES;
    }

    @Override
    public String paragraph() {
        return "The same order, in a group. No task outlives the block that the group is for: at its end main waits"
            + " for all of them. When charging fails, the group cancels the others in their awaits, waits until they"
            + " have ended, and only then raises the failure. When main refuses the order, nothing is going on behind"
            + " its back.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(STEP);
    }

    @Override
    public Pair pair() {
        return Pair.repairOf("tasks-left-alone");
    }

    @Override
    public List<DeclaredOutcome> outcomes(Arguments arguments) {
        return List.of(DeclaredOutcome.allowed("the siblings of the failed task are cancelled", "refused, done: []"));
    }

    @Override
    public List<Question> questions() {
        return List.of(
                Question.printedNext(Moment.at("ask bank")),
                Question.whoGoesNext(Moment.at("act", 2)),
                Question.result(Moment.at("refuse")));
    }

    @Override
    public String note() {
        return "Python's group raises an ExceptionGroup, because more than one task may have failed; here the first"
                + " failure is raised.";
    }

    @Override
    public void run(Lab lab, Arguments arguments) {
        lab.result(lab.runLoop("loop", loop -> order(lab, loop, arguments.get(STEP)))); // mark: result
    }

    private static String order(Lab lab, EventLoop loop, int step) {
        List<String> done = new ArrayList<>();
        try {
            loop.group( // mark: group
                    group -> {
                        group.task("charge", () -> charge(loop, ms(step))); // mark: charge
                        group.task("reserve", () -> act(lab, loop, "reserve", ms(2L * step), done)); // mark: reserve
                        group.task("mail", () -> act(lab, loop, "mail", ms(3L * step), done)); // mark: mail
                    });
            return "accepted";
        } catch (Exception failed) {
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
