package dev.interleave.catalogue.coroutines;

import static dev.interleave.lab.Lab.ms;

import dev.interleave.lab.EventLoop;
import dev.interleave.lab.Lab;
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

/// Awaiting in sequence takes as long as all the waits together.
public final class OneAfterTheOther implements Lesson {

    static final Parameter<Integer> CALLS = new IntegerParameter("calls", "calls that are awaited", 4, 1, 20);
    static final Parameter<Duration> STEP = new MillisParameter("step", "wait of the last call", ms(20), ms(200));

    @Override
    public String id() {
        return "one-after-the-other";
    }

    @Override
    public String title() {
        return "One after the other";
    }

    @Override
    public Chapter chapter() {
        return Chapter.COROUTINES;
    }

    @Override
    public String paragraph() {
        return "To await a coroutine is to wait for its end. Here each call begins only when the one before it has"
                + " answered, so the waits follow one another and the whole takes their sum, though the thread has"
                + " nothing to do nearly all that time. The word await alone makes nothing concurrent: see gather.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(CALLS, STEP);
    }

    @Override
    public Pair pair() {
        return Pair.beside("gather");
    }

    @Override
    public List<DeclaredOutcome> outcomes(Arguments arguments) {
        return List.of(DeclaredOutcome.allowed("it takes the sum of the waits", resultOf(arguments, true)));
    }

    private static String resultOf(Arguments arguments, boolean tookSum) {
        return arguments.get(CALLS) + " answers in " + (tookSum ? "" : "less than ") + "the sum of the waits";
    }

    @Override
    public List<Question> questions() {
        return List.of(
                Question.howLong(Moment.start()),
                Question.printedNext(Moment.at("await")),
                Question.printedNext(Moment.at("await", 3)));
    }

    @Override
    public void run(Lab lab, Arguments arguments) {
        Duration begin = lab.now();
        Duration sum = lab.runLoop("loop", loop -> callAll(lab, loop, arguments)); // mark: run
        Duration elapsed = lab.now().minus(begin);
        lab.result(resultOf(arguments, elapsed.compareTo(sum) >= 0)); // mark: result
    }

    private static Duration callAll(Lab lab, EventLoop loop, Arguments arguments) {
        Duration sum = Duration.ZERO;
        for (int left = arguments.get(CALLS); left >= 1; left--) {
            Duration wait = arguments.get(STEP).multipliedBy(left);
            call(lab, loop, "call-" + (arguments.get(CALLS) + 1 - left), wait);
            sum = sum.plus(wait);
        }
        return sum;
    }

    private static void call(Lab lab, EventLoop loop, String name, Duration wait) {
        lab.print(name + " asks"); // mark: asks
        loop.sleep(wait); // mark: await
        lab.print(name + " has its answer"); // mark: answer
    }
}
