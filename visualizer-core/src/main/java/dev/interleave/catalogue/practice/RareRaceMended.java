package dev.interleave.catalogue.practice;

import static dev.interleave.catalogue.practice.RareRace.SHELVES;
import static dev.interleave.lab.Lab.ms;

import dev.interleave.lab.Lab;
import dev.interleave.lab.LabThread;
import dev.interleave.lab.Lock;
import dev.interleave.lab.Shared;
import dev.interleave.lesson.Arguments;
import dev.interleave.lesson.Chapter;
import dev.interleave.lesson.DeclaredOutcome;
import dev.interleave.lesson.Lesson;
import dev.interleave.lesson.Moment;
import dev.interleave.lesson.Parameter;
import dev.interleave.lesson.Question;
import java.util.List;

/// What must not come apart is done under one lock.
public final class RareRaceMended implements Lesson {

    @Override
    public String id() {
        return "rare-race-mended";
    }

    @Override
    public String title() {
        return "A rare race, mended";
    }

    @Override
    public Chapter chapter() {
        return Chapter.PRACTICE;
    }

    @Override
    public String paragraph() {
        return "The same shop. Seeing that it is open and selling are one step under a lock; closing and reporting"
                + " are one step under the same lock. Either the sale comes first and is in the report, or the shop is"
                + " closed and nothing is sold. The counting stays outside: nobody should hold a lock longer than"
                + " needed.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(SHELVES);
    }

    @Override
    public Pair pair() {
        return Pair.repairOf("rare-race");
    }

    @Override
    public List<DeclaredOutcome> outcomes(Arguments arguments) {
        return List.of(DeclaredOutcome.allowed("the report says what is in the till", RareRace::agrees));
    }

    @Override
    public List<Question> questions() {
        return List.of(
                Question.whoHolds(Moment.at("sell"), "shop lock"),
                Question.whoGoesNext(Moment.at("see")),
                Question.lastValue(Moment.at("close"), "till"),
                Question.canDeadlock(Moment.at("see")));
    }

    @Override
    public void run(Lab lab, Arguments arguments) {
        Shared<Boolean> open = lab.shared("open", true); // mark: open
        Shared<Integer> till = lab.shared("till", 0); // mark: till
        Shared<Integer> report = lab.shared("report", 0); // mark: report
        Lock lock = lab.lock("shop lock"); // mark: lock
        LabThread closer = lab.thread(
                "closer", () -> close(lab, lock, open, till, report, arguments.get(SHELVES))); // mark: closer
        LabThread cashier = lab.thread("cashier", () -> sell(lab, lock, open, till)); // mark: cashier
        closer.start(); // mark: start closer
        cashier.start(); // mark: start cashier
        closer.join(); // mark: join closer
        cashier.join(); // mark: join cashier
        lab.result("report " + report.get() + ", till " + till.get()); // mark: result
    }

    private static void close(
            Lab lab, Lock lock, Shared<Boolean> open, Shared<Integer> till, Shared<Integer> report, int shelves)
            throws Exception {
        Shared<Integer> stock = lab.shared("stock", 100); // mark: stock
        for (int shelf = 1; shelf <= shelves; shelf++) {
            stock.get(); // mark: shelf
            lab.sleep(ms(1)); // mark: count
        }
        lock.with(
                () -> { // mark: closer takes
                    open.set(false); // mark: close
                    report.set(till.get()); // mark: tell
                });
    }

    private static void sell(Lab lab, Lock lock, Shared<Boolean> open, Shared<Integer> till) throws Exception {
        lab.sleep(ms(5)); // mark: walk
        lock.with(
                () -> { // mark: cashier takes
                    if (open.get()) { // mark: see
                        till.set(till.get() + 1); // mark: sell
                    }
                });
    }
}
