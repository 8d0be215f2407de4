package dev.interleave;

import dev.interleave.trace.ActorKind;
import dev.interleave.trace.EventFlags;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.Message;
import dev.interleave.trace.ResourceKind;
import dev.interleave.trace.Scope;
import dev.interleave.trace.Site;
import dev.interleave.trace.Trace;
import dev.interleave.trace.TraceBuilder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// A made-up trace of any size that no engine could tell from a recorded one: each actor is a small state
/// machine that only does what it could do, so locks have one owner, queues are first-in first-out and
/// lifecycles are whole.
///
/// Threads use one lock at a time and hold none while they wait for a queue, so there is no deadlock. The last
/// `tasks` actors are tasks of one event loop that the main thread carries. The same shape gives the same
/// trace.
public final class SyntheticTrace {

    /// What takes part.
    ///
    /// @param threads at least 2; even ones put, odd ones get
    /// @param events exact number of events, at least 20 for each actor
    public record Shape(int threads, int tasks, int locks, int queues, int events, long seed) {

        public static Shape of(int events) {
            return new Shape(44, 8, 8, 3, events, 1);
        }
    }

    private enum Phase {
        RUNS,
        WANTS_LOCK,
        WANTS_PLACE,
        WANTS_MESSAGE,
        SLEEPS,
        ENDED
    }

    private static final int CAPACITY = 8;

    private final TraceBuilder builder = new TraceBuilder();
    private final Shape shape;
    private final Random random;
    private final Phase[] phases;
    private final int[] wanted;
    private final int[] held;
    private final int[] owners;
    private final long[] pending;
    private final List<ArrayDeque<Long>> messages = new ArrayList<>();
    private final ArrayDeque<Integer> ready = new ArrayDeque<>();
    private final ArrayDeque<Integer> sleeping = new ArrayDeque<>();
    private int firstQueue;
    private int semaphore;
    private int value;
    private int loop;
    private long nanos;
    private int nextMessage = 1;
    private int texts;
    private int permits = 3;

    private SyntheticTrace(Shape shape) {
        this.shape = shape;
        this.random = new Random(shape.seed());
        int actors = 1 + shape.threads() + shape.tasks();
        phases = new Phase[actors];
        wanted = new int[actors];
        held = new int[actors];
        owners = new int[shape.locks()];
        pending = new long[actors];
    }

    /// The trace of this shape.
    public static Trace of(Shape shape) {
        return new SyntheticTrace(shape).make();
    }

    /// 52 actors, 8 locks, 3 queues, a semaphore, a value and a loop.
    public static Trace ofSize(int events) {
        return of(Shape.of(events));
    }

    private Trace make() {
        define();
        begin();
        int rest = 12 * phases.length + 10;
        while (builder.size() < shape.events() - rest) {
            step(1 + random.nextInt(phases.length - 1));
        }
        end();
        return builder.freeze();
    }

    private void define() {
        builder.addProcess(4711, "main", 0);
        builder.addActor(ActorKind.PROCESS, 0, -1, "main", 0);
        for (int i = 1; i <= shape.threads(); i++) {
            builder.addActor(ActorKind.THREAD, 0, 0, "worker-" + i, 0);
        }
        for (int i = 1; i <= shape.tasks(); i++) {
            builder.addActor(ActorKind.TASK, 0, 0, "task-" + i, 0);
        }
        for (int i = 0; i < shape.locks(); i++) {
            builder.addResource(ResourceKind.LOCK, Scope.THREADS, 0, "lock " + (char) ('A' + i), 0, -1);
            owners[i] = -1;
        }
        firstQueue = shape.locks();
        for (int i = 0; i < shape.queues(); i++) {
            builder.addResource(ResourceKind.QUEUE, Scope.THREADS, 0, "queue " + (i + 1), CAPACITY, -1);
            messages.add(new ArrayDeque<>());
        }
        semaphore = builder.addResource(ResourceKind.SEMAPHORE, Scope.THREADS, 0, "permits", permits, -1);
        value = builder.addResource(ResourceKind.VALUE, Scope.THREADS, 0, "counter", 0, -1);
        loop = builder.addResource(ResourceKind.EVENT_LOOP, Scope.TASKS, 0, "loop", 0, -1);
        for (int line = 1; line <= 40; line++) {
            builder.addSite(new Site("dev/interleave/catalogue/threads/Made.java", line));
        }
        for (texts = 1; texts <= 100; texts++) {
            builder.addText("text " + texts);
        }
    }

    private void begin() {
        add(0, EventKind.ACTOR_BEGIN, -1, 4711);
        for (int id = 1; id <= shape.threads(); id++) {
            add(0, EventKind.ACTOR_CREATE, id, 0);
            add(0, EventKind.ACTOR_START, id, 0);
            add(id, EventKind.ACTOR_BEGIN, -1, 0);
            phases[id] = Phase.RUNS;
            held[id] = -1;
        }
        add(0, EventKind.LOOP_BEGIN, loop, 0);
        for (int id = shape.threads() + 1; id < phases.length; id++) {
            phases[id] = Phase.RUNS;
            add(0, EventKind.ACTOR_CREATE, id, 0);
            add(0, EventKind.TASK_READY, id, 0);
            add(id, EventKind.TASK_MOUNT, loop, 0);
            add(id, EventKind.ACTOR_BEGIN, -1, 0);
            add(id, EventKind.SLEEP, -1, 1_000_000);
            add(id, EventKind.TASK_UNMOUNT, loop, 0);
            sleeping.add(id);
        }
    }

    private void step(int actor) {
        if (actor > shape.threads()) {
            turnLoop();
            return;
        }
        switch (phases[actor]) {
            case RUNS -> run(actor);
            case WANTS_LOCK -> takeLock(actor);
            case WANTS_PLACE -> put(actor);
            case WANTS_MESSAGE -> get(actor);
            case SLEEPS -> {
                add(actor, EventKind.SLEEP_END, -1, 0);
                phases[actor] = Phase.RUNS;
            }
            case ENDED -> {}
        }
    }

    private void run(int actor) {
        if (held[actor] >= 0) {
            if (random.nextInt(3) == 0) {
                add(actor, random.nextBoolean() ? EventKind.READ : EventKind.WRITE, value, nanos & 1023);
            }
            releaseLock(actor);
            return;
        }
        switch (random.nextInt(10)) {
            case 0, 1, 2, 3 -> {
                wanted[actor] = random.nextInt(shape.locks());
                wait(actor, EventKind.ACQUIRE_WAIT, wanted[actor], 0, Phase.WANTS_LOCK);
            }
            case 4, 5, 6 -> {
                wanted[actor] = random.nextInt(shape.queues());
                if ((actor & 1) == 0) {
                    pending[actor] = Message.pack(nextMessage++, 1 + random.nextInt(texts - 1));
                    wait(actor, EventKind.PUT_WAIT, firstQueue + wanted[actor], pending[actor], Phase.WANTS_PLACE);
                } else {
                    wait(actor, EventKind.GET_WAIT, firstQueue + wanted[actor], 0, Phase.WANTS_MESSAGE);
                }
            }
            case 7 -> wait(actor, EventKind.SLEEP, -1, 5_000 + random.nextInt(200_000), Phase.SLEEPS);
            case 8 -> usePermit(actor);
            default -> {
                add(actor, EventKind.COMPUTE, -1, 2_000);
                add(actor, EventKind.COMPUTE_END, -1, 0);
                if (random.nextInt(50) == 0) {
                    add(actor, EventKind.PRINT, -1, 1 + random.nextInt(texts - 1));
                }
            }
        }
    }

    private void wait(int actor, EventKind kind, int target, long detail, Phase phase) {
        add(actor, kind, target, detail);
        phases[actor] = phase;
        if (phase != Phase.SLEEPS && random.nextInt(3) != 0) {
            step(actor); // most waits are short
        }
    }

    private void takeLock(int actor) {
        if (owners[wanted[actor]] < 0) {
            owners[wanted[actor]] = actor;
            held[actor] = wanted[actor];
            add(actor, EventKind.ACQUIRE, wanted[actor], 1);
            phases[actor] = Phase.RUNS;
        }
    }

    private void releaseLock(int actor) {
        add(actor, EventKind.RELEASE, held[actor], 0);
        owners[held[actor]] = -1;
        held[actor] = -1;
    }

    private void usePermit(int actor) {
        if (permits > 0) {
            add(actor, EventKind.ACQUIRE_WAIT, semaphore, 0);
            add(actor, EventKind.ACQUIRE, semaphore, --permits);
            add(actor, EventKind.COMPUTE, -1, 500);
            add(actor, EventKind.COMPUTE_END, -1, 0);
            add(actor, EventKind.RELEASE, semaphore, ++permits);
        }
    }

    private void put(int actor) {
        ArrayDeque<Long> queue = messages.get(wanted[actor]);
        if (queue.size() < CAPACITY) {
            add(actor, EventKind.PUT, firstQueue + wanted[actor], pending[actor]);
            queue.add(pending[actor]);
            phases[actor] = Phase.RUNS;
        }
    }

    private void get(int actor) {
        Long message = messages.get(wanted[actor]).poll();
        if (message != null) {
            add(actor, EventKind.GET, firstQueue + wanted[actor], message);
            phases[actor] = Phase.RUNS;
        }
    }

    private void turnLoop() {
        if (random.nextInt(4) == 0 && !sleeping.isEmpty()) {
            int woken = sleeping.poll();
            add(0, EventKind.TASK_READY, woken, 0);
            ready.add(woken);
        } else if (!ready.isEmpty()) {
            int task = ready.poll();
            add(task, EventKind.TASK_MOUNT, loop, 0);
            add(task, EventKind.SLEEP_END, -1, 0);
            add(task, EventKind.SLEEP, -1, 100_000);
            add(task, EventKind.TASK_UNMOUNT, loop, 0);
            sleeping.add(task);
        }
    }

    private void end() {
        for (int id = 1; id <= shape.threads(); id++) {
            finishWait(id);
            add(id, EventKind.ACTOR_END, -1, 0);
            phases[id] = Phase.ENDED;
        }
        sleeping.addAll(ready);
        for (int task : sleeping) {
            add(0, EventKind.TASK_READY, task, 0);
            add(task, EventKind.TASK_MOUNT, loop, 0);
            add(task, EventKind.SLEEP_END, -1, 0);
            add(task, EventKind.ACTOR_END, -1, 0);
            add(task, EventKind.TASK_UNMOUNT, loop, 0);
        }
        add(0, EventKind.LOOP_END, loop, 0);
        for (int id = 1; id <= shape.threads(); id++) {
            add(0, EventKind.JOIN_WAIT, id, 0);
            add(0, EventKind.JOIN, id, 0);
        }
        while (builder.size() < shape.events() - 2) {
            add(0, EventKind.PRINT, -1, 1);
        }
        add(0, EventKind.RESULT, -1, 1);
        add(0, EventKind.ACTOR_END, -1, 0);
    }

    private void finishWait(int actor) {
        switch (phases[actor]) {
            case WANTS_LOCK -> add(actor, EventKind.ACQUIRE_GIVE_UP, wanted[actor], 0);
            case WANTS_PLACE, WANTS_MESSAGE ->
                builder.append(
                        tick(),
                        actor,
                        EventKind.QUEUE_GIVE_UP.code(),
                        EventFlags.TIMED_OUT,
                        firstQueue + wanted[actor],
                        1,
                        0);
            case SLEEPS -> add(actor, EventKind.SLEEP_END, -1, 0);
            case RUNS, ENDED -> {
                if (held[actor] >= 0) {
                    releaseLock(actor);
                }
            }
        }
    }

    private void add(int actor, EventKind kind, int target, long detail) {
        builder.append(tick(), actor, kind.code(), 0, target, 1 + (kind.code() + actor) % 40, detail);
    }

    private long tick() {
        nanos += 20 + random.nextInt(400);
        return nanos;
    }
}
