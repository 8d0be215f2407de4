package dev.interleave.catalogue.processes;

import static dev.interleave.lab.Lab.ms;

import dev.interleave.lab.ChildProcess;
import dev.interleave.lab.Lab;
import dev.interleave.lab.Queue;
import dev.interleave.lesson.Arguments;
import dev.interleave.lesson.Chapter;
import dev.interleave.lesson.DeclaredOutcome;
import dev.interleave.lesson.IntegerParameter;
import dev.interleave.lesson.Lesson;
import dev.interleave.lesson.Moment;
import dev.interleave.lesson.Parameter;
import dev.interleave.lesson.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Processes share no memory: what one wants another to know, it must send.
public final class ProcessQueue implements Lesson {

    static final Parameter<Integer> ITEMS = new IntegerParameter("items", "numbers that are sent", 6, 1, 500);
    static final Parameter<Integer> CHILDREN = new IntegerParameter("children", "child processes", 2, 1, 8);

    private static final int STOP = -1;

    @Override
    public String id() {
        return "process-queue";
    }

    @Override
    public String title() {
        return "Queue between processes";
    }

    @Override
    public Chapter chapter() {
        return Chapter.PROCESSES;
    }

    @Override
    public String paragraph() {
        return "The parent sends numbers through a queue to child processes, which are real ones with ids of their"
            + " own. They send the squares back through another. Watch how long a child takes to start, and how long"
            + " each message lies in its queue.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(ITEMS, CHILDREN);
    }

    @Override
    public List<DeclaredOutcome> outcomes(Arguments arguments) {
        long items = arguments.get(ITEMS);
        long sum = items * (items + 1) * (2 * items + 1) / 6;
        return List.of(DeclaredOutcome.allowed("every square comes back", "sum " + sum));
    }

    @Override
    public List<Question> questions() {
        return List.of(
                Question.whoGoesNext(Moment.at("put", 1)),
                Question.howManyIn(Moment.at("stop"), "numbers"),
                Question.printedNext(Moment.at("take next", 5)),
                Question.howLong(Moment.at("start")));
    }

    @Override
    public Optional<Map<String, String>> searched() {
        return Optional.of(Map.of("items", "1", "children", "2"));
    }

    @Override
    public void run(Lab lab, Arguments arguments) {
        Queue<Integer> numbers = lab.processQueue("numbers"); // mark: numbers
        Queue<Integer> squares = lab.processQueue("squares"); // mark: squares
        List<ChildProcess> children = new ArrayList<>();
        for (int i = 1; i <= arguments.get(CHILDREN); i++) {
            children.add(lab.process("square-" + i, () -> square(lab, numbers, squares))
                    .start()); // mark: start
        }
        for (int item = 1; item <= arguments.get(ITEMS); item++) {
            numbers.put(item); // mark: put
        }
        for (int i = 0; i < children.size(); i++) {
            numbers.put(STOP); // mark: stop
        }
        long sum = 0;
        for (int i = 0; i < arguments.get(ITEMS); i++) {
            sum += squares.get(); // mark: get
        }
        for (ChildProcess child : children) {
            child.join(); // mark: join
        }
        lab.result("sum " + sum); // mark: result
    }

    private static void square(Lab lab, Queue<Integer> numbers, Queue<Integer> squares) {
        int number = numbers.get(); // mark: take
        while (number != STOP) {
            lab.compute(ms(3)); // mark: work
            squares.put(number * number); // mark: answer
            number = numbers.get(); // mark: take next
        }
        lab.print(lab.currentName() + " is done"); // mark: done
    }
}
