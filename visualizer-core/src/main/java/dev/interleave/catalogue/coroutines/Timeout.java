package dev.interleave.catalogue.coroutines;

import static dev.interleave.lab.Lab.ms;

import dev.interleave.engine.OperationTimedOut;
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
import java.util.List;

/// When the time is up, what is awaited is cancelled.
public final class Timeout implements Lesson {

    static final Parameter<Integer> LIMIT =
            new IntegerParameter("limit", "milliseconds that a call may take", 30, 25, 60);

    private static final Duration QUICK = ms(5);
    private static final Duration SLOW = ms(100);

    @Override
    public String id() {
        return "timeout";
    }

    @Override
    public String title() {
        return "Timeout";
    }

    @Override
    public Chapter chapter() {
        return Chapter.COROUTINES;
    }

    @Override
    public String paragraph() {
        return "Both calls have the same time limit. The quick one answers in time, and its timer is forgotten. The"
                + " slow one would need 100 ms: when its time is up the loop cancels it in its await, its finally block"
                + " hangs up, and the caller gets a timeout instead of an answer. The answer is not late: it will never"
                + " come.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(LIMIT);
    }

    @Override
    public List<DeclaredOutcome> outcomes(Arguments arguments) {
        return List.of(DeclaredOutcome.allowed("only the slow call is given up", "[quick answered, slow given up]"));
    }

    @Override
    public List<Question> questions() {
        return List.of(
                Question.howLong(Moment.start()),
                Question.printedNext(Moment.at("wait", 2)),
                Question.printedNext(Moment.at("hang up")),
                Question.result(Moment.at("hang up")));
    }

    @Override
    public void run(Lab lab, Arguments arguments) {
        Duration limit = ms(arguments.get(LIMIT));
        List<String> ends = lab.runLoop("loop", loop -> callBoth(lab, loop, limit)); // mark: run
        lab.result(ends.toString()); // mark: result
    }

    private static List<String> callBoth(Lab lab, EventLoop loop, Duration limit) {
        Task<String> quick = loop.task("quick", () -> call(lab, loop, "quick", QUICK, limit)); // mark: quick
        Task<String> slow = loop.task("slow", () -> call(lab, loop, "slow", SLOW, limit)); // mark: slow
        return loop.gather(List.of(quick, slow)); // mark: gather
    }

    private static String call(Lab lab, EventLoop loop, String name, Duration takes, Duration limit) {
        try {
            return loop.timeout(limit, () -> answer(lab, loop, name, takes)); // mark: timeout
        } catch (OperationTimedOut timedOut) {
            lab.print(name + " is given up"); // mark: give up
            return name + " given up";
        }
    }

    private static String answer(Lab lab, EventLoop loop, String name, Duration takes) {
        try {
            loop.sleep(takes); // mark: wait
            lab.print(name + " answers"); // mark: answer
            return name + " answered";
        } finally {
            lab.print(name + " hangs up"); // mark: hang up
        }
    }
}
