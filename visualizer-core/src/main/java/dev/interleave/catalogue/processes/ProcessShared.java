package dev.interleave.catalogue.processes;

import static dev.interleave.lab.Lab.ms;

import dev.interleave.lab.ChildProcess;
import dev.interleave.lab.Event;
import dev.interleave.lab.Lab;
import dev.interleave.lab.Queue;
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
import java.util.stream.IntStream;

/// Shared memory between processes is as unprotected as between threads.
public final class ProcessShared implements Lesson {

    static final Parameter<Integer> PROCESSES = new IntegerParameter("processes", "processes that add one", 5, 1, 100);
    static final Parameter<Duration> PAUSE =
            new MillisParameter("pause", "time between reading and writing", ms(20), ms(1_000));

    @Override
    public String id() {
        return "process-shared";
    }

    @Override
    public String title() {
        return "A value shared by processes";
    }

    @Override
    public Chapter chapter() {
        return Chapter.PROCESSES;
    }

    @Override
    public String paragraph() {
        return "This number lies in memory that all the processes see. Each child reads it, thinks for a moment,"
                + " and writes back one more. They all wait for the start signal, so that they read at about"
                + " the same time: they see the same number, and overwrite each other's work. Separate memory"
                + " protects you only while nothing is shared.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(PROCESSES, PAUSE);
    }

    @Override
    public Pair pair() {
        return Pair.repairedBy("process-shared-locked");
    }

    @Override
    public List<DeclaredOutcome> outcomes(Arguments arguments) {
        int processes = arguments.get(PROCESSES);
        return List.of(
                DeclaredOutcome.allowed("every addition counts", "total " + processes)
                        .rarely(),
                DeclaredOutcome.surprising(
                        "additions are lost",
                        total -> IntStream.range(1, processes).anyMatch(counted -> total.equals("total " + counted))));
    }

    @Override
    public List<Question> questions() {
        return List.of(
                Question.whoGoesNext(Moment.at("wait", 2)),
                Question.lastValue(Moment.at("go"), "total"),
                Question.whoGoesNext(Moment.at("write")),
                Question.result(Moment.at("write", 2)));
    }

    @Override
    public Optional<Map<String, String>> searched() {
        return Optional.of(Map.of("processes", "2"));
    }

    @Override
    public void run(Lab lab, Arguments arguments) {
        Shared<Long> total = lab.processShared("total", 0); // mark: total
        Queue<String> ready = lab.processQueue("ready"); // mark: ready
        Event go = lab.processEvent("go"); // mark: signal
        Duration pause = arguments.get(PAUSE);
        List<ChildProcess> children = new ArrayList<>();
        for (int i = 1; i <= arguments.get(PROCESSES); i++) {
            children.add(lab.process("adder-" + i, () -> add(lab, ready, go, total, pause))
                    .start()); // mark: start
        }
        for (int i = 0; i < children.size(); i++) {
            ready.get(); // mark: all ready
        }
        go.set(); // mark: go
        for (ChildProcess child : children) {
            child.join(); // mark: join
        }
        lab.result("total " + total.get()); // mark: result
    }

    private static void add(Lab lab, Queue<String> ready, Event go, Shared<Long> total, Duration pause) {
        ready.put(lab.currentName()); // mark: report
        go.await(); // mark: wait
        long seen = total.get(); // mark: read
        lab.sleep(pause); // mark: pause
        total.set(seen + 1); // mark: write
    }
}
