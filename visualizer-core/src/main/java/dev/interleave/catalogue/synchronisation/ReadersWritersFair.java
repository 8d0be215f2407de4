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

/// Everybody comes through one turnstile, and a writer who waits keeps it.
public final class ReadersWritersFair implements Lesson {

    static final Parameter<Integer> VISITS = new IntegerParameter("visits", "visits of each reader", 4, 1, 100);

    private record Page(Lock turnstile, Lock door, Condition empty, Shared<Integer> entered, Shared<Integer> left) {}

    @Override
    public String id() {
        return "readers-writers-fair";
    }

    @Override
    public String title() {
        return "Readers and writers, fair";
    }

    @Override
    public Chapter chapter() {
        return Chapter.SYNCHRONISATION;
    }

    @Override
    public String paragraph() {
        return "The same page behind a turnstile, which a waiting writer keeps. Those inside finish, nobody new comes "
                + "in, the page empties: readers still read together, but the writer waits for one visit at most.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(VISITS);
    }

    @Override
    public Pair pair() {
        return Pair.repairOf("readers-writers");
    }

    @Override
    public List<DeclaredOutcome> outcomes(Arguments arguments) {
        return List.of(DeclaredOutcome.allowed("nobody goes in ahead of the writer", "let in ahead of the writer: 0"));
    }

    @Override
    public List<Question> questions() {
        return List.of(
                Question.whoHolds(Moment.at("enter", 4), "turnstile"),
                Question.whoGoesNext(Moment.at("write")),
                Question.result(Moment.at("close")));
    }

    @Override
    public Optional<Map<String, String>> searched() {
        return Optional.of(Map.of("visits", "1"));
    }

    @Override
    public void run(Lab lab, Arguments arguments) {
        Lock door = lab.lock("door"); // mark: door
        Condition empty = lab.condition("empty", door); // mark: empty
        Page page = new Page(lab.lock("turnstile"), door, empty, lab.shared("entered", 0), lab.shared("left", 0));
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
            page.turnstile.with(() -> page.door.with(() -> page.entered.set(page.entered.get() + 1))); // mark: enter
            lab.sleep(ms(12)); // mark: read
            page.door.acquire(); // mark: leave
            page.left.set(page.left.get() + 1); // mark: one less inside
            page.empty.signal(); // mark: signal
            page.door.release(); // mark: left
        }
    }

    private static void write(Lab lab, Page page) {
        page.turnstile.acquire(); // mark: close
        page.door.acquire(); // mark: ask
        int before = page.entered.get(); // mark: before
        while (page.entered.get() > page.left.get()) { // mark: look
            page.empty.await(); // mark: wait
        }
        lab.result("let in ahead of the writer: " + (page.entered.get() - before)); // mark: result
        lab.compute(ms(5)); // mark: write
        page.door.release(); // mark: written
        page.turnstile.release(); // mark: open
    }
}
