package dev.interleave.catalogue.coroutines;

import static dev.interleave.lab.Lab.ms;

import dev.interleave.lab.EventLoop;
import dev.interleave.lab.Lab;
import dev.interleave.lab.Task;
import dev.interleave.lesson.Arguments;
import dev.interleave.lesson.BooleanParameter;
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
import java.util.stream.IntStream;

/// Tasks that await at the same time take as long as the longest, not as long as all together.
public final class Gather implements Lesson {

    static final Parameter<Integer> TASKS = new IntegerParameter("tasks", "tasks that are gathered", 4, 1, 100);
    static final Parameter<Boolean> BLOCKING =
            new BooleanParameter("blocking", "whether the first task blocks instead of awaiting", false);

    private static final Duration STEP = ms(20);

    @Override
    public String id() {
        return "gather";
    }

    @Override
    public String title() {
        return "gather";
    }

    @Override
    public Chapter chapter() {
        return Chapter.COROUTINES;
    }

    @Override
    public String paragraph() {
        return "All tasks run on one thread. Each sleeps for its own time; because a sleep is awaited, the loop runs"
            + " the others meanwhile, and all the waits overlap. Results come back in the order of the arguments,"
            + " whoever finishes first. Make one task block instead of awaiting, and every other task stands still.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(TASKS, BLOCKING);
    }

    @Override
    public Pair pair() {
        return Pair.beside("one-after-the-other");
    }

    @Override
    public List<DeclaredOutcome> outcomes(Arguments arguments) {
        List<Integer> inOrder =
                IntStream.rangeClosed(1, arguments.get(TASKS)).boxed().toList();
        return List.of(DeclaredOutcome.allowed("results in the order of the arguments", "results " + inOrder));
    }

    @Override
    public List<Question> questions() {
        return List.of(
                Question.howLong(Moment.start()),
                Question.printedNext(Moment.at("gather")),
                Question.whoGoesNext(Moment.at("await", 4)),
                Question.result(Moment.at("ends")));
    }

    @Override
    public void run(Lab lab, Arguments arguments) {
        List<Integer> results = lab.runLoop("loop", loop -> gather(lab, loop, arguments)); // mark: run
        lab.result("results " + results); // mark: result
    }

    private static List<Integer> gather(Lab lab, EventLoop loop, Arguments arguments) {
        List<Task<Integer>> tasks = new ArrayList<>();
        int count = arguments.get(TASKS);
        for (int i = 1; i <= count; i++) {
            int number = i;
            boolean blocks = number == 1 && arguments.get(BLOCKING);
            Duration time = STEP.multipliedBy(count + 1 - number);
            tasks.add(loop.task("task-" + number, () -> work(lab, loop, number, time, blocks))); // mark: create
        }
        return loop.gather(tasks); // mark: gather
    }

    private static int work(Lab lab, EventLoop loop, int number, Duration time, boolean blocks) {
        lab.print("task-" + number + " starts"); // mark: starts
        if (blocks) {
            lab.sleep(time); // mark: block
        } else {
            loop.sleep(time); // mark: await
        }
        lab.print("task-" + number + " ends"); // mark: ends
        return number;
    }
}
