package dev.interleave.catalogue.synchronisation;

import static dev.interleave.lab.Lab.ms;

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

/// One look without the lock, for speed. What does it see?
public final class DoubleCheckedLocking implements Lesson {

    static final Parameter<Integer> USERS = new IntegerParameter("users", "threads that use the config", 4, 2, 20);

    private record Config(Lock lock, Shared<Boolean> published, Shared<String> host, Shared<Integer> port) {}

    @Override
    public String id() {
        return "double-checked-locking";
    }

    @Override
    public String title() {
        return "Double-checked locking";
    }

    @Override
    public Chapter chapter() {
        return Chapter.SYNCHRONISATION;
    }

    @Override
    public String paragraph() {
        return "The first user makes the config under a lock; later ones look first whether it is there, without the "
                + "lock. But it is published before it is whole: who comes in between uses a half-made object. Nothing "
                + "orders that look after the writes: a data race, which is found even in runs that go well.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(USERS);
    }

    @Override
    public Pair pair() {
        return Pair.repairedBy("double-checked-locking-safe");
    }

    @Override
    public List<DeclaredOutcome> outcomes(Arguments arguments) {
        return List.of(
                DeclaredOutcome.allowed("all see the whole config", "saw a half-made config: 0"),
                DeclaredOutcome.surprising("some see a half-made one", text -> text.startsWith("saw a half-made")));
    }

    @Override
    public String note() {
        return "Here the early publication is written out. Java may move it there by itself, unless the field is "
                + "volatile; CPython keeps to the order of the source.";
    }

    @Override
    public List<Question> questions() {
        return List.of(
                Question.whoHolds(Moment.at("look", 2), "config lock"),
                Question.whoGoesNext(Moment.at("publish")),
                Question.printedNext(Moment.at("host is set")),
                Question.result(Moment.at("look", 2)));
    }

    @Override
    public void run(Lab lab, Arguments arguments) {
        Shared<String> host = lab.shared("config.host", ""); // mark: host
        Shared<Integer> port = lab.shared("config.port", 0); // mark: port
        Config config = new Config(lab.lock("config lock"), lab.shared("published", false), host, port); // mark: config
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
        if (!config.published.get()) { // mark: look
            config.lock.acquire(); // mark: lock
            if (!config.published.get()) { // mark: look again
                config.published.set(true); // mark: publish
                config.host.set("db"); // mark: host is set
                lab.sleep(ms(40)); // mark: make
                config.port.set(8080); // mark: port is set
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
