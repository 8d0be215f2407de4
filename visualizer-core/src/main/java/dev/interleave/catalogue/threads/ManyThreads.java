package dev.interleave.catalogue.threads;

import static dev.interleave.lab.Lab.ms;

import dev.interleave.lab.Lab;
import dev.interleave.lab.LabThread;
import dev.interleave.lab.Queue;
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

/// Started in a loop, kept in a list, joined in a second loop.
public final class ManyThreads implements Lesson {

    static final Parameter<Integer> WORKERS = new IntegerParameter("workers", "threads that work", 5, 1, 200);
    static final Parameter<Duration> WORK =
            new MillisParameter("work", "time for which each waits for its answer", ms(20), ms(1_000));

    @Override
    public String id() {
        return "many-threads";
    }

    @Override
    public String title() {
        return "Five workers";
    }

    @Override
    public Chapter chapter() {
        return Chapter.THREADS;
    }

    @Override
    public String paragraph() {
        return "Five threads wait for an answer at the same time, so all together take hardly longer than one. They"
            + " are started in one loop and joined in a second one. Were each joined right after its start, they would"
            + " run one after the other. Who answers first is not settled; that all have answered behind the joins"
            + " is.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(WORKERS, WORK);
    }

    @Override
    public List<DeclaredOutcome> outcomes(Arguments arguments) {
        return List.of(DeclaredOutcome.allowed("all have answered", answered(arguments.get(WORKERS))));
    }

    private static String answered(int workers) {
        return workers + " workers have answered";
    }

    @Override
    public List<Question> questions() {
        return List.of(
                Question.howLong(Moment.start()),
                Question.printedNext(Moment.at("join")),
                Question.whoGoesNext(Moment.at("answer")),
                Question.howManyIn(Moment.at("answer", 3), "answers"));
    }

    @Override
    public Optional<Map<String, String>> searched() {
        return Optional.of(Map.of("workers", "4"));
    }

    @Override
    public void run(Lab lab, Arguments arguments) {
        Queue<String> answers = lab.queue("answers"); // mark: answers
        List<LabThread> workers = new ArrayList<>();
        for (int i = 1; i <= arguments.get(WORKERS); i++) {
            LabThread worker = lab.thread("worker-" + i, () -> work(lab, answers, arguments)); // mark: create
            workers.add(worker);
            worker.start(); // mark: start
        }
        for (LabThread worker : workers) {
            worker.join(); // mark: join
        }
        lab.result(answered(answers.size())); // mark: result
    }

    private static void work(Lab lab, Queue<String> answers, Arguments arguments) {
        String name = lab.currentName(); // mark: name
        lab.sleep(arguments.get(WORK)); // mark: work
        lab.print(name + " has its answer"); // mark: say
        answers.put(name); // mark: answer
    }
}
