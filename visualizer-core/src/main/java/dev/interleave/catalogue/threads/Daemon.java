package dev.interleave.catalogue.threads;

import static dev.interleave.lab.Lab.ms;

import dev.interleave.lab.Lab;
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
import java.util.List;

/// The process waits for its ordinary threads, and for no daemon.
public final class Daemon implements Lesson {

    static final Parameter<Integer> PARTS = new IntegerParameter("parts", "parts of the document", 3, 1, 20);
    static final Parameter<Duration> WRITING =
            new MillisParameter("writing", "time in which the logger writes a line", ms(25), ms(1_000));

    private static final Duration SAVING = ms(15);

    @Override
    public String id() {
        return "daemon";
    }

    @Override
    public String title() {
        return "Daemon or not";
    }

    @Override
    public Chapter chapter() {
        return Chapter.THREADS;
    }

    @Override
    public String paragraph() {
        return "The saver is an ordinary thread: the process waits for it, though main has long ended. The logger is a"
            + " daemon: it serves for ever, and nobody waits for it. When the last ordinary thread ends, the process"
            + " does, and the logger is cut off: here in the middle of a line, with another one still waiting.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(PARTS, WRITING);
    }

    @Override
    public List<DeclaredOutcome> outcomes(Arguments arguments) {
        int parts = arguments.get(PARTS);
        return List.of(
                DeclaredOutcome.allowed("the daemon was quick enough", logged(parts, parts)),
                DeclaredOutcome.surprising("the daemon is cut off before all is logged", text -> isFewer(text, parts)));
    }

    private static boolean isFewer(String text, int parts) {
        for (int lines = 0; lines < parts; lines++) {
            if (text.equals(logged(lines, parts))) {
                return true;
            }
        }
        return false;
    }

    private static String logged(int lines, int parts) {
        return lines + " of " + parts + " lines logged";
    }

    @Override
    public List<Question> questions() {
        return List.of(
                Question.result(Moment.at("start saver")),
                Question.printedNext(Moment.at("take", 2)),
                Question.howManyIn(Moment.at("put", 2), "lines"),
                Question.howLong(Moment.at("save")));
    }

    @Override
    public void run(Lab lab, Arguments arguments) {
        int parts = arguments.get(PARTS);
        Queue<String> lines = lab.queue("lines"); // mark: lines
        lab.result(logged(0, parts)); // mark: nothing yet
        lab.daemon("logger", () -> log(lab, lines, arguments)).start(); // mark: start logger
        lab.thread("saver", () -> save(lab, lines, parts)).start(); // mark: start saver
        lab.print("main: ends"); // mark: main ends
    }

    private static void save(Lab lab, Queue<String> lines, int parts) {
        for (int part = 1; part <= parts; part++) {
            lab.sleep(SAVING); // mark: save
            lines.put("part " + part + " saved"); // mark: put
        }
        lab.print("saver: done, lines not logged yet: " + lines.size()); // mark: saved
    }

    private static void log(Lab lab, Queue<String> lines, Arguments arguments) {
        for (int count = 1; ; count++) {
            String line = lines.get(); // mark: take
            lab.sleep(arguments.get(WRITING)); // mark: write
            lab.print("logger: " + line); // mark: written
            lab.result(logged(count, arguments.get(PARTS))); // mark: result
        }
    }
}
