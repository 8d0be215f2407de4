package dev.interleave.catalogue.threads;

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
import java.util.Map;
import java.util.Optional;

/// A hundred threads, one lock, and everybody waits for everybody.
public final class HundredIncrements implements Lesson {

    static final Parameter<Integer> THREADS = new IntegerParameter("threads", "threads that add one", 100, 1, 500);
    static final Parameter<Duration> ADDING = new MillisParameter("adding", "time to add one", ms(1), ms(100));

    @Override
    public String id() {
        return "hundred-increments";
    }

    @Override
    public String title() {
        return "A hundred increments";
    }

    @Override
    public Chapter chapter() {
        return Chapter.THREADS;
    }

    @Override
    public String paragraph() {
        return "A hundred threads each add one to the same counter, each under the lock. Look at the lane of the"
                + " lock: it changes hands a hundred times and hardly rests, while the threads stand in line. The"
                + " total is right. But a hundred threads at one lock do their work one after the other, as a single"
                + " thread would.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(THREADS, ADDING);
    }

    @Override
    public List<DeclaredOutcome> outcomes(Arguments arguments) {
        return List.of(DeclaredOutcome.allowed("every increment is counted", "total " + arguments.get(THREADS)));
    }

    @Override
    public List<Question> questions() {
        return List.of(
                Question.whoGoesNext(Moment.at("with", 3)),
                Question.lastValue(Moment.at("write", 10), "counter"),
                Question.whoHolds(Moment.at("write", 20), "counter lock"),
                Question.howLong(Moment.at("write", 30)));
    }

    @Override
    public Optional<Map<String, String>> searched() {
        return Optional.of(Map.of("threads", "4"));
    }

    @Override
    public void run(Lab lab, Arguments arguments) {
        Shared<Integer> counter = lab.shared("counter", 0); // mark: counter
        Lock lock = lab.lock("counter lock"); // mark: lock
        List<LabThread> threads = new ArrayList<>();
        for (int i = 1; i <= arguments.get(THREADS); i++) {
            LabThread thread =
                    lab.thread("adder-" + i, () -> add(lab, lock, counter, arguments.get(ADDING))); // mark: create
            threads.add(thread);
            thread.start(); // mark: start
        }
        for (LabThread thread : threads) {
            thread.join(); // mark: join
        }
        lab.result("total " + counter.get()); // mark: total
    }

    private static void add(Lab lab, Lock lock, Shared<Integer> counter, Duration adding) throws Exception {
        lock.with(
                () -> { // mark: with
                    int seen = counter.get(); // mark: read
                    lab.compute(adding); // mark: add
                    counter.set(seen + 1); // mark: write
                });
    }
}
