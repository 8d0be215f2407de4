package dev.interleave.engine.controlled;

import dev.interleave.engine.Enabled;
import dev.interleave.engine.Pace;
import dev.interleave.engine.Scheduler;
import dev.interleave.engine.Step;
import dev.interleave.trace.ActorKind;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Finds who can take a step, and has the scheduler say who does.
///
/// A step that is no choice is taken as soon as it can be, so the scheduler always sees everybody at the next
/// place where others matter. An actor that only waits for time to pass goes on when its time has come or when
/// nobody else can; before that, see {@link Kernel#passTime}, it has been let run ahead.
final class Chooser implements Enabled {

    private final Kernel kernel;
    private Scheduler scheduler;
    private Pace pace = Pace.FREE;
    private boolean everyStep;

    private ControlledActor[] actors = new ControlledActor[8];
    private int[] variants = new int[8];
    private long[] starts = new long[8];
    private int size;

    private ControlledActor[] blocked = new ControlledActor[8];
    private int blockedSize;

    /// Who might come.
    private final ControlledActor stranger;

    private @Nullable ControlledActor last;
    private boolean canContinue;
    private boolean stopped;
    private int preemptions;
    private int decisions;

    Chooser(Kernel kernel) {
        this.kernel = kernel;
        this.scheduler = new FirstFirst();
        this.stranger = new ControlledActor(kernel, -1, "", ActorKind.THREAD, 0, 0);
    }

    void begin(Scheduler newScheduler) {
        scheduler = newScheduler;
        pace = newScheduler.pace();
        everyStep = newScheduler.attention() == Scheduler.Attention.STEPS;
        last = null;
        stopped = false;
        preemptions = 0;
        decisions = 0;
        size = 0;
        blockedSize = 0;
    }

    Pace pace() {
        return pace;
    }

    Scheduler scheduler() {
        return scheduler;
    }

    /// Whether the scheduler wanted the run to be left.
    boolean isStopped() {
        return stopped;
    }

    int preemptions() {
        return preemptions;
    }

    /// How often there was more than one possibility.
    int decisions() {
        return decisions;
    }

    /// The actor whose step is taken next, ready to be run; null when there is none, or the run is to be left.
    @Nullable
    ControlledActor choose() {
        if (kernel.isExhausted() || kernel.isCancelled()) {
            return null;
        }
        ControlledActor local = collect();
        if (local != null) {
            return taken(local, 0, startOf(local));
        }
        if (size == 0) {
            if (everyStep) {
                scheduler.stuck(this);
            }
            return null;
        }
        int index = 0;
        if (size > 1 || everyStep) {
            index = ask();
            if (index == Scheduler.STOP) {
                stopped = true;
                return null;
            }
        }
        ControlledActor chosen = actors[index];
        if (canContinue && last != null && chosen.host != last.host) {
            preemptions++;
        }
        return taken(chosen, variants[index], starts[index]);
    }

    private int ask() {
        decisions++;
        int index = scheduler.next(this);
        if (index < Scheduler.STOP || index >= size) {
            throw new IllegalStateException("the scheduler chose possibility " + index + " of " + size);
        }
        return index;
    }

    private ControlledActor taken(ControlledActor actor, int variant, long startNanos) {
        actor.variant = variant;
        actor.status = ControlledActor.Status.RUNNING;
        if (actor.step.isChoice() || variant < 0) {
            last = actor;
            kernel.stepCount().count(actor);
        } else {
            kernel.stepCount().countLocal();
            if (last != null && actor.host == last.host) {
                // The thread that went last goes on with another of its tasks.
                last = actor;
            }
        }
        kernel.start(actor, startNanos);
        return actor;
    }

    /// Fills the possibilities. Returns instead the actor whose step is no choice and can be taken now, if there
    /// is one.
    private @Nullable ControlledActor collect() {
        size = 0;
        blockedSize = 0;
        canContinue = false;
        ControlledActor waitsForTime = null;
        ControlledActor previous = last;
        if (previous != null && previous.status == ControlledActor.Status.PENDING && previous.step.isChoice()) {
            consider(previous);
            canContinue = size > 0;
        }
        ControlledActor[] living = kernel.population().living();
        int count = kernel.population().livingCount();
        for (int i = 0; i < count; i++) {
            ControlledActor actor = living[i];
            if (actor.status != ControlledActor.Status.PENDING) {
                continue;
            }
            if (actor.step.isChoice() || pace == Pace.CLOCK) {
                if (actor != previous || !actor.step.isChoice()) {
                    consider(actor);
                }
            } else if (actor.step.onlyPassesTime()) {
                if (waitsForTime == null || actor.host.readyNanos < waitsForTime.host.readyNanos) {
                    waitsForTime = actor;
                }
            } else if (actor.canGoOn()) {
                return actor;
            } else {
                considerBlocked(actor);
            }
        }
        boolean due = waitsForTime != null && (size == 0 || waitsForTime.host.readyNanos <= kernel.nowNanos());
        return due ? waitsForTime : null;
    }

    private void consider(ControlledActor actor) {
        if (actor.canGoOn()) {
            int ways = actor.ways();
            long start = startOf(actor);
            for (int variant = 0; variant < ways; variant++) {
                add(actor, variant, start);
            }
        } else {
            considerBlocked(actor);
        }
    }

    private void considerBlocked(ControlledActor actor) {
        kernel.mustWait(actor);
        if (everyStep) {
            addBlocked(actor);
        }
        if (actor.hasTimeout()) {
            add(actor, TIMES_OUT, Math.max(actor.deadlineNanos, startOf(actor)));
        }
        if (actor.step == Step.WAKE && kernel.stepCount().spuriousLeft() > 0) {
            add(actor, SPURIOUS, startOf(actor));
        }
    }

    private long startOf(ControlledActor actor) {
        return kernel.startNanos(actor);
    }

    private void add(ControlledActor actor, int variant, long start) {
        if (size == actors.length) {
            actors = Arrays.copyOf(actors, 2 * size);
            variants = Arrays.copyOf(variants, 2 * size);
            starts = Arrays.copyOf(starts, 2 * size);
        }
        actors[size] = actor;
        variants[size] = variant;
        starts[size] = start;
        size++;
    }

    private void addBlocked(ControlledActor actor) {
        if (blockedSize == blocked.length) {
            blocked = Arrays.copyOf(blocked, 2 * blockedSize);
        }
        blocked[blockedSize++] = actor;
    }

    /// What there was to choose from when the run was left or ended.
    ControlledActor candidate(int index) {
        return actors[index];
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public int actor(int index) {
        return actors[index].id;
    }

    @Override
    public int thread(int index) {
        return actors[index].host.id;
    }

    @Override
    public Step step(int index) {
        return actors[index].step;
    }

    @Override
    public int object(int index) {
        return objectOf(actors[index]);
    }

    @Override
    public int otherObject(int index) {
        ControlledHandle other = actors[index].other;
        return other == null ? -1 : other.id;
    }

    @Override
    public int variant(int index) {
        return variants[index];
    }

    @Override
    public boolean hasTimeout(int index) {
        return actors[index].hasTimeout();
    }

    @Override
    public boolean isOpen(int index, Step step) {
        stranger.step = step;
        return actors[index].object.isEnabled(stranger);
    }

    @Override
    public long startNanos(int index) {
        return starts[index];
    }

    @Override
    public boolean canContinue() {
        return canContinue;
    }

    @Override
    public int blockedSize() {
        return blockedSize;
    }

    @Override
    public int blockedActor(int index) {
        return blocked[index].id;
    }

    @Override
    public int blockedThread(int index) {
        return blocked[index].host.id;
    }

    @Override
    public Step blockedStep(int index) {
        return blocked[index].step;
    }

    @Override
    public int blockedObject(int index) {
        return objectOf(blocked[index]);
    }

    private static int objectOf(ControlledActor actor) {
        return actor.object instanceof ControlledActor ? -1 : actor.object.id;
    }

    /// Before the first run.
    private static final class FirstFirst implements Scheduler {
        @Override
        public int next(Enabled enabled) {
            return 0;
        }

        @Override
        public Pace pace() {
            return Pace.FREE;
        }
    }
}
