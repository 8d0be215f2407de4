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
import dev.interleave.lesson.Moment;
import dev.interleave.lesson.Parameter;
import dev.interleave.lesson.Question;
import java.util.ArrayList;
import java.util.List;

/// A thread fails alone. Main joins it, and believes that all is well.
public final class ExceptionUnnoticed implements Lesson {

    static final Parameter<Integer> PAGES = new IntegerParameter("pages", "pages to load", 3, 1, 50);
    static final Parameter<Integer> MISSING =
            new IntegerParameter("missing", "the page that is missing, 0 for none", 2, 0, 50);

    @Override
    public String id() {
        return "exception-unnoticed";
    }

    @Override
    public String title() {
        return "An exception that nobody notices";
    }

    @Override
    public Chapter chapter() {
        return Chapter.PRACTICE;
    }

    @Override
    public String paragraph() {
        return "Three plain threads load a page each, and one fails. An exception ends the thread that it is"
                + " raised in, and nobody else: the join returns as if nothing had been, and main says that all pages"
                + " are there. Nobody is told unless somebody asks: keep the exception with the result, as a pool's"
                + " future does, or catch it in the thread.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(PAGES, MISSING);
    }

    @Override
    public Pair pair() {
        return Pair.repairedBy("task-exception");
    }

    @Override
    public String note() {
        return "Python prints the exception of a thread to the error stream and goes on, unless"
                + " threading.excepthook says otherwise; Java does the same through the uncaught exception handler.";
    }

    @Override
    public List<DeclaredOutcome> outcomes(Arguments arguments) {
        int pages = arguments.get(PAGES);
        boolean fails = arguments.get(MISSING) >= 1 && arguments.get(MISSING) <= pages;
        return fails
                ? List.of(DeclaredOutcome.surprising("main believes that all is well", told(pages, pages - 1)))
                : List.of(DeclaredOutcome.allowed("all pages are there", told(pages, pages)));
    }

    @Override
    public List<Question> questions() {
        return List.of(
                Question.howLong(Moment.start()),
                Question.canDeadlock(Moment.at("raise")),
                Question.printedNext(Moment.at("put", 2)),
                Question.howManyIn(Moment.at("say"), "shelf"));
    }

    @Override
    public void run(Lab lab, Arguments arguments) {
        Queue<String> shelf = lab.queue("shelf"); // mark: shelf
        List<LabThread> loaders = new ArrayList<>();
        for (int i = 1; i <= arguments.get(PAGES); i++) {
            int page = i;
            LabThread loader =
                    lab.thread("loader-" + page, () -> load(lab, shelf, page, arguments.get(MISSING))); // mark: create
            loaders.add(loader);
            loader.start(); // mark: start
        }
        for (LabThread loader : loaders) {
            loader.join(); // mark: join
        }
        lab.print("main: all " + loaders.size() + " pages are loaded"); // mark: say
        lab.result(told(loaders.size(), shelf.size())); // mark: result
    }

    private static void load(Lab lab, Queue<String> shelf, int page, int missing) {
        lab.sleep(ms(5L * page)); // mark: load
        if (page == missing) {
            lab.print(lab.currentName() + " finds no page"); // mark: raise
            throw new IllegalStateException("no page " + page);
        }
        shelf.put("page " + page); // mark: put
    }

    private static String told(int said, int there) {
        return "main says " + said + " pages, there are " + there;
    }
}
