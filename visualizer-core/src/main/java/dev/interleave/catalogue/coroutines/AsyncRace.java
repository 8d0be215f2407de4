package dev.interleave.catalogue.coroutines;

import static dev.interleave.lab.Lab.ms;

import dev.interleave.lab.EventLoop;
import dev.interleave.lab.Lab;
import dev.interleave.lab.Shared;
import dev.interleave.lab.Task;
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

/// A lost update without a second thread: an await between reading and writing is enough.
public final class AsyncRace implements Lesson {

    static final Parameter<Integer> TASKS = new IntegerParameter("tasks", "tasks that count", 3, 1, 50);
    static final Parameter<Duration> PAUSE =
            new MillisParameter("pause", "await between reading and writing, 0 for none", ms(10), ms(500));

    @Override
    public String id() {
        return "async-race";
    }

    @Override
    public String title() {
        return "A race across an await";
    }

    @Override
    public Chapter chapter() {
        return Chapter.COROUTINES;
    }

    @Override
    public String paragraph() {
        return "One thread, so nobody can get in between? At an await everybody can. Each task reads the counter,"
            + " awaits, and writes what it read plus one; by then all the others have read the same old value. Set the"
            + " pause to 0 and the await is gone: nothing is lost, because a task is interrupted nowhere else.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(TASKS, PAUSE);
    }

    @Override
    public Pair pair() {
        return Pair.repairedBy("async-race-locked");
    }

    @Override
    public List<DeclaredOutcome> outcomes(Arguments arguments) {
        int tasks = arguments.get(TASKS);
        return tasks > 1 && arguments.get(PAUSE).isPositive()
                ? List.of(DeclaredOutcome.surprising("all increments but one are lost", "total 1"))
                : List.of(DeclaredOutcome.allowed("every increment is counted", "total " + tasks));
    }

    @Override
    public List<Question> questions() {
        return List.of(
                Question.whoGoesNext(Moment.at("pause")),
                Question.lastValue(Moment.at("pause", 2), "counter"),
                Question.result(Moment.at("write")));
    }

    @Override
    public void run(Lab lab, Arguments arguments) {
        Shared<Integer> counter = lab.shared("counter", 0); // mark: counter
        lab.runLoop("loop", loop -> countAll(loop, counter, arguments)); // mark: run
        lab.result("total " + counter.get()); // mark: total
    }

    private static List<Integer> countAll(EventLoop loop, Shared<Integer> counter, Arguments arguments) {
        List<Task<Integer>> tasks = new ArrayList<>();
        for (int i = 1; i <= arguments.get(TASKS); i++) {
            tasks.add(loop.task("counter-" + i, () -> count(loop, counter, arguments.get(PAUSE)))); // mark: create
        }
        return loop.gather(tasks); // mark: gather
    }

    private static int count(EventLoop loop, Shared<Integer> counter, Duration pause) {
        int seen = counter.get(); // mark: read
        if (pause.isPositive()) {
            loop.sleep(pause); // mark: pause
        }
        counter.set(seen + 1); // mark: write
        return seen;
    }
}
