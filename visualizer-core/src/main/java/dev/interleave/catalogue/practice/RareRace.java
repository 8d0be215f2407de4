package dev.interleave.catalogue.practice;

import static dev.interleave.lab.Lab.ms;

import dev.interleave.lab.Lab;
import dev.interleave.lab.LabThread;
import dev.interleave.lab.Shared;
import dev.interleave.lesson.Arguments;
import dev.interleave.lesson.Chapter;
import dev.interleave.lesson.DeclaredOutcome;
import dev.interleave.lesson.IntegerParameter;
import dev.interleave.lesson.Lesson;
import dev.interleave.lesson.Moment;
import dev.interleave.lesson.Parameter;
import dev.interleave.lesson.Question;
import java.util.List;

/// A thousand runs are right, and the program is wrong.
public final class RareRace implements Lesson {

    static final Parameter<Integer> SHELVES =
            new IntegerParameter("shelves", "shelves that are counted first", 16, 0, 100);

    @Override
    public String id() {
        return "rare-race";
    }

    @Override
    public String title() {
        return "A rare race";
    }

    @Override
    public Chapter chapter() {
        return Chapter.PRACTICE;
    }

    @Override
    public String paragraph() {
        return "At the end of the day the closer counts the shelves, closes the shop and reports what is in the"
                + " till. The cashier sees that the shop is open and sells. To go wrong, the cashier must stop right"
                + " before the till while the closer does all of its long work. A thousand runs hardly hit that; let"
                + " every interleaving be searched, and it is there at once.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(SHELVES);
    }

    @Override
    public Pair pair() {
        return Pair.repairedBy("rare-race-mended");
    }

    @Override
    public List<DeclaredOutcome> outcomes(Arguments arguments) {
        return List.of(
                DeclaredOutcome.allowed("the report says what is in the till", RareRace::agrees),
                DeclaredOutcome.surprising("a sale is missing in the report", "report 0, till 1")
                        .rarely());
    }

    @Override
    public List<Question> questions() {
        return List.of(
                Question.result(Moment.start()),
                Question.lastValue(Moment.at("see"), "till"),
                Question.whoGoesNext(Moment.at("sell")),
                Question.result(Moment.at("close")));
    }

    @Override
    public void run(Lab lab, Arguments arguments) {
        Shared<Boolean> open = lab.shared("open", true); // mark: open
        Shared<Integer> till = lab.shared("till", 0); // mark: till
        Shared<Integer> report = lab.shared("report", 0); // mark: report
        LabThread closer =
                lab.thread("closer", () -> close(lab, open, till, report, arguments.get(SHELVES))); // mark: closer
        LabThread cashier = lab.thread("cashier", () -> sell(lab, open, till)); // mark: cashier
        closer.start(); // mark: start closer
        cashier.start(); // mark: start cashier
        closer.join(); // mark: join closer
        cashier.join(); // mark: join cashier
        lab.result("report " + report.get() + ", till " + till.get()); // mark: result
    }

    private static void close(
            Lab lab, Shared<Boolean> open, Shared<Integer> till, Shared<Integer> report, int shelves) {
        Shared<Integer> stock = lab.shared("stock", 100); // mark: stock
        for (int shelf = 1; shelf <= shelves; shelf++) {
            stock.get(); // mark: shelf
            lab.sleep(ms(1)); // mark: count
        }
        open.set(false); // mark: close
        report.set(till.get()); // mark: tell
    }

    private static void sell(Lab lab, Shared<Boolean> open, Shared<Integer> till) {
        lab.sleep(ms(5)); // mark: walk
        if (open.get()) { // mark: see
            till.set(till.get() + 1); // mark: sell
        }
    }

    static boolean agrees(String text) {
        return text.equals("report 0, till 0") || text.equals("report 1, till 1");
    }
}
