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

/// Everybody needs the same lock for a little while, again and again.
public final class LockConvoy implements Lesson {

    static final Parameter<Integer> WORKERS = new IntegerParameter("workers", "threads that write", 4, 2, 20);
    static final Parameter<Integer> ENTRIES = new IntegerParameter("entries", "log entries of each", 4, 1, 100);

    @Override
    public String id() {
        return "lock-convoy";
    }

    @Override
    public String title() {
        return "Lock convoy";
    }

    @Override
    public Chapter chapter() {
        return Chapter.SYNCHRONISATION;
    }

    @Override
    public String paragraph() {
        return "Each worker works for a moment and writes an entry under the one lock of the log, which takes longer. "
                + "Soon all stand in line: whoever is done comes back to the end of it, and they march in step, one "
                + "behind the other, as if there were only one thread.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(WORKERS, ENTRIES);
    }

    @Override
    public Pair pair() {
        return Pair.repairedBy("lock-convoy-shorter");
    }

    @Override
    public List<DeclaredOutcome> outcomes(Arguments arguments) {
        int workers = arguments.get(WORKERS);
        return List.of(
                DeclaredOutcome.allowed("fewer waits than workers", text -> waits(text) < workers)
                        .rarely(),
                DeclaredOutcome.surprising("they march in step", text -> waits(text) >= workers));
    }

    private static int waits(String text) {
        return Integer.parseInt(text.substring(text.lastIndexOf(' ') + 1));
    }

    @Override
    public List<Question> questions() {
        return List.of(
                Question.whoGoesNext(Moment.at("release", 3)),
                Question.whoHolds(Moment.at("wait", 3), "log"),
                Question.lastValue(Moment.at("release", 3), "waits"),
                Question.howLong(Moment.at("release", 4)));
    }

    @Override
    public Optional<Map<String, String>> searched() {
        return Optional.of(Map.of("workers", "2", "entries", "2"));
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
            enter(log, waits);
            lab.sleep(ms(5)); // mark: write
            log.release(); // mark: release
        }
    }

    private static void enter(Lock log, Shared<Integer> waits) {
        if (!log.acquire(ms(0))) { // mark: try
            log.acquire(); // mark: wait
            waits.set(waits.get() + 1); // mark: count
        }
    }
}
