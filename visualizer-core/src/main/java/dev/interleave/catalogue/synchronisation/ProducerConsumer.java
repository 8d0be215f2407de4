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

/// A queue between two kinds of threads, and two ways of saying that the work is over.
public final class ProducerConsumer implements Lesson {

    static final Parameter<Integer> ORDERS = new IntegerParameter("orders", "orders that are taken", 6, 1, 200);
    static final Parameter<Integer> COOKS = new IntegerParameter("cooks", "threads that consume", 2, 1, 10);

    private static final int PILL = -1;

    @Override
    public String id() {
        return "producer-consumer";
    }

    @Override
    public String title() {
        return "Producer and consumer";
    }

    @Override
    public Chapter chapter() {
        return Chapter.SYNCHRONISATION;
    }

    @Override
    public String paragraph() {
        return "The queue has no bound, so the waiter puts all orders at once and never waits for room. To know "
                + "when they are dealt with, it joins the queue: a cook says task done after the work, not when "
                + "taking an order, so the join ends later than the queue is empty. Then each cook gets a poison "
                + "pill, an order that means stop.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(ORDERS, COOKS);
    }

    @Override
    public String note() {
        return "Java's queues have no task_done and join; one counts down a latch or a Phaser instead.";
    }

    @Override
    public List<DeclaredOutcome> outcomes(Arguments arguments) {
        return List.of(DeclaredOutcome.allowed("every order is cooked once", arguments.get(ORDERS) + " orders cooked"));
    }

    @Override
    public List<Question> questions() {
        return List.of(
                Question.howLong(Moment.start()),
                Question.howManyIn(Moment.at("join queue"), "orders"),
                Question.whoGoesNext(Moment.at("serve", 2)),
                Question.howManyIn(Moment.at("pill"), "orders"));
    }

    @Override
    public Optional<Map<String, String>> searched() {
        return Optional.of(Map.of("orders", "2"));
    }

    @Override
    public void run(Lab lab, Arguments arguments) {
        Queue<Integer> orders = lab.queue("orders"); // mark: orders
        Queue<Integer> meals = lab.queue("meals"); // mark: meals
        List<LabThread> threads = new ArrayList<>();
        threads.add(lab.thread("waiter", () -> takeOrders(orders, arguments))); // mark: waiter
        for (int i = 1; i <= arguments.get(COOKS); i++) {
            threads.add(lab.thread("cook-" + i, () -> cook(lab, orders, meals))); // mark: cook
        }
        for (LabThread thread : threads) {
            thread.start(); // mark: start
        }
        for (LabThread thread : threads) {
            thread.join(); // mark: join
        }
        lab.result(meals.size() + " orders cooked"); // mark: result
    }

    private static void takeOrders(Queue<Integer> orders, Arguments arguments) {
        for (int order = 1; order <= arguments.get(ORDERS); order++) {
            orders.put(order); // mark: put
        }
        orders.join(); // mark: join queue
        for (int i = 0; i < arguments.get(COOKS); i++) {
            orders.put(PILL); // mark: pill
        }
    }

    private static void cook(Lab lab, Queue<Integer> orders, Queue<Integer> meals) {
        int order = orders.get(); // mark: get
        while (order != PILL) {
            lab.sleep(ms(8)); // mark: cooking
            meals.put(order); // mark: serve
            orders.taskDone(); // mark: task done
            order = orders.get(); // mark: get next
        }
        lab.print(lab.currentName() + " goes home"); // mark: home
    }
}
