package dev.interleave.catalogue.coroutines;

import static dev.interleave.lab.Lab.ms;

import dev.interleave.lab.EventLoop;
import dev.interleave.lab.Generator;
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
import java.util.ArrayList;
import java.util.List;

/// Values that are made one by one, when they are asked for.
public final class AsyncGenerator implements Lesson {

    static final Parameter<Integer> VALUES = new IntegerParameter("values", "values that are taken", 3, 1, 50);
    static final Parameter<Duration> PAUSE =
            new MillisParameter("pause", "time to make a value, and to use it", ms(15), ms(200));

    @Override
    public String id() {
        return "async-generator";
    }

    @Override
    public String title() {
        return "Async generator";
    }

    @Override
    public Chapter chapter() {
        return Chapter.COROUTINES;
    }

    @Override
    public String paragraph() {
        return "The generator counts for ever, yet makes only what is taken. It stands still at each yield until the"
                + " next value is asked for, so it and its consumer alternate: neither runs ahead. While either awaits,"
                + " the loop is free for others. When the consumer has enough, it closes the generator, whose finally"
                + " block runs.";
    }

    @Override
    public String note() {
        return "In Python a generator runs within the task that asks it. Here it is a task of its own, so that its"
                + " turns can be seen.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(VALUES, PAUSE);
    }

    @Override
    public List<DeclaredOutcome> outcomes(Arguments arguments) {
        List<String> turns = new ArrayList<>();
        for (int value = 1; value <= arguments.get(VALUES); value++) {
            turns.add("make " + value);
            turns.add("take " + value);
        }
        turns.add("close");
        return List.of(DeclaredOutcome.allowed("they alternate", turns.toString()));
    }

    @Override
    public List<Question> questions() {
        return List.of(
                Question.printedNext(Moment.at("use")),
                Question.whoGoesNext(Moment.at("next", 2)),
                Question.printedNext(Moment.at("use", 3)));
    }

    @Override
    public void run(Lab lab, Arguments arguments) {
        lab.result(lab.runLoop("loop", loop -> take(lab, loop, arguments)).toString()); // mark: result
    }

    private static List<String> take(Lab lab, EventLoop loop, Arguments arguments) throws Exception {
        Duration pause = arguments.get(PAUSE);
        List<String> turns = new ArrayList<>();
        try (Generator<Integer> numbers = loop.generator("numbers", out -> count(lab, loop, out, pause, turns))) {
            for (int i = 1; i <= arguments.get(VALUES); i++) {
                Integer value = numbers.next(); // mark: next
                turns.add("take " + value);
                lab.print("take " + value); // mark: take
                loop.sleep(pause); // mark: use
            }
        }
        return turns;
    }

    private static void count(Lab lab, EventLoop loop, Generator<Integer> out, Duration pause, List<String> turns) {
        try {
            for (int value = 1; ; value++) {
                loop.sleep(pause); // mark: make
                turns.add("make " + value);
                lab.print("make " + value); // mark: made
                out.give(value); // mark: yield
            }
        } finally {
            turns.add("close");
            lab.print("close"); // mark: close
        }
    }
}
