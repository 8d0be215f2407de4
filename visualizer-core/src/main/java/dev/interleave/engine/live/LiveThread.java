package dev.interleave.engine.live;

import static dev.interleave.trace.EventKind.ACTOR_CREATE;
import static dev.interleave.trace.EventKind.ACTOR_START;
import static dev.interleave.trace.EventKind.JOIN;

import dev.interleave.engine.Body;
import dev.interleave.trace.ActorKind;
import dev.interleave.trace.EventFlags;

/// A platform thread. For the JVM it is always a daemon: what its process waits for is decided by
/// {@link MainBody}.
final class LiveThread extends ActorHandle {

    private static final long serialVersionUID = 1;

    private enum Phase {
        CREATED,
        STARTED,
        ENDED
    }

    private final transient LiveActor self;
    private final transient ThreadRole role;
    private final transient Body<?> body;
    private final transient Gate gate = new Gate();
    private final transient Line joiners = new Line();
    private transient Phase phase = Phase.CREATED;

    private LiveThread(LiveActor self, ThreadRole role, Body<?> body) {
        super(self.execution(), self.id(), self.name());
        this.self = self;
        this.role = role;
        this.body = body;
    }

    static LiveThread create(LiveActor creator, String name, ThreadRole role, Body<?> body) {
        LiveExecution execution = creator.execution();
        int id = execution.recorder().defineActor(ActorKind.THREAD, creator.id(), name, role.flags());
        creator.record(ACTOR_CREATE, role.flags(), id, 0);
        return new LiveThread(new LiveActor(execution, id, name, null), role, body);
    }

    @Override
    void start(LiveActor starter) {
        gate.enter(starter);
        try {
            if (phase != Phase.CREATED) {
                throw new IllegalStateException(
                        starter.name() + " starts thread " + name() + " again; a thread starts once");
            }
            starter.record(ACTOR_START, role.flags(), id(), 0);
            phase = Phase.STARTED;
        } finally {
            gate.leave();
        }
        Thread.ofPlatform().daemon().name(name()).start(() -> self.run(this::live));
        if (role == ThreadRole.PLAIN) {
            execution().actors().awaitAtEnd(this);
        }
    }

    private void live() {
        if (!new ActorLife(self).live(body)) {
            return;
        }
        gate.enter(self);
        phase = Phase.ENDED;
        joiners.wakeAll();
        gate.leave();
    }

    @Override
    boolean join(LiveActor actor, long timeoutNanos) {
        if (actor == self) {
            throw new IllegalStateException(name() + " joins itself, and would wait for ever");
        }
        return gate.perform(actor, joiners, timeoutNanos, new Joining(actor, timeoutNanos));
    }

    @Override
    boolean isAlive(LiveActor actor) {
        gate.enter(actor);
        try {
            return phase == Phase.STARTED;
        } finally {
            gate.leave();
        }
    }

    private final class Joining implements Attempt {
        private final LiveActor actor;
        private final long timeoutNanos;

        Joining(LiveActor actor, long timeoutNanos) {
            this.actor = actor;
            this.timeoutNanos = timeoutNanos;
        }

        @Override
        public void begin() {
            if (phase == Phase.CREATED) {
                throw new IllegalStateException(
                        actor.name() + " joins thread " + name() + ", which was never started; start it first");
            }
            actor.recordJoinWait(id(), timeoutNanos);
        }

        @Override
        public boolean succeeds() {
            if (phase != Phase.ENDED) {
                return false;
            }
            actor.record(JOIN, actor.joinFlags(), id(), 0);
            return true;
        }

        @Override
        public void giveUp() {
            actor.record(JOIN, EventFlags.TIMED_OUT, id(), 0);
        }
    }
}
