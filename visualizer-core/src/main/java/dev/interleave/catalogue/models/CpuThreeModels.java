package dev.interleave.catalogue.models;

import dev.interleave.lab.Lab;
import dev.interleave.lesson.Arguments;
import dev.interleave.lesson.BooleanParameter;
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

/// Computing overlaps only on more cores: the same jobs one after the other, and in three models.
public final class CpuThreeModels implements Lesson {

    static final ChoiceParameter MODEL = new ChoiceParameter(
            "model", "how the jobs are done", "threads", List.of("serial", "threads", "processes", "coroutines"));
    static final Parameter<Integer> SUMS = new IntegerParameter("sums", "sums to compute", 4, 1, 20);
    static final Parameter<Boolean> GIL = new BooleanParameter("gil", "whether there is an interpreter lock", true);

    @Override
    public String id() {
        return "cpu-three-models";
    }

    @Override
    public String title() {
        return "Computing jobs, three models";
    }

    @Override
    public Chapter chapter() {
        return Chapter.MODELS;
    }

    @Override
    public String paragraph() {
        return "Each job keeps a processor busy. Under an interpreter lock, threads take turns and gain nothing"
                + " over one after the other; without it they use every core. Each process has a lock of its"
                + " own, so processes gain, once they have started. Coroutines share one thread and never"
                + " give it up while they compute. Compare the five on one time axis.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(MODEL, SUMS, GIL);
    }

    @Override
    public List<DeclaredOutcome> outcomes(Arguments arguments) {
        return List.of(DeclaredOutcome.allowed("every sum is computed", arguments.get(SUMS) + " sums computed"));
    }

    @Override
    public List<Question> questions() {
        return List.of(
                Question.howLong(Moment.start()),
                Question.whoGoesNext(Moment.at("compute", 4)),
                Question.printedNext(Moment.at("done", 2)));
    }

    @Override
    public Optional<Map<String, String>> searched() {
        return Optional.of(Map.of("sums", "2"));
    }

    @Override
    public List<Variant> variants() {
        return List.of(
                new Variant("serial", Map.of("model", "serial")),
                new Variant("threads with the GIL", Map.of("model", "threads")),
                new Variant("threads without it", Map.of("model", "threads", "gil", "false")),
                new Variant("processes", Map.of("model", "processes")),
                new Variant("coroutines", Map.of("model", "coroutines")));
    }

    @Override
    public boolean interpreterLock(Arguments arguments) {
        return arguments.get(GIL);
    }

    @Override
    public void run(Lab lab, Arguments arguments) {
        List<Integer> sums =
                IntStream.rangeClosed(1, arguments.get(SUMS)).boxed().toList();
        switch (arguments.get(MODEL)) {
            case "threads" ->
                sums.stream()
                        .map(i -> lab.thread("sum-" + i, () -> sum(lab, i)).start()) // mark: thread
                        .toList()
                        .forEach(thread -> thread.join()); // mark: join thread
            case "processes" ->
                sums.stream()
                        .map(i -> lab.process("sum-" + i, () -> sum(lab, i)).start()) // mark: process
                        .toList()
                        .forEach(child -> child.join()); // mark: join process
            case "coroutines" ->
                lab.runLoop(
                        "loop",
                        loop -> loop.gather(sums.stream() // mark: gather
                                .map(i -> loop.task("sum-" + i, () -> sum(lab, i))) // mark: task
                                .toList()));
            default -> sums.forEach(i -> sum(lab, i));
        }
        lab.result(sums.size() + " sums computed"); // mark: result
    }

    private static int sum(Lab lab, int number) {
        lab.compute(Lab.ms(40)); // mark: compute
        lab.print("sum-" + number + " is done"); // mark: done
        return number;
    }
}
