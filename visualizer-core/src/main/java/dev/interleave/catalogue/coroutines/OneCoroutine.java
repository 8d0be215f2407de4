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

/// Runs, awaits, and goes on where it left off.
public final class OneCoroutine implements Lesson {

    static final Parameter<Integer> NUMBERS = new IntegerParameter("numbers", "numbers that are counted", 3, 1, 100);
    static final Parameter<Duration> PAUSE =
            new MillisParameter("pause", "time awaited after each number", ms(20), ms(1_000));

    @Override
    public String id() {
        return "one-coroutine";
    }

    @Override
    public String title() {
        return "One coroutine";
    }

    @Override
    public Chapter chapter() {
        return Chapter.COROUTINES;
    }

    @Override
    public String paragraph() {
        return "A coroutine is a function that can stop in the middle. At each await it gives the thread back to the"
                + " event loop, which has nothing else to do here and idles. When the time is up, the loop resumes it"
                + " on the very line where it stopped, with its variables as they were.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(NUMBERS, PAUSE);
    }

    @Override
    public List<DeclaredOutcome> outcomes(Arguments arguments) {
        return List.of(DeclaredOutcome.allowed("it counts to the end", "counted to " + arguments.get(NUMBERS)));
    }

    @Override
    public List<Question> questions() {
        return List.of(
                Question.howLong(Moment.start()),
                Question.printedNext(Moment.at("await", 2)),
                Question.result(Moment.at("await", 3)));
    }

    @Override
    public void run(Lab lab, Arguments arguments) {
        int last = lab.runLoop("loop", loop -> count(lab, loop, arguments)); // mark: run
        lab.result("counted to " + last); // mark: result
    }

    private static int count(Lab lab, EventLoop loop, Arguments arguments) {
        int number = 0;
        while (number < arguments.get(NUMBERS)) {
            number++;
            lab.print("number " + number); // mark: print
            loop.sleep(arguments.get(PAUSE)); // mark: await
        }
        return number;
    }
}
