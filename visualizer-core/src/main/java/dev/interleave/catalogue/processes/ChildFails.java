package dev.interleave.catalogue.processes;

import static dev.interleave.lab.Lab.ms;

import dev.interleave.lab.ChildProcess;
import dev.interleave.lab.Lab;
import dev.interleave.lab.Queue;
import dev.interleave.lesson.Arguments;
import dev.interleave.lesson.Chapter;
import dev.interleave.lesson.DeclaredOutcome;
import dev.interleave.lesson.Lesson;
import dev.interleave.lesson.MillisParameter;
import dev.interleave.lesson.Moment;
import dev.interleave.lesson.Parameter;
import dev.interleave.lesson.Question;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// An exception in a child ends the child, and nobody else hears of it.
public final class ChildFails implements Lesson {

    static final Parameter<Duration> WORK = new MillisParameter("work", "what each computes", ms(10), ms(1_000));

    @Override
    public String id() {
        return "child-fails";
    }

    @Override
    public String title() {
        return "A child that fails";
    }

    @Override
    public Chapter chapter() {
        return Chapter.PROCESSES;
    }

    @Override
    public String paragraph() {
        return "Two children divide 12, one of them by zero. The exception ends that child with exit code 1; in"
                + " the parent nothing is raised. join only says that the child has ended, so the parent must"
                + " look at the exit code. And a failed child sends no answer: whoever waits for it without a"
                + " timeout waits for ever.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(WORK);
    }

    @Override
    public List<DeclaredOutcome> outcomes(Arguments arguments) {
        return List.of(DeclaredOutcome.allowed("one answer, one failure", "exit codes [0, 1], answers [4]"));
    }

    @Override
    public List<Question> questions() {
        return List.of(
                Question.whoGoesNext(Moment.at("join")),
                Question.howManyIn(Moment.at("collect"), "answers"),
                Question.result(Moment.at("work", 2)));
    }

    @Override
    public void run(Lab lab, Arguments arguments) {
        Queue<Integer> answers = lab.processQueue("answers"); // mark: answers
        Duration work = arguments.get(WORK);
        ChildProcess good =
                lab.process("by-three", () -> divide(lab, answers, 3, work)).start(); // mark: start good
        ChildProcess bad =
                lab.process("by-zero", () -> divide(lab, answers, 0, work)).start(); // mark: start bad
        List<Integer> exitCodes = new ArrayList<>();
        for (ChildProcess child : List.of(good, bad)) {
            child.join(); // mark: join
            exitCodes.add(child.exitCode()); // mark: exit code
        }
        List<Integer> received = new ArrayList<>();
        for (int exitCode : exitCodes) {
            if (exitCode == 0) {
                received.add(answers.get()); // mark: collect
            }
        }
        lab.result("exit codes " + exitCodes + ", answers " + received); // mark: result
    }

    private static void divide(Lab lab, Queue<Integer> answers, int divisor, Duration work) {
        lab.compute(work); // mark: work
        int quotient = 12 / divisor;
        answers.put(quotient); // mark: answer
    }
}
