package dev.interleave.catalogue.models;

import static dev.interleave.lab.Lab.ms;

import dev.interleave.lab.EventLoop;
import dev.interleave.lab.Lab;
import dev.interleave.lesson.Arguments;
import dev.interleave.lesson.Chapter;
import dev.interleave.lesson.ChoiceParameter;
import dev.interleave.lesson.DeclaredOutcome;
import dev.interleave.lesson.IntegerParameter;
import dev.interleave.lesson.Lesson;
import dev.interleave.lesson.MillisParameter;
import dev.interleave.lesson.Moment;
import dev.interleave.lesson.Parameter;
import dev.interleave.lesson.Question;
import dev.interleave.lesson.Variant;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// What it costs to make a thread, a child process, a task.
public final class Overhead implements Lesson {

    static final ChoiceParameter MODEL =
            new ChoiceParameter("model", "what is started", "processes", List.of("processes", "threads", "tasks"));
    static final Parameter<Integer> COUNT = new IntegerParameter("count", "how many are started", 4, 1, 100);
    static final Parameter<Duration> STAY = new MillisParameter("stay", "how long each stays", ms(0), ms(2_000));

    @Override
    public String id() {
        return "overhead";
    }

    @Override
    public String title() {
        return "What starting costs";
    }

    @Override
    public Chapter chapter() {
        return Chapter.MODELS;
    }

    @Override
    public String paragraph() {
        return "Nothing is done here but starting and ending. A task costs microseconds: it is an object on the loop."
                + " A thread costs tens of them. A process costs tens of milliseconds, for memory of its own.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(MODEL, COUNT, STAY);
    }

    @Override
    public List<DeclaredOutcome> outcomes(Arguments arguments) {
        return List.of(DeclaredOutcome.allowed(
                "all have run", arguments.get(COUNT) + " " + arguments.get(MODEL) + " started and ended"));
    }

    @Override
    public List<Question> questions() {
        return List.of(
                Question.whoGoesNext(Moment.at("process", 4)),
                Question.whoGoesNext(Moment.at("join process")),
                Question.howLong(Moment.start()));
    }

    @Override
    public Optional<Map<String, String>> searched() {
        return Optional.of(Map.of("model", "threads", "count", "3"));
    }

    @Override
    public List<Variant> variants() {
        return MODEL.choices().stream()
                .map(model -> new Variant(model, Map.of("model", model)))
                .toList();
    }

    @Override
    public void run(Lab lab, Arguments arguments) {
        int count = arguments.get(COUNT);
        List<Integer> numbers = IntStream.rangeClosed(1, count).boxed().toList();
        Duration stay = arguments.get(STAY);
        switch (arguments.get(MODEL)) {
            case "threads" ->
                numbers.stream()
                        .map(i ->
                                lab.thread("thread-" + i, () -> lab.sleep(stay)).start()) // mark: thread
                        .toList()
                        .forEach(thread -> thread.join()); // mark: join thread
            case "tasks" -> lab.runLoop("loop", loop -> together(loop, numbers, stay)); // mark: loop
            default ->
                numbers.stream()
                        .map(i -> lab.process("process-" + i, () -> lab.sleep(stay))
                                .start()) // mark: process
                        .toList()
                        .forEach(child -> child.join()); // mark: join process
        }
        lab.result(count + " " + arguments.get(MODEL) + " started and ended"); // mark: result
    }

    private static List<Integer> together(EventLoop loop, List<Integer> numbers, Duration stay) {
        return loop.gather(numbers.stream()
                .map(i -> loop.task("task-" + i, () -> await(loop, i, stay))) // mark: task
                .toList());
    }

    private static int await(EventLoop loop, int number, Duration stay) {
        loop.sleep(stay); // mark: await
        return number;
    }
}
