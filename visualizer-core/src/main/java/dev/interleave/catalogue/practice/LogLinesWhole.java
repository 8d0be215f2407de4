package dev.interleave.catalogue.practice;

import static dev.interleave.catalogue.practice.LogLines.PAUSE;
import static dev.interleave.catalogue.practice.LogLines.WRITERS;
import static dev.interleave.catalogue.practice.LogLines.whole;

import dev.interleave.lab.Lab;
import dev.interleave.lab.LabThread;
import dev.interleave.lab.Lock;
import dev.interleave.lab.Queue;
import dev.interleave.lesson.Arguments;
import dev.interleave.lesson.Chapter;
import dev.interleave.lesson.DeclaredOutcome;
import dev.interleave.lesson.Lesson;
import dev.interleave.lesson.Moment;
import dev.interleave.lesson.Parameter;
import dev.interleave.lesson.Question;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// The line is written under a lock, and begins with the name of its thread.
public final class LogLinesWhole implements Lesson {

    @Override
    public String id() {
        return "log-lines-whole";
    }

    @Override
    public String title() {
        return "Log lines, whole";
    }

    @Override
    public Chapter chapter() {
        return Chapter.PRACTICE;
    }

    @Override
    public String paragraph() {
        return "The same log, with a lock around both pieces: whoever writes finishes its line before another"
                + " begins. Each line begins with the name of the thread that wrote it, so one can tell who did what."
                + " Threads need telling names for that, given when they are made. The order of the lines is still"
                + " anybody's.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(WRITERS, PAUSE);
    }

    @Override
    public Pair pair() {
        return Pair.repairOf("log-lines");
    }

    @Override
    public String note() {
        return "Python's logging takes such a lock itself, and puts the thread's name in with %(threadName)s. So"
                + " does java.util.logging, which can also say the number of the thread.";
    }

    @Override
    public List<DeclaredOutcome> outcomes(Arguments arguments) {
        int writers = arguments.get(WRITERS);
        return List.of(DeclaredOutcome.allowed("every line is whole", whole(writers, writers)));
    }

    @Override
    public List<Question> questions() {
        return List.of(
                Question.whoHolds(Moment.at("event"), "log lock"),
                Question.whoGoesNext(Moment.at("event")),
                Question.howManyIn(Moment.at("event", 2), "log"),
                Question.printedNext(Moment.at("show")));
    }

    @Override
    public void run(Lab lab, Arguments arguments) {
        Queue<String> log = lab.queue("log"); // mark: log
        Lock lock = lab.lock("log lock"); // mark: lock
        List<LabThread> writers = new ArrayList<>();
        for (int i = 1; i <= arguments.get(WRITERS); i++) {
            LabThread writer =
                    lab.thread("clerk-" + i, () -> write(lab, lock, log, arguments.get(PAUSE))); // mark: create
            writers.add(writer);
            writer.start(); // mark: start
        }
        for (LabThread writer : writers) {
            writer.join(); // mark: join
        }
        StringBuilder text = new StringBuilder();
        for (int piece = 0; piece < 2 * writers.size(); piece++) {
            text.append(log.get()); // mark: read
        }
        int whole = 0;
        for (String line : text.toString().lines().toList()) {
            lab.print(line); // mark: show
            whole += line.matches("(.+): order of \\1 packed") ? 1 : 0;
        }
        lab.result(whole(whole, writers.size())); // mark: result
    }

    private static void write(Lab lab, Lock lock, Queue<String> log, Duration pause) throws Exception {
        String name = lab.currentName(); // mark: name
        lock.with(
                () -> { // mark: with
                    log.put(name + ": "); // mark: who
                    lab.sleep(pause); // mark: pause
                    log.put("order of " + name + " packed\n"); // mark: event
                });
    }
}
