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
import java.util.List;

/// One call that does not await stops every task of the loop.
public final class BlockingTheLoop implements Lesson {

    static final Parameter<Integer> TICKS = new IntegerParameter("ticks", "ticks of the clock", 4, 1, 20);
    static final Parameter<Duration> CALL = new MillisParameter("call", "time that the call takes", ms(50), ms(500));

    static final Duration TICK = ms(10);

    @Override
    public String id() {
        return "blocking-the-loop";
    }

    @Override
    public String title() {
        return "Blocking the loop";
    }

    @Override
    public Chapter chapter() {
        return Chapter.COROUTINES;
    }

    @Override
    public String paragraph() {
        return "The clock should tick every 10 ms. The caller makes an ordinary call, one that blocks its thread"
                + " instead of awaiting; but its thread is everybody's thread. The time for a tick comes, and the clock"
                + " sleeps on: to wake it is the loop's work, and the loop stands still until the call is back. Nothing"
                + " fails, no error is raised; everybody is just late.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(TICKS, CALL);
    }

    @Override
    public Pair pair() {
        return Pair.repairedBy("awaiting-not-blocking");
    }

    @Override
    public List<DeclaredOutcome> outcomes(Arguments arguments) {
        return arguments.get(CALL).isPositive()
                ? List.of(DeclaredOutcome.surprising("the clock stands still", "0 ticks during the call"))
                : List.of(DeclaredOutcome.allowed("the call takes no time", "0 ticks during the call"));
    }

    @Override
    public List<Question> questions() {
        return List.of(
                Question.printedNext(Moment.at("call")),
                Question.whoGoesNext(Moment.at("called")),
                Question.howLong(Moment.at("call")),
                Question.result(Moment.at("call")));
    }

    @Override
    public void run(Lab lab, Arguments arguments) {
        Shared<Integer> ticks = lab.shared("ticks", 0); // mark: ticks
        int during = lab.runLoop("loop", loop -> {
            Task<Integer> clock = loop.task("clock", () -> tick(lab, loop, ticks, arguments)); // mark: clock
            Task<Integer> caller = loop.task("caller", () -> call(lab, ticks, arguments)); // mark: caller
            clock.await(); // mark: await clock
            return caller.await(); // mark: await caller
        });
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

    private static int call(Lab lab, Shared<Integer> ticks, Arguments arguments) {
        int before = ticks.get(); // mark: before
        lab.sleep(arguments.get(CALL)); // mark: call
        lab.print("the call is back"); // mark: called
        return ticks.get() - before; // mark: after
    }
}
