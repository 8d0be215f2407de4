package dev.interleave.app;

import dev.interleave.lab.Lab;
import dev.interleave.lab.LabThread;
import dev.interleave.lab.Lock;
import dev.interleave.lesson.Arguments;
import dev.interleave.lesson.Chapter;
import dev.interleave.lesson.DeclaredOutcome;
import dev.interleave.lesson.Lesson;
import dev.interleave.lesson.Moment;
import dev.interleave.lesson.Parameter;
import dev.interleave.lesson.Question;
import java.util.List;

/// Two threads that want one lock, and three questions about them.
public final class AskingLesson implements Lesson {

    public AskingLesson() {}

    @Override
    public String id() {
        return "asking";
    }

    @Override
    public String title() {
        return "Asking";
    }

    @Override
    public Chapter chapter() {
        return Chapter.THREADS;
    }

    @Override
    public String paragraph() {
        return "One writes, then the other.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of();
    }

    @Override
    public List<DeclaredOutcome> outcomes(Arguments arguments) {
        return List.of(DeclaredOutcome.allowed("both have written", "2 pages"));
    }

    @Override
    public List<Question> questions() {
        return List.of(
                Question.howLong(Moment.start()),
                Question.whoHolds(Moment.at("write", 1), "pen"),
                Question.result(Moment.at("say")));
    }

    @Override
    public void run(Lab lab, Arguments arguments) {
        Lock pen = lab.lock("pen");
        LabThread one = lab.thread("one", () -> write(lab, pen));
        LabThread two = lab.thread("two", () -> write(lab, pen));
        one.start(); // mark: start one
        two.start(); // mark: start two
        one.join(); // mark: join one
        two.join(); // mark: join two
        lab.result("2 pages"); // mark: say
    }

    private static void write(Lab lab, Lock pen) {
        pen.acquire(); // mark: take
        lab.sleep(Lab.ms(10)); // mark: write
        pen.release(); // mark: give
    }
}
