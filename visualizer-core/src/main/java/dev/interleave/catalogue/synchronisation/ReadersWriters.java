package dev.interleave.catalogue.synchronisation;

import static dev.interleave.lab.Lab.ms;

import dev.interleave.lab.Condition;
import dev.interleave.lab.Lab;
import dev.interleave.lab.LabThread;
import dev.interleave.lab.Lock;
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
import java.util.Map;
import java.util.Optional;

/// Readers share, a writer needs the page for itself. What if there is always a reader?
public final class ReadersWriters implements Lesson {

    static final Parameter<Integer> VISITS = new IntegerParameter("visits", "visits of each reader", 4, 1, 100);

    private record Page(Lock door, Condition empty, Shared<Integer> entered, Shared<Integer> left) {}

    @Override
    public String id() {
        return "readers-writers";
    }

    @Override
    public String title() {
        return "Readers and writers";
    }

    @Override
    public Chapter chapter() {
        return Chapter.SYNCHRONISATION;
    }

    @Override
    public String paragraph() {
        return "Readers may look at a page together; the writer must be alone with it, and waits until nobody reads. "
                + "But a reader who comes while others read walks straight in: the page is never empty, and the "
                + "writer starves at the door until the last reader has gone.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(VISITS);
    }

    @Override
    public Pair pair() {
        return Pair.repairedBy("readers-writers-fair");
    }

    @Override
    public List<DeclaredOutcome> outcomes(Arguments arguments) {
        return List.of(
                DeclaredOutcome.allowed("nobody goes in ahead of the writer", "let in ahead of the writer: 0"),
                DeclaredOutcome.surprising("readers go in ahead of the writer", text -> text.startsWith("let in")));
    }

    @Override
    public List<Question> questions() {
        return List.of(
                Question.whoGoesNext(Moment.at("wait")),
                Question.lastValue(Moment.at("leave", 2), "entered"),
                Question.result(Moment.at("enter", 5)));
    }

    @Override
    public Optional<Map<String, String>> searched() {
        return Optional.of(Map.of("visits", "1"));
    }

    @Override
    public void run(Lab lab, Arguments arguments) {
        Lock door = lab.lock("door"); // mark: door
        Page page = new Page(door, lab.condition("empty", door), lab.shared("entered", 0), lab.shared("left", 0));
        List<LabThread> threads = List.of(
                lab.thread("reader-1", () -> read(lab, page, arguments.get(VISITS))), // mark: reader
                lab.thread("reader-2", () -> read(lab, page, arguments.get(VISITS))),
                lab.thread("reader-3", () -> read(lab, page, arguments.get(VISITS))),
                lab.thread("writer", () -> write(lab, page))); // mark: writer
        for (LabThread thread : threads) {
            thread.start(); // mark: start
            lab.sleep(ms(4)); // mark: next comes later
        }
        for (LabThread thread : threads) {
            thread.join(); // mark: join
        }
    }

    private static void read(Lab lab, Page page, int visits) throws Exception {
        for (int visit = 0; visit < visits; visit++) {
            page.door.with(() -> page.entered.set(page.entered.get() + 1)); // mark: enter
            lab.sleep(ms(12)); // mark: read
            page.door.acquire(); // mark: leave
            page.left.set(page.left.get() + 1); // mark: one less inside
            page.empty.signal(); // mark: signal
            page.door.release(); // mark: left
        }
    }

    private static void write(Lab lab, Page page) {
        page.door.acquire(); // mark: ask
        int before = page.entered.get(); // mark: before
        while (page.entered.get() > page.left.get()) { // mark: look
            page.empty.await(); // mark: wait
        }
        lab.result("let in ahead of the writer: " + (page.entered.get() - before)); // mark: result
        lab.compute(ms(5)); // mark: write
        page.door.release(); // mark: written
    }
}
