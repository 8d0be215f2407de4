package dev.interleave.catalogue.coroutines;

import static dev.interleave.lab.Lab.ms;

import dev.interleave.engine.TaskCancelled;
import dev.interleave.lab.Action;
import dev.interleave.lab.Event;
import dev.interleave.lab.EventLoop;
import dev.interleave.lab.Lab;
import dev.interleave.lab.Lock;
import dev.interleave.lab.Task;
import dev.interleave.lesson.Arguments;
import dev.interleave.lesson.Chapter;
import dev.interleave.lesson.DeclaredOutcome;
import dev.interleave.lesson.Lesson;
import dev.interleave.lesson.MillisParameter;
import dev.interleave.lesson.Moment;
import dev.interleave.lesson.Parameter;
import dev.interleave.lesson.Question;
import java.time.Duration;
import java.util.List;

/// What is acquired is released, however the body ends; and both may be awaits.
public final class AsyncContextManager implements Lesson {

    static final Parameter<Duration> STEP = new MillisParameter("step", "time of use and goodbye", ms(15), ms(200));

    @Override
    public String id() {
        return "async-context-manager";
    }

    @Override
    public String title() {
        return "Async context manager";
    }

    @Override
    public Chapter chapter() {
        return Chapter.COROUTINES;
    }

    @Override
    public String paragraph() {
        return "Three tasks want one connection. Acquiring it is an await, and so is the goodbye before it is"
                + " released: others run meanwhile. The first user returns, the second fails, the third is cancelled in"
                + " its await. On each way out the goodbye is said and the connection released, for the next in line.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(STEP);
    }

    @Override
    public List<DeclaredOutcome> outcomes(Arguments arguments) {
        return List.of(DeclaredOutcome.allowed(
                "the connection is free after each end", "[returned, failed, cancelled], connection free"));
    }

    @Override
    public List<Question> questions() {
        return List.of(
                Question.whoHolds(Moment.at("acquire", 3), "connection"),
                Question.printedNext(Moment.at("cancel")),
                Question.whoHolds(Moment.at("goodbye", 2), "connection"));
    }

    @Override
    public void run(Lab lab, Arguments arguments) {
        lab.result(lab.runLoop("loop", loop -> useThrice(lab, loop, arguments.get(STEP)))); // mark: result
    }

    private static String useThrice(Lab lab, EventLoop loop, Duration step) {
        Lock connection = loop.lock("connection"); // mark: connection
        Event listening = loop.event("listening"); // mark: listening
        Task<String> reads = loop.task("reader", () -> with(lab, loop, connection, step, () -> loop.sleep(step)));
        Task<String> fails = loop.task(
                "failing",
                () -> with(lab, loop, connection, step, () -> {
                    loop.sleep(step); // mark: fail
                    throw new IllegalStateException("no such page");
                }));
        Task<String> listens = loop.task(
                "listener",
                () -> with(lab, loop, connection, step, () -> {
                    listening.set(); // mark: listens
                    loop.event("news").await(); // mark: news
                }));
        listening.await(); // mark: await listening
        loop.sleep(step); // mark: patience
        listens.cancel(); // mark: cancel
        List<String> ends = List.of(endOf(reads), endOf(fails), endOf(listens));
        boolean isFree = connection.acquire(Duration.ZERO); // mark: free
        connection.release();
        return ends + ", connection " + (isFree ? "free" : "taken");
    }

    private static String with(Lab lab, EventLoop loop, Lock connection, Duration step, Action body) throws Exception {
        connection.acquire(); // mark: acquire
        try {
            body.run();
            return "returned";
        } finally {
            lab.print(lab.currentName() + " says goodbye"); // mark: goodbye
            loop.sleep(step); // mark: wave
            connection.release(); // mark: release
        }
    }

    private static String endOf(Task<String> task) {
        try {
            return task.await(); // mark: await
        } catch (TaskCancelled cancelled) {
            return "cancelled";
        } catch (RuntimeException failed) {
            return "failed";
        }
    }
}
