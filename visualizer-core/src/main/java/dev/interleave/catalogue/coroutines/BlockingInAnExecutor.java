package dev.interleave.catalogue.coroutines;

import static dev.interleave.catalogue.coroutines.BlockingTheLoop.CALL;
import static dev.interleave.catalogue.coroutines.BlockingTheLoop.TICK;
import static dev.interleave.catalogue.coroutines.BlockingTheLoop.TICKS;

import dev.interleave.lab.EventLoop;
import dev.interleave.lab.Future;
import dev.interleave.lab.Lab;
import dev.interleave.lab.Pool;
import dev.interleave.lab.Shared;
import dev.interleave.lab.Task;
import dev.interleave.lesson.Arguments;
import dev.interleave.lesson.Chapter;
import dev.interleave.lesson.DeclaredOutcome;
import dev.interleave.lesson.Lesson;
import dev.interleave.lesson.Moment;
import dev.interleave.lesson.Parameter;
import dev.interleave.lesson.Question;
import java.util.List;
import java.util.stream.IntStream;

/// The repair of {@link BlockingTheLoop} where the call cannot help blocking: it blocks another thread.
public final class BlockingInAnExecutor implements Lesson {

    @Override
    public String id() {
        return "blocking-in-an-executor";
    }

    @Override
    public String title() {
        return "Blocking in an executor";
    }

    @Override
    public Chapter chapter() {
        return Chapter.COROUTINES;
    }

    @Override
    public String paragraph() {
        return "Some calls cannot be awaited: an old library, a file, a driver. Given to an executor, the call blocks"
                + " a thread of a pool instead of the loop's. The caller awaits the future of its result, and the clock"
                + " ticks on. Look for the worker's lane: that is where the blocking went.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(TICKS, CALL);
    }

    @Override
    public Pair pair() {
        return Pair.repairOf("blocking-the-loop");
    }

    @Override
    public List<DeclaredOutcome> outcomes(Arguments arguments) {
        return List.of(
                DeclaredOutcome.allowed("the clock ticks during the call", text -> isCount(text, 1, arguments)),
                DeclaredOutcome.allowed("the pool was quicker than the clock", text -> isCount(text, 0, arguments)));
    }

    private static boolean isCount(String text, int least, Arguments arguments) {
        return IntStream.rangeClosed(least, arguments.get(TICKS))
                .anyMatch(n -> text.equals(n + " ticks during the call"));
    }

    @Override
    public List<Question> questions() {
        return List.of(
                Question.printedNext(Moment.at("call")),
                Question.whoGoesNext(Moment.at("tick")),
                Question.howLong(Moment.at("call")),
                Question.lastValue(Moment.at("call"), "ticks"));
    }

    @Override
    public void run(Lab lab, Arguments arguments) {
        Shared<Integer> ticks = lab.shared("ticks", 0); // mark: ticks
        Pool pool = lab.pool("executor", 1); // mark: pool
        int during = lab.runLoop("loop", loop -> {
            Task<Integer> clock = loop.task("clock", () -> tick(lab, loop, ticks, arguments)); // mark: clock
            Task<Integer> caller = loop.task("caller", () -> call(lab, loop, pool, ticks, arguments)); // mark: caller
            clock.await(); // mark: await clock
            return caller.await(); // mark: await caller
        });
        pool.close(); // mark: close
        lab.result(during + " ticks during the call"); // mark: result
    }

    private static int tick(Lab lab, EventLoop loop, Shared<Integer> ticks, Arguments arguments) {
        for (int i = 1; i <= arguments.get(TICKS); i++) {
            loop.sleep(TICK); // mark: wait
            ticks.set(i); // mark: tick
            lab.print("tick " + i); // mark: print
        }
        return arguments.get(TICKS);
    }

    private static int call(Lab lab, EventLoop loop, Pool pool, Shared<Integer> ticks, Arguments arguments) {
        int before = ticks.get(); // mark: before
        Future<Integer> call = loop.runInExecutor(pool, "call", () -> block(lab, arguments)); // mark: submit
        call.await(); // mark: await call
        lab.print("the call is back"); // mark: called
        return ticks.get() - before; // mark: after
    }

    private static int block(Lab lab, Arguments arguments) {
        lab.sleep(arguments.get(CALL)); // mark: call
        return 0;
    }
}
