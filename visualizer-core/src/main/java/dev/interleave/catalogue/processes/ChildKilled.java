package dev.interleave.catalogue.processes;

import static dev.interleave.lab.Lab.ms;

import dev.interleave.lab.ChildProcess;
import dev.interleave.lab.Event;
import dev.interleave.lab.Lab;
import dev.interleave.lab.Lock;
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
import java.util.List;

/// Who is killed cleans nothing up: its lock stays locked, its message is gone.
public final class ChildKilled implements Lesson {

    static final Parameter<Duration> WORK = new MillisParameter("work", "how long a job takes", ms(200), ms(1_000));
    static final Parameter<Duration> PATIENCE = new MillisParameter(
            "patience", "how long the parent waits for the lock, and for an answer", ms(30), ms(1_000));

    @Override
    public String id() {
        return "child-killed";
    }

    @Override
    public String title() {
        return "A child that is killed";
    }

    @Override
    public Chapter chapter() {
        return Chapter.PROCESSES;
    }

    @Override
    public String paragraph() {
        return "The child takes a job from the queue and locks the printer; then the parent kills it. It cannot"
                + " clean up: no finally, no release, no answer. Its exit code says the signal, the printer"
                + " stays locked for ever, and the job is in no queue any more. The parent uses timeouts, or"
                + " it would wait for ever too. Explore it: a kill may come at any moment.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(WORK, PATIENCE);
    }

    @Override
    public List<DeclaredOutcome> outcomes(Arguments arguments) {
        return List.of(
                DeclaredOutcome.surprising("killed at work", "printer locked, no answer"),
                DeclaredOutcome.surprising("killed behind its answer", "printer locked, answer 16"),
                DeclaredOutcome.allowed("the kill came too late", "printer free, answer 16"));
    }

    @Override
    public List<Question> questions() {
        return List.of(
                Question.howManyIn(Moment.at("kill"), "jobs"),
                Question.whoHolds(Moment.at("try lock"), "printer"),
                Question.result(Moment.at("kill")),
                Question.canDeadlock(Moment.at("wait")));
    }

    @Override
    public void run(Lab lab, Arguments arguments) {
        Queue<Integer> jobs = lab.processQueue("jobs"); // mark: jobs
        Queue<Integer> answers = lab.processQueue("answers"); // mark: answers
        Lock printer = lab.processLock("printer"); // mark: printer
        Event atWork = lab.processEvent("at work"); // mark: event
        jobs.put(4); // mark: put
        Duration work = arguments.get(WORK);
        ChildProcess child =
                lab.process("child", () -> square(lab, jobs, answers, printer, atWork, work)); // mark: child
        child.start(); // mark: start
        atWork.await(); // mark: wait
        lab.sleep(ms(20)); // mark: watch
        child.kill(); // mark: kill
        child.join(); // mark: join
        lab.print("exit code " + child.exitCode()); // mark: exit code
        String state = printer.acquire(arguments.get(PATIENCE)) ? "printer free" : "printer locked"; // mark: try lock
        Integer square = answers.get(arguments.get(PATIENCE)); // mark: try answer
        String answer = square == null ? "no answer" : "answer " + square;
        lab.result(state + ", " + answer); // mark: result
    }

    private static void square(
            Lab lab, Queue<Integer> jobs, Queue<Integer> answers, Lock printer, Event atWork, Duration work) {
        int number = jobs.get(); // mark: get
        printer.acquire(); // mark: acquire
        atWork.set(); // mark: set
        lab.compute(work); // mark: work
        answers.put(number * number); // mark: answer
        printer.release(); // mark: release
    }
}
