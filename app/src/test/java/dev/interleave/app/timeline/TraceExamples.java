package dev.interleave.app.timeline;

import static dev.interleave.trace.EventKind.ACQUIRE;
import static dev.interleave.trace.EventKind.ACQUIRE_WAIT;
import static dev.interleave.trace.EventKind.ACTOR_BEGIN;
import static dev.interleave.trace.EventKind.ACTOR_CREATE;
import static dev.interleave.trace.EventKind.ACTOR_END;
import static dev.interleave.trace.EventKind.ACTOR_START;
import static dev.interleave.trace.EventKind.COMPUTE;
import static dev.interleave.trace.EventKind.COMPUTE_END;
import static dev.interleave.trace.EventKind.GET;
import static dev.interleave.trace.EventKind.GET_WAIT;
import static dev.interleave.trace.EventKind.JOIN;
import static dev.interleave.trace.EventKind.JOIN_WAIT;
import static dev.interleave.trace.EventKind.LOOP_BEGIN;
import static dev.interleave.trace.EventKind.LOOP_END;
import static dev.interleave.trace.EventKind.PUT;
import static dev.interleave.trace.EventKind.PUT_WAIT;
import static dev.interleave.trace.EventKind.RESULT;
import static dev.interleave.trace.EventKind.SLEEP_END;
import static dev.interleave.trace.EventKind.TASK_MOUNT;
import static dev.interleave.trace.EventKind.TASK_READY;
import static dev.interleave.trace.EventKind.TASK_UNMOUNT;

import dev.interleave.trace.EventKind;
import dev.interleave.trace.ResourceKind;
import dev.interleave.trace.Trace;
import dev.interleave.trace.TraceBuilder;
import java.util.Random;

/// Traces to draw: small ones whose picture is known, and large ones of any size.
public final class TraceExamples {

    private TraceExamples() {}

    public static Trace named(String name) {
        return switch (name) {
            case "two-locks" -> twoLocks();
            case "bounded-queue" -> boundedQueue();
            case "gather" -> gather();
            case "processes" -> processes();
            default -> busy(Integer.parseInt(name), 64);
        };
    }

    /// Two threads take two locks in opposite order; both are blocked from 34 ms to the end at 64 ms.
    public static Trace twoLocks() {
        TraceScript run = new TraceScript();
        int main = run.process(4711, "");
        int one = run.thread(0, "transfer-1");
        int two = run.thread(0, "transfer-2");
        int a = run.resource(ResourceKind.LOCK, 0, "account A", 0);
        int b = run.resource(ResourceKind.LOCK, 0, "account B", 0);
        run.at(0, main, ACTOR_BEGIN).at(1, main, ACTOR_CREATE, one).at(2, main, ACTOR_START, one);
        run.at(2.5, main, ACTOR_CREATE, two).at(3, main, ACTOR_START, two).at(3, main, JOIN_WAIT, one, -1);
        run.at(4, one, ACTOR_BEGIN).at(6, two, ACTOR_BEGIN);
        run.at(8, one, ACQUIRE_WAIT, a, -1).at(8, one, ACQUIRE, a, 1).sleep(10, one, 24);
        run.at(12, two, ACQUIRE_WAIT, b, -1).at(12, two, ACQUIRE, b, 1).sleep(14, two, 30);
        run.at(24, one, SLEEP_END).at(27, one, ACQUIRE_WAIT, b, -1);
        run.at(30, two, SLEEP_END).at(34, two, ACQUIRE_WAIT, a, -1);
        run.at(64, main, RESULT);
        return run.finish(
                "Two locks, opposite order",
                "deadlock",
                "transfer-1 waits for account B, held by transfer-2, which waits for account A, held by transfer-1");
    }

    /// One producer, three consumers, a queue of four places.
    public static Trace boundedQueue() {
        TraceScript run = new TraceScript();
        int main = run.process(5120, "");
        int producer = run.thread(0, "producer");
        int[] consumers = {run.thread(0, "consumer-1"), run.thread(0, "consumer-2"), run.thread(0, "consumer-3")};
        int items = run.resource(ResourceKind.QUEUE, 0, "items", 4);
        int permits = run.resource(ResourceKind.SEMAPHORE, 0, "desk", 2);
        run.at(0, main, ACTOR_BEGIN).at(0.5, main, ACTOR_START, producer);
        for (int consumer : consumers) {
            run.at(1, main, ACTOR_START, consumer);
        }
        run.at(1.2, main, JOIN_WAIT, producer, -1).at(1.5, producer, ACTOR_BEGIN);
        for (int i = 0; i < 3; i++) {
            run.at(2 + i * 0.4, consumers[i], ACTOR_BEGIN);
            run.at(2 + i * 0.4, consumers[i], GET_WAIT, items, -1);
        }
        exchange(run, producer, consumers, items, permits);
        run.at(76, producer, ACTOR_END).at(76.2, main, JOIN, producer).at(77, main, RESULT);
        return run.finish("A bounded queue", "finished", "12 items produced, 12 taken, none lost");
    }

    /// Puts and gets at the pace of a script: the producer is faster than the three together.
    private static void exchange(TraceScript run, int producer, int[] consumers, int items, int permits) {
        long[] messages = new long[12];
        int put = 0;
        int taken = 0;
        int free = 2;
        for (int tick = 0; tick < 24; tick++) {
            double now = 4 + tick * 3;
            if (put < 12 && put - taken < 4) {
                messages[put] = run.message("item " + (put + 1));
                run.at(now, producer, PUT_WAIT, items, messages[put]).at(now, producer, PUT, items, messages[put]);
                put++;
            }
            if (put < 12 && put - taken >= 4) {
                run.at(now + 0.2, producer, PUT_WAIT, items, run.message("item " + (put + 1)));
            }
            if (tick % 2 == 1 && taken < put) {
                int consumer = consumers[taken % 3];
                run.at(now + 0.4, consumer, GET, items, messages[taken++]);
                run.at(now + 0.5, consumer, ACQUIRE_WAIT, permits, -1);
                free = Math.max(0, free - 1);
                run.at(now + 0.6, consumer, ACQUIRE, permits, free);
                run.at(now + 0.6, consumer, COMPUTE, -1, 2_000_000);
                run.at(now + 2.4, consumer, COMPUTE_END);
                free++;
                run.at(now + 2.5, consumer, EventKind.RELEASE, permits, free);
                run.at(now + 2.6, consumer, GET_WAIT, items, -1);
            }
        }
    }

    /// Five tasks that one loop runs in turn; they sleep at the same time.
    public static Trace gather() {
        TraceScript run = new TraceScript();
        int main = run.process(4900, "");
        int[] tasks = new int[5];
        for (int i = 0; i < tasks.length; i++) {
            tasks[i] = run.task(0, "fetch-" + (char) ('A' + i));
        }
        int loop = run.resource(ResourceKind.EVENT_LOOP, 0, "event loop", 0);
        run.at(0, main, ACTOR_BEGIN).at(0.2, main, LOOP_BEGIN, loop);
        for (int task : tasks) {
            run.at(0.5, main, ACTOR_CREATE, task).at(0.5, main, TASK_READY, task);
        }
        for (int i = 0; i < tasks.length; i++) {
            double now = 1 + i * 2;
            run.at(now, tasks[i], TASK_MOUNT, loop).at(now, tasks[i], ACTOR_BEGIN);
            run.sleep(now + 1.8, tasks[i], 30 + i * 1.5).at(now + 1.9, tasks[i], TASK_UNMOUNT, loop);
        }
        for (int i = 0; i < tasks.length; i++) {
            run.at(30 + i * 0.3, main, TASK_READY, tasks[i]);
        }
        for (int i = 0; i < tasks.length; i++) {
            double now = 32 + i * 4;
            run.at(now, tasks[i], TASK_MOUNT, loop).at(now, tasks[i], SLEEP_END);
            run.at(now + 3.5, tasks[i], ACTOR_END).at(now + 3.6, tasks[i], TASK_UNMOUNT, loop);
        }
        run.at(54, main, LOOP_END, loop).at(55, main, ACTOR_END);
        return run.finish("gather", "finished", "five pages in the time of one");
    }

    /// A parent and two children with a queue between them; one child starts a thread.
    public static Trace processes() {
        TraceScript run = new TraceScript();
        int main = run.process(4711, "parent");
        int one = run.process(4802, "square-1");
        int two = run.process(4803, "square-2");
        int tasks = run.shared(ResourceKind.QUEUE, "tasks", 10);
        int results = run.shared(ResourceKind.QUEUE, "results", 0);
        long seven = run.message("7");
        long nine = run.message("9");
        long squareOfSeven = run.message("49");
        long squareOfNine = run.message("81");
        run.at(0, main, ACTOR_BEGIN).at(1, main, ACTOR_START, one).at(2, main, ACTOR_START, two);
        run.at(4, main, PUT_WAIT, tasks, seven).at(4, main, PUT, tasks, seven);
        run.at(6, main, PUT_WAIT, tasks, nine).at(6, main, PUT, tasks, nine);
        run.at(7, main, GET_WAIT, results, -1).at(31, one, ACTOR_BEGIN).at(32, one, GET_WAIT, tasks, -1);
        run.at(32.2, one, GET, tasks, seven).at(32.4, one, COMPUTE, -1, 9_000_000);
        run.at(36, two, ACTOR_BEGIN).at(36.5, two, GET_WAIT, tasks, -1).at(36.7, two, GET, tasks, nine);
        run.at(37, two, COMPUTE, -1, 12_000_000).at(41.4, one, COMPUTE_END);
        run.at(41.6, one, PUT_WAIT, results, squareOfSeven).at(41.6, one, PUT, results, squareOfSeven);
        run.at(42, main, GET, results, squareOfSeven).at(42.2, main, GET_WAIT, results, -1);
        run.at(43, one, ACTOR_END).at(49, two, COMPUTE_END);
        run.at(49.2, two, PUT_WAIT, results, squareOfNine).at(49.2, two, PUT, results, squareOfNine);
        run.at(49.8, main, GET, results, squareOfNine).at(50, two, ACTOR_END).at(51, main, JOIN_WAIT, two, -1);
        run.at(52, main, JOIN, two).at(54, main, ACTOR_END);
        return run.finish("A queue between processes", "finished", "49 and 81 came back");
    }

    /// Threads that compute, sleep and use locks at random; a few of them in long spans.
    ///
    /// @param lanes threads and locks together, an eighth of them locks
    public static Trace busy(int events, int lanes) {
        return busy(events, lanes, 0);
    }

    /// The same, with a pause after the first event.
    public static Trace busy(int events, int lanes, long pauseNanos) {
        TraceBuilder builder = new TraceBuilder();
        int locks = Math.max(1, lanes / 8);
        int threads = Math.max(1, lanes - locks);
        builder.addProcess(6000, "busy", 0);
        for (int i = 0; i < threads; i++) {
            builder.addActor(
                    i == 0 ? dev.interleave.trace.ActorKind.PROCESS : dev.interleave.trace.ActorKind.THREAD,
                    0,
                    i == 0 ? -1 : 0,
                    i == 0 ? "main" : "worker-" + i,
                    0);
        }
        for (int i = 0; i < locks; i++) {
            builder.addResource(
                    ResourceKind.LOCK, dev.interleave.trace.Scope.THREADS, 0, "lock " + (char) ('A' + i % 26), 0, -1);
        }
        new BusyRun(builder, threads, locks).run(events, pauseNanos);
        return builder.freeze();
    }

    /// Advances one random thread at a time through: run, want a lock, own it, sleep.
    private static final class BusyRun {

        private final TraceBuilder builder;
        private final int[] phases;
        private final int[] owners;
        private final Random random = new Random(7);
        private long now;

        BusyRun(TraceBuilder builder, int threads, int locks) {
            this.builder = builder;
            this.phases = new int[threads];
            this.owners = new int[locks];
            java.util.Arrays.fill(owners, -1);
        }

        void run(int events, long pauseNanos) {
            if (pauseNanos > 0) {
                step(0);
                now += pauseNanos;
            }
            while (builder.size() < events) {
                now += random.nextInt(400) + 20;
                step(random.nextInt(phases.length));
            }
        }

        private void step(int thread) {
            int lock = thread % owners.length;
            switch (phases[thread]) {
                case 0 -> next(thread, ACTOR_BEGIN, -1);
                case 1 -> next(thread, EventKind.SLEEP, -1);
                case 2 -> next(thread, SLEEP_END, -1);
                case 3 -> next(thread, ACQUIRE_WAIT, lock);
                case 4 -> acquire(thread, lock);
                case 5 -> next(thread, COMPUTE, -1);
                default -> release(thread, lock);
            }
        }

        private void acquire(int thread, int lock) {
            if (owners[lock] < 0) {
                owners[lock] = thread;
                next(thread, ACQUIRE, lock);
            }
        }

        private void release(int thread, int lock) {
            owners[lock] = -1;
            builder.append(now, thread, EventKind.RELEASE.code(), 0, lock, 0, 0);
            phases[thread] = 1;
        }

        private void next(int thread, EventKind kind, int target) {
            builder.append(now, thread, kind.code(), 0, target, 0, kind == ACQUIRE ? 1 : 300_000);
            phases[thread]++;
        }
    }
}
