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
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Who comes last is served first. When does the first one get a turn?
public final class Starvation implements Lesson {

    static final Parameter<Integer> VISITS = new IntegerParameter("visits", "visits of each regular", 4, 1, 100);

    private record Desk(Lock counter, Condition next, Lock clerk, Shared<List<String>> pile, Shared<Integer> passed) {}

    @Override
    public String id() {
        return "starvation";
    }

    @Override
    public String title() {
        return "Starvation";
    }

    @Override
    public Chapter chapter() {
        return Chapter.SYNCHRONISATION;
    }

    @Override
    public String paragraph() {
        return "The clerk takes the slip on top of the pile. Two regulars come again and again: when one is done, the "
                + "slip of the other lies on top. The early one, at the bottom, starves, though nothing is stuck.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(VISITS);
    }

    @Override
    public Pair pair() {
        return Pair.repairedBy("starvation-fair");
    }

    @Override
    public List<DeclaredOutcome> outcomes(Arguments arguments) {
        return List.of(
                DeclaredOutcome.allowed("all are served in the order of coming", "slips passed over: 0"),
                DeclaredOutcome.surprising("some are passed over", text -> text.startsWith("slips passed over")));
    }

    @Override
    public List<Question> questions() {
        return List.of(
                Question.whoGoesNext(Moment.at("call")),
                Question.whoHolds(Moment.at("done", 3), "clerk"),
                Question.result(Moment.at("done", 3)));
    }

    @Override
    public Optional<Map<String, String>> searched() {
        return Optional.of(Map.of("visits", "1"));
    }

    @Override
    public void run(Lab lab, Arguments arguments) {
        Lock counter = lab.lock("counter"); // mark: counter
        Condition next = lab.condition("next", counter); // mark: next
        Desk desk = new Desk(counter, next, lab.lock("clerk"), lab.shared("pile", List.of()), lab.shared("passed", 0));
        List<LabThread> threads = List.of(
                lab.thread("regular-1", () -> visit(lab, desk, arguments.get(VISITS))), // mark: regular
                lab.thread("early", () -> visit(lab, desk, 1)), // mark: early
                lab.thread("regular-2", () -> visit(lab, desk, arguments.get(VISITS))));
        for (LabThread thread : threads) {
            thread.start(); // mark: start
            lab.sleep(ms(2)); // mark: next comes later
        }
        for (LabThread thread : threads) {
            thread.join(); // mark: join
        }
        lab.result("slips passed over: " + desk.passed.get()); // mark: result
    }

    private static void visit(Lab lab, Desk desk, int visits) {
        String me = lab.currentName();
        for (int visit = 0; visit < visits; visit++) {
            desk.counter.acquire(); // mark: come
            desk.pile.set(Stream.concat(desk.pile.get().stream(), Stream.of(me)).toList()); // mark: slip
            while (!desk.pile.get().getLast().equals(me) || !desk.clerk.acquire(ms(0))) { // mark: my turn
                desk.next.await(); // mark: wait
            }
            desk.passed.set(desk.passed.get() + desk.pile.get().indexOf(me)); // mark: passed over
            desk.pile.set(
                    desk.pile.get().stream().filter(slip -> !slip.equals(me)).toList()); // mark: take slip
            desk.counter.release(); // mark: go in
            lab.sleep(ms(8)); // mark: be served
            desk.counter.acquire(); // mark: done
            desk.clerk.release(); // mark: leave clerk
            desk.next.signalAll(); // mark: call
            desk.counter.release(); // mark: leave
            lab.sleep(ms(2)); // mark: come again
        }
    }
}
