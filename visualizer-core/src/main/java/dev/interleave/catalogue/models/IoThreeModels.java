package dev.interleave.catalogue.models;

import dev.interleave.lab.EventLoop;
import dev.interleave.lab.Lab;
import dev.interleave.lesson.Arguments;
import dev.interleave.lesson.Chapter;
import dev.interleave.lesson.ChoiceParameter;
import dev.interleave.lesson.DeclaredOutcome;
import dev.interleave.lesson.IntegerParameter;
import dev.interleave.lesson.Lesson;
import dev.interleave.lesson.Moment;
import dev.interleave.lesson.Parameter;
import dev.interleave.lesson.Question;
import dev.interleave.lesson.Variant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Waiting can overlap: the same jobs one after the other, and in three models.
public final class IoThreeModels implements Lesson {

    static final ChoiceParameter MODEL = new ChoiceParameter(
            "model", "how the jobs are done", "threads", List.of("serial", "threads", "processes", "coroutines"));
    static final Parameter<Integer> READS = new IntegerParameter("reads", "pages to read", 4, 1, 20);

    @Override
    public String id() {
        return "io-three-models";
    }

    @Override
    public String title() {
        return "Waiting jobs, three models";
    }

    @Override
    public Chapter chapter() {
        return Chapter.MODELS;
    }

    @Override
    public String paragraph() {
        return "Each job only waits, as for a page from the network. One after the other, the waits add up. In"
                + " threads, processes or coroutines they overlap, and all take about as long as one."
                + " Processes pay for their start first; coroutines need only one thread, because an awaited"
                + " wait lets the others go on. Compare the four on one time axis.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(MODEL, READS);
    }

    @Override
    public List<DeclaredOutcome> outcomes(Arguments arguments) {
        return List.of(DeclaredOutcome.allowed("every page is read", arguments.get(READS) + " pages read"));
    }

    @Override
    public List<Question> questions() {
        return List.of(
                Question.howLong(Moment.start()),
                Question.whoGoesNext(Moment.at("wait", 4)),
                Question.printedNext(Moment.at("done", 2)));
    }

    @Override
    public Optional<Map<String, String>> searched() {
        return Optional.of(Map.of("reads", "2"));
    }

    @Override
    public List<Variant> variants() {
        return MODEL.choices().stream()
                .map(model -> new Variant(model, Map.of("model", model)))
                .toList();
    }

    @Override
    public void run(Lab lab, Arguments arguments) {
        List<Integer> reads =
                IntStream.rangeClosed(1, arguments.get(READS)).boxed().toList();
        switch (arguments.get(MODEL)) {
            case "threads" ->
                reads.stream()
                        .map(i -> lab.thread("read-" + i, () -> read(lab, i)).start()) // mark: thread
                        .toList()
                        .forEach(thread -> thread.join()); // mark: join thread
            case "processes" ->
                reads.stream()
                        .map(i -> lab.process("read-" + i, () -> read(lab, i)).start()) // mark: process
                        .toList()
                        .forEach(child -> child.join()); // mark: join process
            case "coroutines" ->
                lab.runLoop(
                        "loop",
                        loop -> loop.gather(reads.stream() // mark: gather
                                .map(i -> loop.task("read-" + i, () -> awaitingRead(lab, loop, i))) // mark: task
                                .toList()));
            default -> reads.forEach(i -> read(lab, i));
        }
        lab.result(reads.size() + " pages read"); // mark: result
    }

    private static int read(Lab lab, int number) {
        lab.sleep(Lab.ms(60)); // mark: wait
        lab.print("read-" + number + " is done"); // mark: done
        return number;
    }

    private static int awaitingRead(Lab lab, EventLoop loop, int number) {
        loop.sleep(Lab.ms(60)); // mark: await
        lab.print("read-" + number + " is done"); // mark: task done
        return number;
    }
}
