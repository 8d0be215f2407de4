package dev.interleave.engine.controlled;

import dev.interleave.engine.Body;
import dev.interleave.engine.CallSites;
import dev.interleave.engine.Execution;
import dev.interleave.engine.Finding;
import dev.interleave.engine.Handle;
import dev.interleave.engine.LoopWatch;
import dev.interleave.engine.Operation;
import dev.interleave.engine.Outcome;
import dev.interleave.engine.Pace;
import dev.interleave.engine.Scheduler;
import dev.interleave.engine.Step;
import dev.interleave.trace.EventFlags;
import dev.interleave.trace.EventKind;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Runs one actor at a time.
///
/// ## How a step is taken
///
/// An operation that others can notice *arrives* before it does anything: the actor says what it is about to do
/// ({@link #arrive}), and whoever is chosen goes on. The choice is made where the last actor arrived, on its own
/// stack; only when somebody else is chosen is the continuation left, and {@link #drive} enters the other. An
/// actor that is chosen does its whole operation, and runs on through everything that nobody can notice, to the
/// next arrival. So between two choices exactly one step is taken, and a lesson's code between two operations is
/// atomic.
///
/// A step that cannot be taken (a lock held by another) is simply not among the possibilities: there are no lists
/// of waiters to be told. Nobody can lose a wake-up that the lesson itself did not lose.
///
/// ## Time
///
/// Every actor has a clock of its own: when it could do what comes next. The clock of the run, {@link
/// #nowNanos}, is
/// the time of the last choice, and never goes back. At {@link Pace#CLOCK} the earliest goes first, so cores,
/// slices and the interpreter lock shape the run. At {@link Pace#FREE} anybody may be next and the clock follows:
/// a sleeper is then as good as any, for nobody promised that the others would not be held back as long. An actor
/// may even run ahead through sleeps and computations to its next choice, so that the scheduler sees all of them;
/// what it recorded on the way is sorted in by the {@link Tape}.
///
/// ## Ends
///
/// A run that is over, stuck or left may leave continuations behind. If it left a record, each is entered once more
/// with the order to throw {@link Unwound}, so that `finally` blocks run; one that will not go is dropped. Those of a
/// run without a record, one of many thousands, are dropped at once: nothing that they could still do in the lab
/// would have an effect, and to throw took a third of the time of a run that deadlocks. What is dropped is garbage;
/// no thread is involved in any case.
final class Kernel implements Execution {

    /// How many sleeps and computations an actor may run ahead of the others between two choices.
    private static final int AHEAD = 32;

    private final Chooser chooser = new Chooser(this);
    private final ControlledRoot root = new ControlledRoot(this);
    private final Families families = new Families(this);
    private final Population population = new Population(this);
    final Lookout lookout = new Lookout(this);
    final Facts facts = new Facts(this);

    final ControlledSettings settings;
    /// From where the turns of loops are counted, so that there are as many as the settings allow.
    private final int firstTurn;
    final Processors processors;

    @Nullable
    Tape tape;

    private @Nullable ControlledActor current;
    private @Nullable ControlledActor next;
    private long nowNanos;
    private final StepCount stepCount = new StepCount(this);
    private boolean over;
    private final RunEnd end = new RunEnd(this);
    private Situation situation = Situation.OVER;
    private Outcome outcome = new Outcome.Stopped();
    private List<Finding> findings = List.of();
    private Thread carrier = Thread.currentThread();
    private int[] cell = CallSites.cell();
    private volatile boolean cancelled;

    /// For runs on any one thread at a time.
    Kernel(ControlledSettings settings) {
        this.settings = settings;
        this.processors = new Processors(this);
        this.firstTurn = LoopWatch.LIMIT - settings.maxLoopTurns();
    }

    /// Runs the program to its end, on the calling thread.
    ///
    /// @param newTape null to leave no record
    void run(Body<?> program, Scheduler scheduler, @Nullable Tape newTape) {
        begin(scheduler, newTape);
        ControlledProcess main = population.mainProcess();
        main.begin(program, 0);
        try {
            drive(choose());
            outcome = end.outcome(main);
            situation = tape == null ? Situation.OVER : new Standing(this).situation();
            findings = tape == null ? List.of() : facts.findings();
        } finally {
            if (tape != null) {
                population.unwind();
            }
            current = null;
        }
        end.raise();
    }

    /// Where the last run stood when it ended or was left, if it left a record.
    Situation situation() {
        return situation;
    }

    /// What was found about the last run beside that, if it left a record.
    List<Finding> findings() {
        return findings;
    }

    /// How the last run ended.
    Outcome outcome() {
        return outcome;
    }

    private void begin(Scheduler scheduler, @Nullable Tape newTape) {
        carrier = Thread.currentThread();
        cell = CallSites.cell();
        tape = newTape;
        nowNanos = 0;
        stepCount.clear();
        if (newTape != null) {
            facts.clear();
        }
        findings = List.of();
        over = false;
        end.clear();
        processors.clear();
        population.clear();
        chooser.begin(scheduler);
    }

    private void drive(@Nullable ControlledActor first) {
        ControlledActor actor = first;
        while (actor != null && !over) {
            next = null;
            enter(actor);
            if (actor.status == ControlledActor.Status.ENDED && !over) {
                next = choose();
            }
            actor = next;
        }
    }

    /// Who goes next. What the scheduler raises must not go through the lesson on whose stack it is asked.
    private @Nullable ControlledActor choose() {
        try {
            return chooser.choose();
        } catch (RuntimeException raised) {
            end.raised(raised);
            over = true;
            return null;
        }
    }

    /// Lets the actor run until it leaves or ends.
    void enter(ControlledActor actor) {
        current = actor;
        cell[0] = actor.site;
        cell[CallSites.TURNS] = firstTurn;
        Continuations.run(Objects.requireNonNull(actor.continuation));
    }

    @Override
    public Handle root() {
        return root;
    }

    @Override
    @SuppressWarnings({"unchecked", "NullAway"}) // each family returns what its operation's type parameter says
    public <R extends @Nullable Object> R perform(Operation<R> operation) {
        ControlledActor actor = acting();
        actor.site = cell[0];
        cell[CallSites.TURNS] = firstTurn;
        actor.host.readyNanos += settings.costs().operationNanos();
        return (R) families.perform(actor, operation);
    }

    /// The actor that is running.
    ///
    /// @throws IllegalStateException when the calling thread is none of the engine's
    private ControlledActor acting() {
        ControlledActor actor = current;
        if (actor == null || !carrier.equals(Thread.currentThread())) {
            String stranger = "thread " + Thread.currentThread().getName()
                    + " used the lab, but the engine did not start it; make threads with lab.thread";
            end.cameFromOutside(stranger);
            throw new IllegalStateException(stranger);
        }
        if (actor.doomed) {
            throw Unwound.again(actor);
        }
        return actor;
    }

    /// The acting actor comes to a step that others can notice, and returns when it takes it.
    void arrive(ControlledActor actor, Step step, ControlledHandle object) {
        arrive(actor, step, object, null, 0, Operation.FOREVER);
    }

    /// The same for one that touches another resource too.
    void arrive(ControlledActor actor, Step step, ControlledHandle object, @Nullable ControlledHandle other) {
        describe(actor, step, object, other);
        go(actor);
    }

    private static void describe(
            ControlledActor actor, Step step, ControlledHandle object, @Nullable ControlledHandle other) {
        actor.step = step;
        actor.object = object;
        actor.other = other;
        actor.waitKind = null;
        actor.deadlineNanos = Operation.FOREVER;
        actor.waitRecorded = false;
    }

    /// The same for one that may have to wait.
    ///
    /// @param waitKind how the wait is recorded; null when it is not
    /// @param waitValue value of that event
    /// @param timeoutNanos {@link Operation#FOREVER} for none
    void arrive(
            ControlledActor actor,
            Step step,
            ControlledHandle object,
            @Nullable EventKind waitKind,
            long waitValue,
            long timeoutNanos) {
        describe(actor, step, object, null);
        actor.waitKind = waitKind;
        actor.waitValue = waitValue;
        actor.deadlineNanos = timeoutNanos < 0 ? Operation.FOREVER : actor.host.readyNanos + timeoutNanos;
        go(actor);
        if (waitKind != null && !actor.waitRecorded) {
            recordWait(actor);
        }
    }

    /// The same, for a step that has been described already.
    void go(ControlledActor actor) {
        actor.status = ControlledActor.Status.PENDING;
        leave(actor);
    }

    /// Lets others go on until this actor is chosen, which may be at once.
    void leave(ControlledActor actor) {
        ControlledActor chosen = choose();
        if (chosen == actor) {
            return;
        }
        next = chosen;
        actor.site = cell[0];
        try {
            Continuations.leave();
        } catch (IllegalStateException pinned) {
            end.pinned(actor);
            over = true;
            throw Unwound.first(actor);
        }
        if (actor.doomed) {
            throw Unwound.first(actor);
        }
    }

    /// Called by the chooser for an actor that cannot take its step: it waits from now on, and leaves its core.
    void mustWait(ControlledActor actor) {
        if (!actor.waitRecorded) {
            actor.waitRecorded = true;
            processors.giveBack(actor.host);
            if (tape != null) {
                processors.recordHeldBack(actor, Math.max(nowNanos, actor.host.readyNanos));
                recordWait(actor);
            }
        }
    }

    /// The acting actor begins a wait that is recorded already, and returns when it is over.
    ///
    /// @param timeoutNanos {@link Operation#FOREVER} for none
    void waitFor(ControlledActor actor, Step step, ControlledHandle object, long timeoutNanos) {
        describe(actor, step, object, null);
        actor.deadlineNanos = timeoutNanos < 0 ? Operation.FOREVER : actor.host.readyNanos + timeoutNanos;
        processors.giveBack(actor.host);
        actor.waitRecorded = true;
        go(actor);
    }

    private static void recordWait(ControlledActor actor) {
        EventKind kind = actor.waitKind;
        if (kind != null) {
            boolean atExit = actor.isEnding && kind == EventKind.JOIN_WAIT;
            int flags = (actor.hasTimeout() ? EventFlags.TIMED : 0) | (atExit ? EventFlags.AT_EXIT : 0);
            actor.record(kind, flags, actor.object.id, Math.max(0, actor.waitValue));
        }
    }

    /// Called by the chooser for the actor whose step is taken.
    void start(ControlledActor actor, long startNanos) {
        if (actor.step.isChoice() || chooser.pace() == Pace.CLOCK) {
            nowNanos = Math.max(nowNanos, startNanos);
        }
        actor.ahead = AHEAD;
        processors.start(actor, startNanos);
    }

    /// When the actor could take its step, if it is enabled.
    long startNanos(ControlledActor actor) {
        long own = Math.max(actor.host.readyNanos, actor.enabledSinceNanos());
        if (chooser.pace() == Pace.CLOCK) {
            return Math.max(nowNanos, processors.availableNanos(actor, own));
        }
        return actor.step.isChoice() ? Math.max(nowNanos, own) : own;
    }

    /// The acting actor lets time pass on its clock. It goes on at once when it may run ahead of the others.
    ///
    /// @param step what it then goes on with
    void passTime(ControlledActor actor, Step step, long nanos) {
        actor.host.readyNanos += nanos;
        if (chooser.pace() == Pace.FREE && actor.ahead > 0) {
            actor.ahead--;
        } else {
            arrive(actor, step, actor);
        }
    }

    StepCount stepCount() {
        return stepCount;
    }

    /// All that `earlier` has done happens before what `later` has still to do.
    void ordered(ControlledActor earlier, ControlledActor later) {
        chooser.scheduler().ordered(earlier.host.id, later.host.id);
    }

    /// How the run came out, in the lesson's own words.
    void said(String text) {
        end.said(text);
        lookout.said();
    }

    /// The run ends here: its main process has ended, or it cannot go on.
    void end() {
        over = true;
    }

    /// The run ends here: the actor's own code did not come back.
    void ranAway(ControlledActor actor) {
        end.ranAway(actor);
        over = true;
    }

    /// Makes the run end at its next choice. Any thread may call.
    void cancel() {
        cancelled = true;
    }

    /// Whether the run has taken all the steps that it may.
    boolean isExhausted() {
        return stepCount.isExhausted(current);
    }

    boolean isCancelled() {
        return cancelled;
    }

    Chooser chooser() {
        return chooser;
    }

    Population population() {
        return population;
    }

    Pace pace() {
        return chooser.pace();
    }

    Families families() {
        return families;
    }

    long nowNanos() {
        return nowNanos;
    }

    int steps() {
        return stepCount.steps();
    }
}
