package dev.interleave.analysis;

import dev.interleave.trace.ActorKind;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.ResourceKind;
import dev.interleave.trace.Scope;
import dev.interleave.trace.Site;
import dev.interleave.trace.Trace;
import dev.interleave.trace.TraceBuilder;

/// A made-up run of two processes, threads and tasks that use one value, told event by event.
final class RaceStory {

    static final int MAIN = 0;
    static final int CHILD = 1;
    static final int A = 2;
    static final int B = 3;
    static final int C = 4;
    static final int TASK_1 = 5;
    static final int TASK_2 = 6;

    static final int VALUE = 0;
    static final int LOCK = 1;
    static final int PERMITS = 2;
    static final int PLACES = 3;
    static final int CONDITION = 4;
    static final int EVENT = 5;
    static final int BARRIER = 6;
    static final int QUEUE = 7;
    static final int FUTURE = 8;
    static final int LOOP = 9;
    static final int COMMON = 10;
    static final int OTHER_LOCK = 11;
    static final int LATCH = 12;

    private final TraceBuilder builder = new TraceBuilder();

    RaceStory() {
        builder.addProcess(100, "main", MAIN);
        builder.addProcess(101, "child", CHILD);
        builder.addActor(ActorKind.PROCESS, 0, -1, "main", 0);
        builder.addActor(ActorKind.PROCESS, 1, MAIN, "child", 0);
        for (String name : new String[] {"a", "b", "c"}) {
            builder.addActor(ActorKind.THREAD, 0, MAIN, name, 0);
        }
        builder.addActor(ActorKind.TASK, 0, MAIN, "task-1", 0);
        builder.addActor(ActorKind.TASK, 0, MAIN, "task-2", 0);
        resource(ResourceKind.VALUE, Scope.THREADS, "counter", 0);
        resource(ResourceKind.LOCK, Scope.THREADS, "total", 0);
        resource(ResourceKind.SEMAPHORE, Scope.THREADS, "permits", 0);
        resource(ResourceKind.SEMAPHORE, Scope.THREADS, "places", 2);
        resource(ResourceKind.CONDITION, Scope.THREADS, "changed", 0);
        resource(ResourceKind.EVENT, Scope.THREADS, "go", 0);
        resource(ResourceKind.BARRIER, Scope.THREADS, "line", 2);
        resource(ResourceKind.QUEUE, Scope.THREADS, "jobs", 0);
        resource(ResourceKind.FUTURE, Scope.THREADS, "sum", 0);
        resource(ResourceKind.EVENT_LOOP, Scope.TASKS, "loop", 0);
        resource(ResourceKind.VALUE, Scope.PROCESSES, "common", 0);
        resource(ResourceKind.LOCK, Scope.THREADS, "other", 0);
        resource(ResourceKind.LATCH, Scope.THREADS, "done", 1);
        for (int line = 1; line <= 300; line++) {
            builder.addSite(new Site("dev/interleave/catalogue/threads/Made.java", line));
        }
    }

    private void resource(ResourceKind kind, Scope scope, String name, long capacity) {
        builder.addResource(kind, scope, 0, name, capacity, -1);
    }

    RaceStory add(int actor, EventKind kind, int target, int flags, long value) {
        builder.append(builder.size() * 10L, actor, kind.code(), flags, target, 1, value);
        return this;
    }

    RaceStory add(int actor, EventKind kind, int target) {
        return add(actor, kind, target, 0, 0);
    }

    RaceStory read(int actor, int line) {
        return access(actor, EventKind.READ, VALUE, line);
    }

    RaceStory write(int actor, int line) {
        return access(actor, EventKind.WRITE, VALUE, line);
    }

    RaceStory access(int actor, EventKind kind, int value, int line) {
        builder.append(builder.size() * 10L, actor, kind.code(), 0, value, line, 0);
        return this;
    }

    RaceStory locked(int actor, int lock, Runnable body) {
        add(actor, EventKind.ACQUIRE_WAIT, lock).add(actor, EventKind.ACQUIRE, lock, 0, 1);
        body.run();
        return add(actor, EventKind.RELEASE, lock);
    }

    Trace trace() {
        return builder.freeze();
    }

    Races races() {
        return Races.of(trace());
    }
}
