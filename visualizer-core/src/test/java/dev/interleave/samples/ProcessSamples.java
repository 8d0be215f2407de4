package dev.interleave.samples;

import static dev.interleave.lab.Lab.ms;

import dev.interleave.engine.Execution;
import dev.interleave.engine.Program;
import dev.interleave.engine.WorkFailed;
import dev.interleave.lab.ChildProcess;
import dev.interleave.lab.Future;
import dev.interleave.lab.Lab;
import dev.interleave.lab.Lock;
import dev.interleave.lab.Pool;
import dev.interleave.lab.Queue;
import dev.interleave.lab.Shared;
import java.util.ArrayList;
import java.util.List;

/// Programs of several processes, for tests of whole runs. Each is chosen by the first word of its description.
public final class ProcessSamples implements Program {

    private final List<String> words;

    public ProcessSamples(List<String> words) {
        this.words = words;
    }

    @Override
    public void run(Execution execution) throws Exception {
        Lab lab = new Lab(execution);
        switch (words.getFirst()) {
            case "exits" -> exits(lab);
            case "memory" -> memory(lab);
            case "refused" -> refused(lab);
            case "queue" -> queue(lab);
            case "bounded" -> bounded(lab);
            case "lock" -> counted(lab, true);
            case "no lock" -> counted(lab, false);
            case "pool" -> pool(lab);
            case "grandchild" -> grandchild(lab);
            case "daemon" -> daemon(lab);
            case "ten" -> ten(lab);
            case "deaf" -> deaf(lab);
            case "two locks" -> twoLocks(lab);
            case "died with the lock" -> diedWithTheLock(lab);
            case "died waiting" -> diedWaiting(lab);
            case "broken pool" -> brokenPool(lab);
            default -> throw new IllegalArgumentException("no sample: " + words);
        }
    }

    private static void exits(Lab lab) {
        ChildProcess well = lab.process("well", () -> lab.print("well"));
        ChildProcess badly = lab.process("badly", () -> {
            throw new IllegalStateException("badly");
        });
        ChildProcess killed = lab.process("killed", () -> forEver(lab));
        well.start();
        badly.start();
        killed.start();
        well.join();
        badly.join();
        String before = String.valueOf(killed.exitCode());
        killed.kill();
        killed.join();
        lab.result(well.exitCode() + " " + badly.exitCode() + " " + before + " " + killed.exitCode() + " "
                + killed.isAlive());
    }

    private static void forEver(Lab lab) {
        lab.print("here");
        while (true) {
            lab.sleep(ms(60_000));
        }
    }

    private static void memory(Lab lab) {
        Shared<Integer> mine = lab.shared("x", 1);
        Queue<Object> answers = lab.processQueue("answers");
        lab.process("child", () -> {
                    int before = mine.get();
                    mine.set(before + 10);
                    answers.put(ProcessHandle.current().pid());
                    answers.put(before + " " + mine.get());
                })
                .start()
                .join();
        boolean other = !answers.get().equals(ProcessHandle.current().pid());
        lab.result(mine.get() + " " + answers.get() + " " + other);
    }

    private static void refused(Lab lab) {
        Lock lock = lab.lock("A");
        Queue<Integer> queue = lab.queue("q");
        Object unknown = new Object();
        lab.print(reason(() -> lab.process("child", lock::acquire).start()));
        lab.print(reason(() -> lab.process("child", queue::get).start()));
        lab.print(reason(
                () -> lab.process("child", () -> lab.print(unknown.toString())).start()));
        Queue<Object> carrier = lab.processQueue("carrier");
        lab.print(reason(() -> carrier.put(lock)));
    }

    private static String reason(Runnable refused) {
        try {
            refused.run();
            return "not refused";
        } catch (IllegalArgumentException refusal) {
            return String.valueOf(refusal.getMessage());
        }
    }

    private static void queue(Lab lab) {
        Queue<Integer> numbers = lab.processQueue("numbers");
        Queue<Integer> squares = lab.processQueue("squares");
        List<ChildProcess> children = new ArrayList<>();
        for (int i = 1; i <= 2; i++) {
            children.add(lab.process("square-" + i, () -> {
                        for (int n = numbers.get(); n > 0; n = numbers.get()) {
                            squares.put(n * n);
                            numbers.taskDone();
                        }
                    })
                    .start());
        }
        for (int i = 1; i <= 200; i++) {
            numbers.put(i);
        }
        numbers.join();
        long sum = 0;
        for (int i = 1; i <= 200; i++) {
            sum += squares.get();
        }
        children.forEach(_ -> numbers.put(0));
        children.forEach(ChildProcess::join);
        lab.result("sum " + sum);
    }

    private static void bounded(Lab lab) {
        Queue<String> narrow = lab.processQueue("narrow", 2);
        boolean[] puts = {narrow.put("a", ms(0)), narrow.put("b", ms(0)), narrow.put("c", ms(20))};
        String seen = puts[0] + " " + puts[1] + " " + puts[2] + " " + narrow.size();
        String taken = narrow.get() + narrow.get() + narrow.get(ms(20));
        lab.result(seen + " " + taken);
    }

    private static void counted(Lab lab, boolean locked) {
        Shared<Long> counter = lab.processShared("counter", 0);
        Lock lock = lab.processLock("lock");
        Queue<String> ready = lab.processQueue("ready");
        Queue<String> go = lab.processQueue("go");
        List<ChildProcess> children = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            children.add(lab.process("counter-" + i, () -> {
                        long seen = counter.get();
                        ready.put("ready");
                        go.get();
                        for (int round = 0; round < 100 && locked; round++) {
                            lock.with(() -> counter.set(counter.get() + 1));
                        }
                        for (int round = 0; round < 100 && !locked; round++) {
                            counter.set(seen + 1);
                            seen = counter.get();
                        }
                    })
                    .start());
        }
        children.forEach(_ -> ready.get());
        children.forEach(_ -> go.put("go"));
        children.forEach(ChildProcess::join);
        lab.result("total " + counter.get());
    }

    private static void pool(Lab lab) {
        try (Pool pool = lab.processPool("squares", 2)) {
            List<Integer> squares = pool.map(n -> n * n, List.of(1, 2, 3, 4, 5));
            Future<String> names = pool.send("name", lab::currentName);
            Future<Integer> failing = pool.send("fail", () -> {
                throw new IllegalStateException("no luck");
            });
            String failure;
            try {
                failure = "result " + failing.get();
            } catch (WorkFailed failed) {
                failure = failed.getMessage() + " by " + failed.getCause();
            }
            lab.result(squares + " " + names.get().startsWith("squares-") + " " + failure);
        }
    }

    private static void grandchild(Lab lab) {
        Queue<String> names = lab.processQueue("names");
        lab.process("child", () -> {
                    lab.process("grandchild", () -> names.put(lab.currentName()))
                            .start();
                    names.put(lab.currentName());
                })
                .start()
                .join();
        lab.result(names.get() + " " + names.get());
    }

    private static void daemon(Lab lab) {
        Queue<String> here = lab.processQueue("here");
        lab.daemonProcess("daemon", () -> {
                    here.put("here");
                    forEver(lab);
                })
                .start();
        lab.result(here.get());
    }

    private static void ten(Lab lab) {
        Queue<Integer> here = lab.processQueue("here");
        for (int i = 1; i <= 10; i++) {
            int number = i;
            lab.process("child-" + i, () -> {
                        here.put(number);
                        forEver(lab);
                    })
                    .start();
        }
        for (int i = 1; i <= 10; i++) {
            here.get();
        }
        lab.print("ten are here");
    }

    private static void deaf(Lab lab) {
        Queue<String> here = lab.processQueue("here");
        lab.process("deaf", () -> {
                    Runtime.getRuntime().addShutdownHook(new Thread(ProcessSamples::spin));
                    here.put("deaf");
                    spin();
                })
                .start();
        lab.print(here.get());
    }

    private static void spin() {
        long turns = 0;
        while (turns >= 0) {
            turns = (turns + 1) & Long.MAX_VALUE;
        }
    }

    private static void twoLocks(Lab lab) {
        Lock first = lab.processLock("A");
        Lock second = lab.processLock("B");
        Queue<String> ready = lab.processQueue("ready");
        Queue<String> go = lab.processQueue("go");
        ChildProcess one =
                lab.process("one", () -> both(first, second, ready, go)).start();
        ChildProcess other =
                lab.process("other", () -> both(second, first, ready, go)).start();
        ready.get();
        ready.get();
        go.put("one");
        go.put("other");
        one.join();
        other.join();
    }

    private static void both(Lock first, Lock second, Queue<String> ready, Queue<String> go) throws Exception {
        first.with(() -> {
            ready.put("ready");
            go.get();
            second.with(() -> {});
        });
    }

    private static void diedWithTheLock(Lab lab) {
        Lock lock = lab.processLock("lock");
        Queue<String> held = lab.processQueue("held");
        ChildProcess holder = lab.process("holder", () -> {
                    lock.acquire();
                    held.put("held");
                    forEver(lab);
                })
                .start();
        held.get();
        holder.kill();
        holder.join();
        lab.result("acquired " + lock.acquire(ms(50)));
    }

    private static void diedWaiting(Lab lab) {
        Queue<String> queue = lab.processQueue("queue");
        Queue<String> here = lab.processQueue("here");
        ChildProcess getter = lab.process("getter", () -> {
                    here.put("here");
                    queue.get();
                })
                .start();
        here.get();
        lab.sleep(ms(30));
        getter.kill();
        getter.join();
        queue.put("message");
        lab.result("got " + queue.get(ms(500)));
    }

    /// Who made the pool is gone when it breaks.
    private static void brokenPool(Lab lab) {
        Pool[] made = new Pool[1];
        lab.thread("maker", () -> made[0] = lab.processPool("pool", 1)).start().join();
        Pool pool = made[0];
        Future<Object> dies = pool.send("dies", () -> {
            Runtime.getRuntime().halt(7);
            return 0;
        });
        Future<Integer> behind = pool.send("behind", () -> 1);
        lab.print(failure(dies));
        lab.print(failure(behind));
        pool.close();
    }

    private static String failure(Future<?> future) {
        try {
            return "result " + future.get();
        } catch (WorkFailed failed) {
            return String.valueOf(failed.getMessage());
        }
    }
}
