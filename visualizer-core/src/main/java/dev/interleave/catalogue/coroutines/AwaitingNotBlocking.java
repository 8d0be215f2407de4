package dev.interleave.catalogue.coroutines;

import static dev.interleave.catalogue.coroutines.BlockingTheLoop.CALL;
import static dev.interleave.catalogue.coroutines.BlockingTheLoop.TICK;
import static dev.interleave.catalogue.coroutines.BlockingTheLoop.TICKS;

import dev.interleave.lab.EventLoop;
import dev.interleave.lab.Lab;
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

/// The repair of {@link BlockingTheLoop} where the call can be awaited: the others run meanwhile.
public final class AwaitingNotBlocking implements Lesson {

    @Override
    public String id() {
        return "awaiting-not-blocking";
    }

    @Override
    public String title() {
        return "Awaiting instead of blocking";
    }

    @Override
    public Chapter chapter() {
        return Chapter.COROUTINES;
    }

    @Override
    public String paragraph() {
        return "The same call, awaited. The caller gives the thread back to the loop while it waits, so the clock"
            + " ticks on time, in the very middle of the call. Still only one of them runs at any moment: there is one"
            + " thread. What has to be waited for must be awaited all the way down; one blocking call below undoes"
            + " it.";
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
        return List.of(DeclaredOutcome.allowed("the clock ticks during the call", text -> isCount(text, arguments)));
    }

    /// How many it is depends on how punctual the machine is, but one tick is due before the call is over.
    private static boolean isCount(String text, Arguments arguments) {
        int least = arguments.get(CALL).compareTo(TICK) >= 0 ? 1 : 0;
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
        int during = lab.runLoop("loop", loop -> {
            Task<Integer> clock = loop.task("clock", () -> tick(lab, loop, ticks, arguments)); // mark: clock
            Task<Integer> caller = loop.task("caller", () -> call(lab, loop, ticks, arguments)); // mark: caller
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

    private static int call(Lab lab, EventLoop loop, Shared<Integer> ticks, Arguments arguments) {
        int before = ticks.get(); // mark: before
        loop.sleep(arguments.get(CALL)); // mark: call
        lab.print("the call is back"); // mark: called
        return ticks.get() - before; // mark: after
    }
}
