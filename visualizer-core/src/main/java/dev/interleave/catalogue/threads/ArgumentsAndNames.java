package dev.interleave.catalogue.threads;

import static dev.interleave.lab.Lab.ms;

import dev.interleave.lab.Lab;
import dev.interleave.lab.LabThread;
import dev.interleave.lab.Queue;
import dev.interleave.lesson.Arguments;
import dev.interleave.lesson.Chapter;
import dev.interleave.lesson.DeclaredOutcome;
import dev.interleave.lesson.Lesson;
import dev.interleave.lesson.MillisParameter;
import dev.interleave.lesson.Moment;
import dev.interleave.lesson.Parameter;
import dev.interleave.lesson.Question;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// One body for all, and each thread with its own name, its own argument and its own pace.
public final class ArgumentsAndNames implements Lesson {

    static final Parameter<Duration> UNIT =
            new MillisParameter("unit", "time for one letter of the errand", ms(5), ms(100));

    private static final String SHORTEST_FIRST = "ended: bob, carol, alice";

    @Override
    public String id() {
        return "arguments-and-names";
    }

    @Override
    public String title() {
        return "Arguments and names";
    }

    @Override
    public Chapter chapter() {
        return Chapter.THREADS;
    }

    @Override
    public String paragraph() {
        return "Three threads run the same code. Each has its own name and is given its own argument, an errand that"
                + " takes as long as its word is. So they end in another order than they were started in: the shortest"
                + " first. Nothing but time sees to that; a busy machine may mix them up.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(UNIT);
    }

    @Override
    public List<DeclaredOutcome> outcomes(Arguments arguments) {
        return List.of(
                DeclaredOutcome.allowed("the shortest errand ends first", SHORTEST_FIRST),
                DeclaredOutcome.allowed("they end in another order", text -> text.matches("ended: \\w+, \\w+, \\w+")));
    }

    @Override
    public List<Question> questions() {
        return List.of(
                Question.printedNext(Moment.at("join")),
                Question.howManyIn(Moment.at("join", 2), "ended"),
                Question.result(Moment.at("work", 3)));
    }

    @Override
    public void run(Lab lab, Arguments arguments) {
        Queue<String> ended = lab.queue("ended"); // mark: ended
        Duration unit = arguments.get(UNIT);
        List<LabThread> threads = List.of(
                lab.thread("alice", () -> run(lab, ended, "supermarket", unit)), // mark: alice
                lab.thread("bob", () -> run(lab, ended, "post", unit)), // mark: bob
                lab.thread("carol", () -> run(lab, ended, "chemist", unit))); // mark: carol
        for (LabThread thread : threads) {
            thread.start(); // mark: start
        }
        for (LabThread thread : threads) {
            thread.join(); // mark: join
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < threads.size(); i++) {
            names.add(ended.get()); // mark: collect
        }
        lab.result("ended: " + String.join(", ", names)); // mark: result
    }

    private static void run(Lab lab, Queue<String> ended, String errand, Duration unit) {
        String name = lab.currentName(); // mark: name
        lab.print(name + " goes to the " + errand); // mark: leave
        lab.sleep(unit.multipliedBy(errand.length())); // mark: work
        lab.print(name + " is back"); // mark: back
        ended.put(name); // mark: put
    }
}
