package dev.interleave.catalogue.threads;

import static dev.interleave.lab.Lab.ms;

import dev.interleave.lab.Lab;
import dev.interleave.lab.LabThread;
import dev.interleave.lab.Shared;
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

/// Two things at the same time, and one who waits for both.
public final class StartAndJoin implements Lesson {

    static final Parameter<Duration> BOILING =
            new MillisParameter("boiling", "how long the kettle takes", ms(30), ms(1_000));
    static final Parameter<Duration> TOASTING =
            new MillisParameter("toasting", "how long the toaster takes", ms(20), ms(1_000));

    @Override
    public String id() {
        return "start-and-join";
    }

    @Override
    public String title() {
        return "Start and join";
    }

    @Override
    public Chapter chapter() {
        return Chapter.THREADS;
    }

    @Override
    public String paragraph() {
        return "Main starts two threads: the kettle boils while the toaster toasts, so both together take as long as"
            + " the slower one. A join waits until a thread has ended. Behind both joins main can rely on what the two"
            + " have done, and its last line comes last, whoever was faster.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(BOILING, TOASTING);
    }

    @Override
    public Pair pair() {
        return Pair.beside("join-forgotten");
    }

    @Override
    public List<DeclaredOutcome> outcomes(Arguments arguments) {
        return List.of(
                DeclaredOutcome.allowed("both are ready before main goes on", "breakfast: hot water, brown toast"));
    }

    @Override
    public List<Question> questions() {
        return List.of(
                Question.howLong(Moment.start()),
                Question.printedNext(Moment.at("table")),
                Question.printedNext(Moment.at("join kettle")),
                Question.lastValue(Moment.at("boil"), "water"));
    }

    @Override
    public void run(Lab lab, Arguments arguments) {
        Shared<String> water = lab.shared("water", "cold water"); // mark: water
        Shared<String> toast = lab.shared("toast", "white toast"); // mark: toast
        LabThread kettle = lab.thread("kettle", () -> {
            lab.print("kettle: switched on"); // mark: kettle on
            lab.sleep(arguments.get(BOILING)); // mark: boil
            water.set("hot water"); // mark: boiled
            lab.print("kettle: boils"); // mark: kettle off
        });
        LabThread toaster = lab.thread("toaster", () -> {
            lab.print("toaster: switched on"); // mark: toaster on
            lab.sleep(arguments.get(TOASTING)); // mark: brown
            toast.set("brown toast"); // mark: browned
            lab.print("toaster: pops up"); // mark: toaster off
        });
        kettle.start(); // mark: start kettle
        toaster.start(); // mark: start toaster
        lab.print("main: sets the table"); // mark: table
        kettle.join(); // mark: join kettle
        toaster.join(); // mark: join toaster
        String breakfast = water.get() + ", " + toast.get(); // mark: serve
        lab.result("breakfast: " + breakfast); // mark: result
    }
}
