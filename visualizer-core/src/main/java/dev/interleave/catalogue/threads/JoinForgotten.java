package dev.interleave.catalogue.threads;

import static dev.interleave.catalogue.threads.StartAndJoin.BOILING;
import static dev.interleave.catalogue.threads.StartAndJoin.TOASTING;

import dev.interleave.lab.Lab;
import dev.interleave.lab.LabThread;
import dev.interleave.lab.Shared;
import dev.interleave.lesson.Arguments;
import dev.interleave.lesson.Chapter;
import dev.interleave.lesson.DeclaredOutcome;
import dev.interleave.lesson.Lesson;
import dev.interleave.lesson.Moment;
import dev.interleave.lesson.Parameter;
import dev.interleave.lesson.Question;
import java.util.List;

/// Nobody waits, so main serves what there is.
public final class JoinForgotten implements Lesson {

    @Override
    public String id() {
        return "join-forgotten";
    }

    @Override
    public String title() {
        return "Join forgotten";
    }

    @Override
    public Chapter chapter() {
        return Chapter.THREADS;
    }

    @Override
    public String paragraph() {
        return "The same breakfast without the joins. Main goes straight on, serves what there is, and comes to its"
                + " end while the kettle and the toaster still run. The process outlives it: it ends only when the last"
                + " ordinary thread does. Nothing was lost, but it came too late for main.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(BOILING, TOASTING);
    }

    @Override
    public Pair pair() {
        return Pair.repairedBy("start-and-join");
    }

    @Override
    public List<DeclaredOutcome> outcomes(Arguments arguments) {
        return List.of(
                DeclaredOutcome.allowed("main happens to come last", "breakfast: hot water, brown toast"),
                DeclaredOutcome.surprising(
                        "main serves what is not ready",
                        text -> text.matches(
                                "breakfast: (cold water, white toast|hot water, white toast|cold water, brown"
                                        + " toast)")));
    }

    @Override
    public List<Question> questions() {
        return List.of(
                Question.printedNext(Moment.at("table")),
                Question.result(Moment.at("serve")),
                Question.lastValue(Moment.at("serve"), "water"),
                Question.howLong(Moment.at("result")));
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
        String breakfast = water.get() + ", " + toast.get(); // mark: serve
        lab.result("breakfast: " + breakfast); // mark: result
    }
}
