package dev.interleave.engine.live;

import static dev.interleave.trace.EventKind.ACTOR_CREATE;
import static dev.interleave.trace.EventKind.ACTOR_START;
import static dev.interleave.trace.EventKind.JOIN;
import static dev.interleave.trace.EventKind.KILL;
import static dev.interleave.trace.EventKind.PROCESS_LOST;

import dev.interleave.engine.live.broker.Parcel;
import dev.interleave.trace.ActorKind;
import dev.interleave.trace.EventFlags;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// A process that this one made: not yet started, alive, or ended. Any actor may call.
final class Offspring implements ChildLink.Listener {

    /// Hears what a started process answers. Called by a thread that is no actor.
    interface Audience {
        void answered(Parcel content);

        void gone(int exit);
    }

    private static final Audience NOBODY = new Audience() {
        @Override
        public void answered(Parcel content) {}

        @Override
        public void gone(int exit) {}
    };

    private final LiveProcess process;
    private final String name;
    private final int flags;
    private final int actor;
    private final AtomicBoolean started = new AtomicBoolean();
    private volatile Audience audience = NOBODY;
    private volatile @Nullable ChildLink link;
    private volatile boolean saidEnd;

    /// Defines the process's main actor, which its own recorder then only refers to.
    ///
    /// @param flags of {@link EventFlags}
    Offspring(LiveProcess process, LiveActor creator, String name, int flags) {
        this.process = process;
        this.name = name;
        this.flags = flags;
        this.actor = process.recorder().defineActor(ActorKind.PROCESS, creator.id(), name, flags);
        creator.record(ACTOR_CREATE, flags, actor, 0);
    }

    /// Id of the main actor.
    int actor() {
        return actor;
    }

    String name() {
        return name;
    }

    boolean isDaemon() {
        return EventFlags.has(flags, EventFlags.DAEMON);
    }

    void tell(Audience newAudience) {
        audience = newAudience;
    }

    /// @throws IllegalStateException when it was started before, or the system cannot start it
    void start(LiveActor starter, StartOrder.Work work) {
        if (!started.compareAndSet(false, true)) {
            throw new IllegalStateException(
                    starter.name() + " starts process " + name + " again; a process starts once");
        }
        process.broker();
        starter.record(ACTOR_START, flags, actor, 0);
        ChildLink made = launch();
        link = made;
        process.parent().report(new Report.Began(made.pid(), name));
        made.begin(process.order().forChild(work), this);
    }

    private ChildLink launch() {
        try {
            List<String> command = JavaCommand.of(
                    ChildMain.class, System.getProperty("java.class.path", ""), process.runDirectory(), name);
            return ChildLink.start(command, process.runDirectory(), name);
        } catch (IOException cannotStart) {
            throw new IllegalStateException(
                    "process " + name + " cannot be started: " + cannotStart.getMessage(), cannotStart);
        }
    }

    @Override
    public void report(Report report) {
        switch (report) {
            case Report.Began _, Report.Ended _, Report.Result _ ->
                process.parent().report(report);
            case Report.MainEnded _ -> saidEnd = true;
            case Report.Answer(Parcel content) -> audience.answered(content);
        }
    }

    @Override
    public void gone(int exit) {
        if (!saidEnd) {
            process.recorder().record(PROCESS_LOST, 0, process.mainActor(), actor, 0, exit);
        }
        process.parent().report(new Report.Ended(pid(), exit));
        audience.gone(exit);
    }

    /// Waits until it has ended. Returns false when the timeout passed first.
    boolean join(LiveActor joiner, long timeoutNanos) {
        ChildLink joined = startedLink(joiner, "joins");
        joiner.recordJoinWait(actor, timeoutNanos);
        joiner.execution().blocking(joiner, () -> joined.awaitGone(timeoutNanos));
        boolean ended = joined.exit() != null;
        joiner.record(JOIN, ended ? joiner.joinFlags() : EventFlags.TIMED_OUT, actor, 0);
        return ended;
    }

    boolean isAlive() {
        ChildLink present = link;
        return present != null && present.exit() == null;
    }

    boolean isStarted() {
        return link != null;
    }

    @Nullable
    Integer exit() {
        ChildLink present = link;
        return present == null ? null : present.exit();
    }

    long pid(LiveActor asker) {
        return startedLink(asker, "asks for the id of").pid();
    }

    private long pid() {
        ChildLink present = link;
        return present == null ? 0 : present.pid();
    }

    void kill(LiveActor killer) {
        ChildLink killed = startedLink(killer, "kills");
        killer.record(KILL, 0, actor, 0);
        killed.kill();
    }

    /// Gives it more work.
    ///
    /// @throws IOException when it is gone
    void send(Parcel work) throws IOException {
        ChildLink present = link;
        if (present == null) {
            throw new IOException("process " + name + " was not started");
        }
        present.send(work);
    }

    private ChildLink startedLink(LiveActor who, String does) {
        ChildLink present = link;
        if (present == null) {
            throw new IllegalStateException(
                    who.name() + " " + does + " process " + name + ", which was never started; start it first");
        }
        return present;
    }
}
