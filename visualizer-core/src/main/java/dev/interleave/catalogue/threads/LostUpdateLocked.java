package dev.interleave.catalogue.threads;

import static dev.interleave.catalogue.threads.LostUpdate.PAUSE;
import static dev.interleave.catalogue.threads.LostUpdate.ROUNDS;
import static dev.interleave.catalogue.threads.LostUpdate.THREADS;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The repair of {@link LostUpdate}: read and write become one step for everybody else.
public final class LostUpdateLocked implements Lesson {

    @Override
    public String id() {
        return "lost-update-locked";
    }

    @Override
    public String title() {
        return "Lost update, locked";
    }

    @Override
    public Chapter chapter() {
        return Chapter.THREADS;
    }

    @Override
    public String paragraph() {
        return "A lock makes reading, adding and writing one step that no other thread can get into. The total is"
            + " always right. It is also slower: the lane of the lock shows that the pauses now follow one another.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(THREADS, ROUNDS, PAUSE);
    }

    @Override
    public Pair pair() {
        return Pair.repairOf("lost-update");
    }

    @Override
    public List<DeclaredOutcome> outcomes(Arguments arguments) {
        int expected = arguments.get(THREADS) * arguments.get(ROUNDS);
        return List.of(DeclaredOutcome.allowed("every increment is counted", "total " + expected));
    }

    @Override
    public List<Question> questions() {
        return List.of(
                Question.whoHolds(Moment.at("read"), "counter lock"),
                Question.whoGoesNext(Moment.at("release")),
                Question.lastValue(Moment.at("write", 3), "counter"),
                Question.howLong(Moment.at("write", 5)));
    }

    @Override
    public Optional<Map<String, String>> searched() {
        return Optional.of(Map.of("threads", "2", "rounds", "2"));
    }

    @Override
    public void run(Lab lab, Arguments arguments) {
        Shared<Integer> counter = lab.shared("counter", 0); // mark: counter
        Lock lock = lab.lock("counter lock"); // mark: lock
        List<LabThread> threads = new ArrayList<>();
        for (int i = 1; i <= arguments.get(THREADS); i++) {
            threads.add(lab.thread("counter-" + i, () -> count(lab, lock, counter, arguments))
                    .start()); // mark: start
        }
        for (LabThread thread : threads) {
            thread.join(); // mark: join
        }
        lab.result("total " + counter.get()); // mark: total
    }

    private static void count(Lab lab, Lock lock, Shared<Integer> counter, Arguments arguments) {
        for (int round = 0; round < arguments.get(ROUNDS); round++) {
            lock.acquire(); // mark: acquire
            try {
                int seen = counter.get(); // mark: read
                if (arguments.get(PAUSE).isPositive()) {
                    lab.sleep(arguments.get(PAUSE)); // mark: pause
                }
                counter.set(seen + 1); // mark: write
            } finally {
                lock.release(); // mark: release
            }
        }
    }
}
