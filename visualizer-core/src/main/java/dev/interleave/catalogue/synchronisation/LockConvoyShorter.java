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
import dev.interleave.lesson.Moment;
import dev.interleave.lesson.Parameter;
import dev.interleave.lesson.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Work first, then one short visit to the lock.
public final class LockConvoyShorter implements Lesson {

    static final Parameter<Integer> WORKERS = new IntegerParameter("workers", "threads that write", 4, 2, 20);
    static final Parameter<Integer> ENTRIES = new IntegerParameter("entries", "log entries of each", 4, 1, 100);

    @Override
    public String id() {
        return "lock-convoy-shorter";
    }

    @Override
    public String title() {
        return "Lock convoy, broken up";
    }

    @Override
    public Chapter chapter() {
        return Chapter.SYNCHRONISATION;
    }

    @Override
    public String paragraph() {
        return "The same work, but each collects its entries and takes the log once, for all of them together. The "
                + "work between runs side by side again; there are as many visits to the lock as workers, so fewer "
                + "waits than that, whatever happens.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(WORKERS, ENTRIES);
    }

    @Override
    public Pair pair() {
        return Pair.repairOf("lock-convoy");
    }

    @Override
    public List<DeclaredOutcome> outcomes(Arguments arguments) {
        int workers = arguments.get(WORKERS);
        return List.of(DeclaredOutcome.allowed("fewer waits than workers", text -> waits(text) < workers));
    }

    private static int waits(String text) {
        return Integer.parseInt(text.substring(text.lastIndexOf(' ') + 1));
    }

    @Override
    public List<Question> questions() {
        return List.of(
                Question.whoGoesNext(Moment.at("release")),
                Question.whoHolds(Moment.at("wait"), "log"),
                Question.lastValue(Moment.at("release"), "waits"),
                Question.howLong(Moment.start()));
    }

    @Override
    public Optional<Map<String, String>> searched() {
        return Optional.of(Map.of("workers", "3", "entries", "2"));
    }

    @Override
    public void run(Lab lab, Arguments arguments) {
        Lock log = lab.lock("log"); // mark: log
        Shared<Integer> waits = lab.shared("waits", 0); // mark: waits
        List<LabThread> workers = new ArrayList<>();
        for (int i = 1; i <= arguments.get(WORKERS); i++) {
            workers.add(lab.thread("worker-" + i, () -> work(lab, log, waits, arguments.get(ENTRIES)))
                    .start()); // mark: start
        }
        for (LabThread worker : workers) {
            worker.join(); // mark: join
        }
        lab.result("waits for the log: " + waits.get()); // mark: result
    }

    private static void work(Lab lab, Lock log, Shared<Integer> waits, int entries) {
        for (int i = 0; i < entries; i++) {
            lab.compute(ms(2)); // mark: prepare
        }
        enter(log, waits);
        lab.sleep(ms(5)); // mark: write
        log.release(); // mark: release
    }

    private static void enter(Lock log, Shared<Integer> waits) {
        if (!log.acquire(ms(0))) { // mark: try
            log.acquire(); // mark: wait
            waits.set(waits.get() + 1); // mark: count
        }
    }
}
