package dev.interleave.catalogue.threads;

import dev.interleave.lab.Lab;
import dev.interleave.lab.LabThread;
import dev.interleave.lab.Pool;
import dev.interleave.lesson.Arguments;
import dev.interleave.lesson.Chapter;
import dev.interleave.lesson.ChoiceParameter;
import dev.interleave.lesson.DeclaredOutcome;
import dev.interleave.lesson.IntegerParameter;
import dev.interleave.lesson.Lesson;
import dev.interleave.lesson.Moment;
import dev.interleave.lesson.Parameter;
import dev.interleave.lesson.Question;
import dev.interleave.lesson.Variant;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A thread for each piece of work costs more than the work.
public final class ThousandThreads implements Lesson {

    static final Parameter<Integer> PIECES = new IntegerParameter("pieces", "small pieces of work", 40, 1, 1_000);
    static final Parameter<String> HOW =
            new ChoiceParameter("how", "a thread each, or a pool of ten", "threads", List.of("threads", "pool"));

    private static final Duration WORK = Duration.ofNanos(100_000);
    private static final int POOL = 10;

    @Override
    public String id() {
        return "thousand-threads";
    }

    @Override
    public String title() {
        return "A thousand threads or a pool";
    }

    @Override
    public Chapter chapter() {
        return Chapter.THREADS;
    }

    @Override
    public String paragraph() {
        return "Each piece of work takes a tenth of a millisecond. A thread for each costs as much again, and"
                + " memory, and is thrown away after one use. A pool makes ten once and uses them again. Try 1,000.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(PIECES, HOW);
    }

    @Override
    public String note() {
        return "A thread of either language has a stack of its own: a megabyte is reserved for it in Java, often"
                + " eight in Python.";
    }

    @Override
    public List<DeclaredOutcome> outcomes(Arguments arguments) {
        int made = arguments.get(HOW).equals("pool") ? POOL : arguments.get(PIECES);
        return List.of(DeclaredOutcome.allowed("all is done", done(arguments.get(PIECES), made)));
    }

    @Override
    public List<Question> questions() {
        return List.of(
                Question.howLong(Moment.start()),
                Question.whoGoesNext(Moment.at("piece", 3)),
                Question.canDeadlock(Moment.at("join")));
    }

    @Override
    public List<Variant> variants() {
        return List.of(
                new Variant("threads", Map.of("how", "threads")), new Variant("pool of ten", Map.of("how", "pool")));
    }

    @Override
    public void run(Lab lab, Arguments arguments) {
        int pieces = arguments.get(PIECES);
        int made = arguments.get(HOW).equals("pool") ? inPool(lab, pieces) : inThreads(lab, pieces);
        lab.result(done(pieces, made)); // mark: result
    }

    private static int inThreads(Lab lab, int pieces) {
        List<LabThread> threads = new ArrayList<>();
        for (int i = 1; i <= pieces; i++) {
            LabThread thread = lab.thread("thread-" + i, () -> piece(lab)); // mark: create
            threads.add(thread);
            thread.start(); // mark: start
        }
        for (LabThread thread : threads) {
            thread.join(); // mark: join
        }
        return threads.size();
    }

    private static int inPool(Lab lab, int pieces) {
        try (Pool pool = lab.pool("pool", POOL)) { // mark: pool
            for (int i = 1; i <= pieces; i++) {
                pool.submit("piece " + i, () -> piece(lab)); // mark: submit
            }
        } // its end waits until all is done
        return POOL;
    }

    private static int piece(Lab lab) {
        lab.compute(WORK); // mark: piece
        return 1;
    }

    private static String done(int pieces, int threads) {
        return pieces + " pieces done, " + threads + " threads made";
    }
}
