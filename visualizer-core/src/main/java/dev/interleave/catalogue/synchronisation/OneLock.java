package dev.interleave.catalogue.synchronisation;

import static dev.interleave.lab.Lab.ms;

import dev.interleave.lab.Lab;
import dev.interleave.lab.LabThread;
import dev.interleave.lab.Lock;
import dev.interleave.lab.Shared;
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

/// Who asks while another has it waits, and gets it when it is handed on.
public final class OneLock implements Lesson {

    static final Parameter<Integer> CLERKS = new IntegerParameter("clerks", "threads that share the printer", 3, 1, 20);
    static final Parameter<Integer> PAGES = new IntegerParameter("pages", "pages that each clerk prints", 2, 1, 100);
    static final Parameter<Duration> PRINTING =
            new MillisParameter("printing", "time to print a page", ms(10), ms(1_000));

    @Override
    public String id() {
        return "lock";
    }

    @Override
    public String title() {
        return "Lock";
    }

    @Override
    public Chapter chapter() {
        return Chapter.SYNCHRONISATION;
    }

    @Override
    public String paragraph() {
        return "Clerks write their pages side by side, but there is one printer, and a lock guards it. Who asks "
                + "while another holds it must wait; on release one of those who wait gets it. Watch the lane of the "
                + "lock: it always has one owner or none, so the pages follow one another however many clerks there "
                + "are.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(CLERKS, PAGES, PRINTING);
    }

    @Override
    public String note() {
        return "A Python Lock may be released by a thread that does not hold it. Java's locks refuse that, and so "
                + "does the one here.";
    }

    @Override
    public List<DeclaredOutcome> outcomes(Arguments arguments) {
        int all = arguments.get(CLERKS) * arguments.get(PAGES);
        return List.of(DeclaredOutcome.allowed("every page is printed, one at a time", all + " pages printed"));
    }

    @Override
    public List<Question> questions() {
        return List.of(
                Question.howLong(Moment.start()),
                Question.whoHolds(Moment.at("acquire", 3), "printer"),
                Question.printedNext(Moment.at("release", 1)),
                Question.whoGoesNext(Moment.at("release", 2)));
    }

    @Override
    public void run(Lab lab, Arguments arguments) {
        Lock printer = lab.lock("printer"); // mark: printer
        Shared<Integer> printed = lab.shared("pages printed", 0); // mark: printed
        List<LabThread> clerks = new ArrayList<>();
        for (int i = 1; i <= arguments.get(CLERKS); i++) {
            LabThread clerk = lab.thread("clerk-" + i, () -> work(lab, printer, printed, arguments)); // mark: clerk
            clerks.add(clerk);
            clerk.start(); // mark: start
        }
        for (LabThread clerk : clerks) {
            clerk.join(); // mark: join
        }
        lab.result(printed.get() + " pages printed"); // mark: result
    }

    private static void work(Lab lab, Lock printer, Shared<Integer> printed, Arguments arguments) {
        for (int page = 1; page <= arguments.get(PAGES); page++) {
            lab.sleep(ms(5)); // mark: write
            printer.acquire(); // mark: acquire
            try {
                lab.print(lab.currentName() + " prints page " + page); // mark: print
                lab.sleep(arguments.get(PRINTING)); // mark: printing
                printed.set(printed.get() + 1); // mark: count
            } finally {
                printer.release(); // mark: release
            }
        }
    }
}
