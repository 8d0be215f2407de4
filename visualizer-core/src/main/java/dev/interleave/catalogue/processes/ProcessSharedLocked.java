package dev.interleave.catalogue.processes;

import static dev.interleave.catalogue.processes.ProcessShared.PAUSE;
import static dev.interleave.catalogue.processes.ProcessShared.PROCESSES;

import dev.interleave.lab.ChildProcess;
import dev.interleave.lab.Lab;
import dev.interleave.lab.Lock;
import dev.interleave.lab.Shared;
import dev.interleave.lesson.Arguments;
import dev.interleave.lesson.Chapter;
import dev.interleave.lesson.DeclaredOutcome;
import dev.interleave.lesson.Lesson;
import dev.interleave.lesson.Moment;
import dev.interleave.lesson.Parameter;
import dev.interleave.lesson.Question;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The repair of {@link ProcessShared}: one lock that all processes share.
public final class ProcessSharedLocked implements Lesson {

    @Override
    public String id() {
        return "process-shared-locked";
    }

    @Override
    public String title() {
        return "A value shared by processes, locked";
    }

    @Override
    public Chapter chapter() {
        return Chapter.PROCESSES;
    }

    @Override
    public String paragraph() {
        return "The same, with a lock that all processes share. Only its holder reads and writes, so the total is"
                + " always right, with five processes or with a hundred. The lane of the lock shows what that"
                + " costs: the children, started together, now go one after the other.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(PROCESSES, PAUSE);
    }

    @Override
    public Pair pair() {
        return Pair.repairOf("process-shared");
    }

    @Override
    public List<DeclaredOutcome> outcomes(Arguments arguments) {
        return List.of(DeclaredOutcome.allowed("every addition counts", "total " + arguments.get(PROCESSES)));
    }

    @Override
    public List<Question> questions() {
        return List.of(
                Question.whoGoesNext(Moment.at("acquire", 2)),
                Question.whoHolds(Moment.at("acquire", 2), "total lock"),
                Question.lastValue(Moment.at("release"), "total"));
    }

    @Override
    public Optional<Map<String, String>> searched() {
        return Optional.of(Map.of("processes", "2"));
    }

    @Override
    public void run(Lab lab, Arguments arguments) {
        Shared<Long> total = lab.processShared("total", 0); // mark: total
        Lock lock = lab.processLock("total lock"); // mark: lock
        Duration pause = arguments.get(PAUSE);
        List<ChildProcess> children = new ArrayList<>();
        for (int i = 1; i <= arguments.get(PROCESSES); i++) {
            children.add(lab.process("adder-" + i, () -> add(lab, lock, total, pause))
                    .start()); // mark: start
        }
        for (ChildProcess child : children) {
            child.join(); // mark: join
        }
        lab.result("total " + total.get()); // mark: result
    }

    private static void add(Lab lab, Lock lock, Shared<Long> total, Duration pause) {
        lock.acquire(); // mark: acquire
        try {
            long seen = total.get(); // mark: read
            lab.sleep(pause); // mark: pause
            total.set(seen + 1); // mark: write
        } finally {
            lock.release(); // mark: release
        }
    }
}
