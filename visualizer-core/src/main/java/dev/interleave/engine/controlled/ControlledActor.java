package dev.interleave.engine.controlled;

import dev.interleave.engine.Body;
import dev.interleave.engine.Enabled;
import dev.interleave.engine.Operation;
import dev.interleave.engine.Step;
import dev.interleave.trace.ActorKind;
import dev.interleave.trace.EventKind;
import org.jspecify.annotations.Nullable;

/// Anything of a controlled run that can run: its continuation, the step that it is at, and its own clock.
///
///     CREATED ──start──► PENDING ◄────────► RUNNING ──► ENDED
///                           │ ▲  its step is taken
///              told by ─────┘ │
///              nobody yet   PARKED   (a task that nothing has made ready)
///
/// At most one is RUNNING. Only the kernel's thread touches one.
final class ControlledActor extends ControlledHandle {

    private static final long serialVersionUID = 1;

    static final ControlledActor[] NOBODY = {};

    enum Status {
        CREATED,
        PENDING,
        PARKED,
        RUNNING,
        ENDED
    }

    final transient ActorKind kind;
    /// Of trace flags.
    final transient int flags;
    /// Index of the process in whose memory it is.
    final transient int process;
    /// The actor on whose thread it runs: itself, unless it is a task.
    transient ControlledActor host = this;

    transient @Nullable Object continuation;
    transient Status status = Status.CREATED;
    /// Its body is on the stack of its continuation.
    transient boolean hasBegun;
    /// And has come to its end.
    transient boolean hasReturned;
    /// What ended it, null when nothing did.
    transient @Nullable Throwable failure;
    /// It is to throw itself out of whatever it is in.
    transient boolean doomed;

    /// What it will do next, if PENDING, and to what.
    transient Step step = Step.BEGIN;

    transient ControlledHandle object = this;
    transient @Nullable ControlledHandle other;
    /// When the wait that it is in ends by its timeout, -1 for never.
    transient long deadlineNanos = Operation.FOREVER;
    /// The wait is recorded already: it could not go on at once.
    transient boolean waitRecorded;
    /// How the wait that it is in is recorded, if it is one.
    transient @Nullable EventKind waitKind;

    transient long waitValue;
    /// In which of several ways the step is taken.
    transient int variant;

    /// Its own clock, in nanoseconds since the run began: when it can do what comes next. A task uses its host's.
    transient long readyNanos;
    /// Sleeps and computations that it may still run ahead of the others.
    transient int ahead;

    /// What it is to do once it is started.
    transient @Nullable Body<?> body;

    /// Its source site, kept while another runs.
    transient int site;

    /// Number of the step that it last took.
    transient int lastStep;

    /// Its body is done, and it waits for others because its process ends with it.
    transient boolean isEnding;

    /// Somebody has joined it.
    transient boolean joined;

    /// When it ended.
    transient long endNanos;
    /// How often it has thrown itself out and was caught.
    transient int throwsOut;

    /// How often what it waits for had happened when it began to wait.
    transient long seen;

    transient int core = Cores.NONE;

    /// What makes it a task, if it is one.
    transient @Nullable TaskState task;
    /// How many calls that may block it it is inside of, its tasks' too; there the interpreter lock is not needed.
    transient int blockingCalls;

    ControlledActor(Kernel kernel, int id, String name, ActorKind kind, int process, int flags) {
        super(kernel, id, name);
        this.kind = kind;
        this.process = process;
        this.flags = flags;
    }

    /// Whether the step can be taken now, in the ordinary way.
    boolean canGoOn() {
        assert !step.isUnconditional() || object.isEnabled(this) : step + " of " + object.describe() + " must wait";
        return step.isUnconditional() || object.isEnabled(this);
    }

    /// In how many ways it can be taken now.
    int ways() {
        return step.isUnconditional() ? 1 : object.variants(this);
    }

    /// Since when it can be taken, 0 when that is no matter.
    long enabledSinceNanos() {
        return step.isUnconditional() ? 0 : object.enabledSinceNanos(this);
    }

    boolean hasTimeout() {
        return deadlineNanos >= 0;
    }

    /// Whether the wait that was just gone through ended by its timeout.
    boolean timedOut() {
        return variant == Enabled.TIMES_OUT;
    }

    boolean isTask() {
        return kind == ActorKind.TASK;
    }

    boolean isLive() {
        return status != Status.CREATED && status != Status.ENDED;
    }

    /// The only step that is one of an actor and must wait is to join it.
    @Override
    boolean isEnabled(ControlledActor actor) {
        return !joins(actor) || status == Status.ENDED;
    }

    private static boolean joins(ControlledActor actor) {
        return actor.step == Step.JOIN || actor.step == Step.JOIN_WITHIN;
    }

    @Override
    long enabledSinceNanos(ControlledActor actor) {
        return joins(actor) ? endNanos : 0;
    }

    @Override
    ControlledActor[] blockers(ControlledActor actor) {
        return joins(actor) ? new ControlledActor[] {this} : NOBODY;
    }

    @Override
    String reason(ControlledActor actor) {
        return "waits for the end of " + describe();
    }

    @Override
    String describe() {
        return kind.word() + " " + name;
    }

    void record(EventKind event, int eventFlags, int target, long value) {
        Tape tape = kernel.tape;
        if (tape != null) {
            tape.append(host.readyNanos, id, event, eventFlags, target, site, value);
        }
    }

    void record(EventKind event, int eventFlags, int target, String text) {
        Tape tape = kernel.tape;
        if (tape != null) {
            tape.append(host.readyNanos, id, event, eventFlags, target, site, tape.text(text));
        }
    }
}
