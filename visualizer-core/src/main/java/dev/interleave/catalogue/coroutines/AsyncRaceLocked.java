package dev.interleave.catalogue.coroutines;

import static dev.interleave.catalogue.coroutines.AsyncRace.PAUSE;
import static dev.interleave.catalogue.coroutines.AsyncRace.TASKS;

import dev.interleave.lab.EventLoop;
import dev.interleave.lab.Lab;
import dev.interleave.lab.Lock;
import dev.interleave.lab.Shared;
import dev.interleave.lab.Task;
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

/// The repair of {@link AsyncRace}: a lock of the loop keeps the others out while its holder awaits.
public final class AsyncRaceLocked implements Lesson {

    @Override
    public String id() {
        return "async-race-locked";
    }

    @Override
    public String title() {
        return "A race across an await, locked";
    }

    @Override
    public Chapter chapter() {
        return Chapter.COROUTINES;
    }

    @Override
    public String paragraph() {
        return "The lock of the loop makes reading, awaiting and writing one step for the other tasks. To acquire it"
            + " is an await too: whoever finds it taken gives way instead of blocking the thread. The total is right,"
            + " and the pauses follow one another. Better still is to have no await between reading and writing.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(TASKS, PAUSE);
    }

    @Override
    public Pair pair() {
        return Pair.repairOf("async-race");
    }

    @Override
    public List<DeclaredOutcome> outcomes(Arguments arguments) {
        return List.of(DeclaredOutcome.allowed("every increment is counted", "total " + arguments.get(TASKS)));
    }

    @Override
    public List<Question> questions() {
        return List.of(
                Question.whoGoesNext(Moment.at("pause")),
                Question.whoHolds(Moment.at("acquire", 3), "counter lock"),
                Question.howLong(Moment.at("pause")));
    }

    @Override
    public void run(Lab lab, Arguments arguments) {
        Shared<Integer> counter = lab.shared("counter", 0); // mark: counter
        lab.runLoop("loop", loop -> countAll(loop, counter, arguments)); // mark: run
        lab.result("total " + counter.get()); // mark: total
    }

    private static List<Integer> countAll(EventLoop loop, Shared<Integer> counter, Arguments arguments) {
        Lock lock = loop.lock("counter lock"); // mark: lock
        List<Task<Integer>> tasks = new ArrayList<>();
        for (int i = 1; i <= arguments.get(TASKS); i++) {
            tasks.add(
                    loop.task("counter-" + i, () -> count(loop, lock, counter, arguments.get(PAUSE)))); // mark: create
        }
        return loop.gather(tasks); // mark: gather
    }

    private static int count(EventLoop loop, Lock lock, Shared<Integer> counter, Duration pause) {
        lock.acquire(); // mark: acquire
        try {
            int seen = counter.get(); // mark: read
            if (pause.isPositive()) {
                loop.sleep(pause); // mark: pause
            }
            counter.set(seen + 1); // mark: write
            return seen;
        } finally {
            lock.release(); // mark: release
        }
    }
}
