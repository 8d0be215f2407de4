package dev.interleave.catalogue.synchronisation;

import static dev.interleave.lab.Lab.ms;

import dev.interleave.lab.Lab;
import dev.interleave.lab.LabThread;
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

/// A queue with few places makes the fast side wait for the slow one.
public final class BoundedQueue implements Lesson {

    static final Parameter<Integer> ITEMS = new IntegerParameter("items", "items that are produced", 9, 1, 1_000);
    static final Parameter<Integer> CAPACITY = new IntegerParameter("capacity", "places in the queue", 2, 1, 100);
    static final Parameter<Integer> CONSUMERS = new IntegerParameter("consumers", "threads that consume", 3, 1, 20);

    private static final int SENTINEL = -1;

    @Override
    public String id() {
        return "bounded-queue";
    }

    @Override
    public String title() {
        return "Bounded queue, three consumers";
    }

    @Override
    public Chapter chapter() {
        return Chapter.SYNCHRONISATION;
    }

    @Override
    public String paragraph() {
        return "One producer puts numbers into a queue that has few places; consumers take them out and square them. "
                + "When the queue is full the producer waits, when it is empty the consumers do. The last item is a "
                + "sentinel: whoever takes it hands it on to the next consumer and stops.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(ITEMS, CAPACITY, CONSUMERS);
    }

    @Override
    public List<DeclaredOutcome> outcomes(Arguments arguments) {
        int items = arguments.get(ITEMS);
        long sum = (long) items * (items + 1) * (2 * items + 1) / 6;
        return List.of(DeclaredOutcome.allowed("every item is squared once", items + " results, sum " + sum));
    }

    @Override
    public List<Question> questions() {
        return List.of(
                Question.howLong(Moment.start()),
                Question.howManyIn(Moment.at("put", 7), "items"),
                Question.whoGoesNext(Moment.at("get", 6)),
                Question.howManyIn(Moment.at("hand on"), "items"));
    }

    @Override
    public Optional<Map<String, String>> searched() {
        return Optional.of(Map.of("items", "2", "capacity", "1", "consumers", "2"));
    }

    @Override
    public void run(Lab lab, Arguments arguments) {
        Queue<Integer> items = lab.queue("items", arguments.get(CAPACITY)); // mark: items
        Queue<Integer> results = lab.queue("results"); // mark: results
        List<LabThread> threads = new ArrayList<>();
        threads.add(lab.thread("producer", () -> produce(lab, items, arguments.get(ITEMS)))
                .start()); // mark: start producer
        for (int i = 1; i <= arguments.get(CONSUMERS); i++) {
            threads.add(lab.thread("consumer-" + i, () -> consume(lab, items, results))
                    .start()); // mark: start consumer
        }
        for (LabThread thread : threads) {
            thread.join(); // mark: join
        }
        int count = results.size(); // mark: count
        long sum = 0;
        for (int i = 0; i < count; i++) {
            sum += results.get(); // mark: collect
        }
        lab.result(count + " results, sum " + sum); // mark: result
    }

    private static void produce(Lab lab, Queue<Integer> items, int count) {
        for (int item = 1; item <= count; item++) {
            lab.compute(ms(1)); // mark: make
            items.put(item); // mark: put
        }
        items.put(SENTINEL); // mark: put sentinel
    }

    private static void consume(Lab lab, Queue<Integer> items, Queue<Integer> results) {
        while (true) {
            int item = items.get(); // mark: get
            if (item == SENTINEL) {
                items.put(SENTINEL); // mark: hand on
                return;
            }
            lab.sleep(ms(8)); // mark: work
            results.put(item * item); // mark: put result
        }
    }
}
