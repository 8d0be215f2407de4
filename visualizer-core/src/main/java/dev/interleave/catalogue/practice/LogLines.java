package dev.interleave.catalogue.practice;

import static dev.interleave.lab.Lab.ms;

import dev.interleave.lab.Lab;
import dev.interleave.lab.LabThread;
import dev.interleave.lab.Queue;
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

/// Each line goes out in two pieces. Who writes in between?
public final class LogLines implements Lesson {

    static final Parameter<Integer> WRITERS = new IntegerParameter("writers", "threads that write a line", 3, 2, 20);
    static final Parameter<Duration> PAUSE =
            new MillisParameter("pause", "time between the two pieces", ms(6), ms(200));

    @Override
    public String id() {
        return "log-lines";
    }

    @Override
    public String title() {
        return "Log lines, torn";
    }

    @Override
    public Chapter chapter() {
        return Chapter.PRACTICE;
    }

    @Override
    public String paragraph() {
        return "Three threads write to one log: first who writes, then what happened. Between the two pieces"
                + " another thread can get in, so the lines come out torn, and one cannot tell any more who did what."
                + " Whatever takes several steps to write is shared state like any other.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(WRITERS, PAUSE);
    }

    @Override
    public Pair pair() {
        return Pair.repairedBy("log-lines-whole");
    }

    @Override
    public String note() {
        return "Java's System.out.println writes a line and its end under a lock. Python's print does not: it"
                + " writes the text and the line's end separately. The logging module does: it makes the line whole"
                + " and writes it under a lock.";
    }

    @Override
    public List<DeclaredOutcome> outcomes(Arguments arguments) {
        int writers = arguments.get(WRITERS);
        return List.of(
                DeclaredOutcome.allowed("every line is whole", whole(writers, writers)),
                DeclaredOutcome.surprising(
                        "lines are torn", text -> text.matches("\\d+ of " + writers + " lines are whole")));
    }

    @Override
    public List<Question> questions() {
        return List.of(
                Question.whoGoesNext(Moment.at("event")),
                Question.howManyIn(Moment.at("event"), "log"),
                Question.printedNext(Moment.at("read")),
                Question.result(Moment.at("event")));
    }

    @Override
    public void run(Lab lab, Arguments arguments) {
        Queue<String> log = lab.queue("log"); // mark: log
        List<LabThread> writers = new ArrayList<>();
        for (int i = 1; i <= arguments.get(WRITERS); i++) {
            LabThread writer = lab.thread("clerk-" + i, () -> write(lab, log, arguments.get(PAUSE))); // mark: create
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

    private static void write(Lab lab, Queue<String> log, Duration pause) {
        String name = lab.currentName(); // mark: name
        log.put(name + ": "); // mark: who
        lab.sleep(pause); // mark: pause
        log.put("order of " + name + " packed\n"); // mark: event
    }

    static String whole(int whole, int lines) {
        return whole + " of " + lines + " lines are whole";
    }
}
