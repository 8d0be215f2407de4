package dev.interleave.catalogue.threads;

import static dev.interleave.lab.Lab.ms;

import dev.interleave.lab.Future;
import dev.interleave.lab.Lab;
import dev.interleave.lab.Pool;
import dev.interleave.lesson.Arguments;
import dev.interleave.lesson.Chapter;
import dev.interleave.lesson.DeclaredOutcome;
import dev.interleave.lesson.IntegerParameter;
import dev.interleave.lesson.Lesson;
import dev.interleave.lesson.Moment;
import dev.interleave.lesson.Parameter;
import dev.interleave.lesson.Question;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// It is kept until somebody asks for the result.
public final class TaskException implements Lesson {

    static final Parameter<Integer> PAGES = new IntegerParameter("pages", "pages to load", 3, 1, 50);
    static final Parameter<Integer> MISSING =
            new IntegerParameter("missing", "the page that is missing, 0 for none", 2, 0, 50);

    private static final Duration LOADING = ms(10);

    @Override
    public String id() {
        return "task-exception";
    }

    @Override
    public String title() {
        return "An exception in a task";
    }

    @Override
    public Chapter chapter() {
        return Chapter.THREADS;
    }

    @Override
    public String paragraph() {
        return "One of three tasks raises an exception. Nothing is seen of it at first: the worker lives on, the"
                + " other tasks finish, and the exception is kept in the future. Only when main asks for that result"
                + " is it raised, in main. Whoever never asks never learns of it; whoever asks without a try loses the"
                + " other results too.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(PAGES, MISSING);
    }

    @Override
    public Pair pair() {
        return Pair.beside("exception-unnoticed");
    }

    @Override
    public List<DeclaredOutcome> outcomes(Arguments arguments) {
        int pages = arguments.get(PAGES);
        int failed = arguments.get(MISSING) >= 1 && arguments.get(MISSING) <= pages ? 1 : 0;
        return List.of(DeclaredOutcome.allowed("the others finish", told(pages - failed, failed)));
    }

    @Override
    public List<Question> questions() {
        return List.of(
                Question.printedNext(Moment.at("get")),
                Question.printedNext(Moment.at("get", 2)),
                Question.canDeadlock(Moment.at("raise")),
                Question.howLong(Moment.start()));
    }

    @Override
    public void run(Lab lab, Arguments arguments) {
        int loaded = 0;
        int failed = 0;
        try (Pool pool = lab.pool("pool", 2)) { // mark: pool
            List<Future<String>> futures = new ArrayList<>();
            for (int i = 1; i <= arguments.get(PAGES); i++) {
                int page = i;
                futures.add(pool.submit("page " + page, () -> load(lab, page, arguments.get(MISSING)))); // mark: submit
            }
            for (Future<String> future : futures) {
                try {
                    lab.print("main has " + future.get()); // mark: get
                    loaded++;
                } catch (RuntimeException raised) {
                    lab.print("main learns: " + raised.getMessage()); // mark: caught
                    failed++;
                }
            }
        }
        lab.result(told(loaded, failed)); // mark: result
    }

    private static String load(Lab lab, int page, int missing) {
        lab.sleep(LOADING); // mark: load
        if (page == missing) {
            lab.print("page " + page + " is missing"); // mark: raise
            throw new IllegalStateException("no page " + page);
        }
        lab.print("page " + page + " is loaded"); // mark: loaded
        return "page " + page;
    }

    private static String told(int loaded, int failed) {
        return loaded + " loaded, " + failed + " failed";
    }
}
