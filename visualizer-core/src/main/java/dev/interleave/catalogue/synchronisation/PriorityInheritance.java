package dev.interleave.catalogue.synchronisation;

import static dev.interleave.lab.Lab.ms;

import dev.interleave.lab.Condition;
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
import java.util.List;

/// Who holds what the urgent one needs is as important as the urgent one.
public final class PriorityInheritance implements Lesson {

    static final Parameter<Integer> SLICES = new IntegerParameter("slices", "work of the middling one", 3, 1, 50);

    private record Cpu(Lock processor, Condition turn, Shared<Integer> slices) {}

    @Override
    public String id() {
        return "priority-inheritance";
    }

    @Override
    public String title() {
        return "Priority inheritance";
    }

    @Override
    public Chapter chapter() {
        return Chapter.SYNCHRONISATION;
    }

    @Override
    public String paragraph() {
        return "The same three, but the urgent one lends its rank to the holder of the data, until it has the data "
                + "itself. The unimportant one now computes before the middling one, and nobody comes in between.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(SLICES);
    }

    @Override
    public Pair pair() {
        return Pair.repairOf("priority-inversion");
    }

    @Override
    public List<DeclaredOutcome> outcomes(Arguments arguments) {
        return List.of(DeclaredOutcome.allowed("nothing comes in between", "middling slices in between: 0"));
    }

    @Override
    public List<Question> questions() {
        return List.of(
                Question.whoHolds(Moment.at("need data"), "data"),
                Question.whoGoesNext(Moment.at("give back", 2)),
                Question.result(Moment.at("middling comes")));
    }

    @Override
    public void run(Lab lab, Arguments arguments) {
        Lock processor = lab.lock("processor"); // mark: processor
        Cpu cpu = new Cpu(processor, lab.condition("turn", processor), lab.shared("slices", 0)); // mark: cpu
        Shared<Integer> low = lab.shared("rank of unimportant", 1); // mark: low
        Shared<Integer> middle = lab.shared("rank of middling", 0); // mark: middle
        Lock data = lab.lock("data"); // mark: data
        LabThread middling = lab.thread("middling", () -> compute(lab, cpu, middle, low, arguments.get(SLICES)));
        LabThread urgent = lab.thread("urgent", () -> {
            rank(cpu, low, 3); // mark: lend
            rank(cpu, middle, 2); // mark: middling wants
            middling.start(); // mark: middling comes
            data.with(() -> rank(cpu, low, 0)); // mark: need data
        });
        LabThread unimportant = lab.thread("unimportant", () -> {
            data.acquire(); // mark: take data
            urgent.start(); // mark: urgent comes
            lab.result("middling slices in between: " + (compute(lab, cpu, low, middle, 2) - 2)); // mark: result
            data.release(); // mark: give data back
        });
        unimportant.start().join(); // mark: join unimportant
        urgent.join(); // mark: join urgent
        middling.join(); // mark: join middling
    }

    private static int compute(Lab lab, Cpu cpu, Shared<Integer> mine, Shared<Integer> other, int slices) {
        for (int i = 0; i < slices; i++) {
            lab.sleep(ms(1)); // mark: fetch
            cpu.processor.acquire(); // mark: ask
            while (mine.get() < other.get()) { // mark: look
                cpu.turn.await(); // mark: make way
            }
            lab.compute(ms(5)); // mark: compute
            cpu.slices.set(cpu.slices.get() + 1); // mark: count
            cpu.processor.release(); // mark: give back
        }
        return rank(cpu, mine, 0);
    }

    private static int rank(Cpu cpu, Shared<Integer> whose, int rank) {
        cpu.processor.acquire(); // mark: tell
        whose.set(rank); // mark: rank
        cpu.turn.signalAll(); // mark: call
        int slices = cpu.slices.get(); // mark: slices
        cpu.processor.release(); // mark: told
        return slices;
    }
}
