package dev.interleave.catalogue.synchronisation;

import static dev.interleave.lab.Lab.ms;

import dev.interleave.lab.Event;
import dev.interleave.lab.Lab;
import dev.interleave.lab.LabThread;
import dev.interleave.lab.Lock;
import dev.interleave.lab.Queue;
import dev.interleave.lab.Shared;
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

/// First make it whole, then say so with a flag that orders.
public final class DoubleCheckedLockingSafe implements Lesson {

    static final Parameter<Integer> USERS = new IntegerParameter("users", "threads that use the config", 4, 2, 20);

    private record Config(Lock lock, Event published, Shared<String> host, Shared<Integer> port) {}

    @Override
    public String id() {
        return "double-checked-locking-safe";
    }

    @Override
    public String title() {
        return "Double-checked locking, safe";
    }

    @Override
    public Chapter chapter() {
        return Chapter.SYNCHRONISATION;
    }

    @Override
    public String paragraph() {
        return "Two things are mended. The config is whole before it is published. And it is published through an "
                + "event, which orders: whoever sees it set also sees all that was written before, as with a volatile "
                + "field in Java. The quick look without the lock is safe now, and no race is found.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(USERS);
    }

    @Override
    public Pair pair() {
        return Pair.repairOf("double-checked-locking");
    }

    @Override
    public List<DeclaredOutcome> outcomes(Arguments arguments) {
        return List.of(DeclaredOutcome.allowed("all see the whole config", "saw a half-made config: 0"));
    }

    @Override
    public List<Question> questions() {
        return List.of(
                Question.whoHolds(Moment.at("look", 2), "config lock"),
                Question.whoGoesNext(Moment.at("port is set")),
                Question.printedNext(Moment.at("publish")));
    }

    @Override
    public void run(Lab lab, Arguments arguments) {
        Shared<String> host = lab.shared("config.host", ""); // mark: host
        Shared<Integer> port = lab.shared("config.port", 0); // mark: port
        Config config = new Config(lab.lock("config lock"), lab.event("published"), host, port); // mark: config
        Queue<String> halfMade = lab.queue("half-made"); // mark: half-made
        List<LabThread> users = new ArrayList<>();
        for (int i = 1; i <= arguments.get(USERS); i++) {
            users.add(lab.thread("user-" + i, () -> use(lab, config, halfMade)).start()); // mark: start
            lab.sleep(ms(10)); // mark: next comes later
        }
        for (LabThread user : users) {
            user.join(); // mark: join
        }
        lab.result("saw a half-made config: " + halfMade.size()); // mark: result
    }

    private static void use(Lab lab, Config config, Queue<String> halfMade) {
        if (!config.published.await(ms(0))) { // mark: look
            config.lock.acquire(); // mark: lock
            if (!config.published.await(ms(0))) { // mark: look again
                config.host.set("db"); // mark: host is set
                lab.sleep(ms(40)); // mark: make
                config.port.set(8080); // mark: port is set
                config.published.set(); // mark: publish
            }
            config.lock.release(); // mark: unlock
        }
        String address = config.host.get() + ":" + config.port.get(); // mark: use
        lab.print(lab.currentName() + " connects to " + address); // mark: connect
        if (!address.equals("db:8080")) {
            halfMade.put(address); // mark: wrong address
        }
    }
}
