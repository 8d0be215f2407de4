package dev.interleave.replay;

import dev.interleave.trace.ActorKind;
import dev.interleave.trace.ActorState;
import dev.interleave.trace.EventFlags;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.ResourceKind;
import dev.interleave.trace.Trace;
import org.jspecify.annotations.Nullable;

/// Everything that holds at one position of a trace: the fold of its first `position()` events.
///
/// Actors and resources are named by their ids. Every question has an answer for every id, also for one that
/// the world has never heard of: the recording may be torn, and a picture is better than an exception. "None"
/// is -1.
///
/// Mutable, for one thread at a time. {@link #apply} costs tens of nanoseconds and allocates only while
/// something grows.
public final class World {

    final ActorColumns actors = new ActorColumns();
    final ResourceColumns resources = new ResourceColumns();
    final Output output = new Output();
    private final Waiters waiters = new Waiters(resources);
    private final Semaphores semaphores = new Semaphores(resources);
    private final Queues queues = new Queues(resources);
    private final Values values = new Values(resources);
    private final Loops loops = new Loops(resources);
    private final Futures futures = new Futures(resources);
    int position;
    long nanos;
    /// The resource that lost a waiter in the last event.
    int left = -1;

    /// The world before the first event of the trace.
    public World(Trace trace) {
        reserve(trace);
    }

    /// Takes in the tables of a trace that has grown.
    public void reserve(Trace trace) {
        actors.reserve(trace);
        resources.reserve(trace);
    }

    /// Applies the next event: `event` must be {@link #position}.
    public void apply(Trace trace, int event) {
        WorldFold.apply(this, trace, event);
    }

    private World() {}

    /// A copy of this as it is now.
    public World copy() {
        World copy = new World();
        copy.copyFrom(this);
        return copy;
    }

    /// Makes this the same as the other.
    public void copyFrom(World other) {
        actors.copyFrom(other.actors);
        resources.copyFrom(other.resources);
        position = other.position;
        nanos = other.nanos;
        output.copyFrom(other.output);
        left = other.left;
    }

    /// Whether the two agree in everything that they know.
    public boolean sameAs(World other) {
        return position == other.position
                && nanos == other.nanos
                && output.sameAs(other.output)
                && actors.sameAs(other.actors)
                && resources.sameAs(other.resources);
    }

    /// Memory that a copy needs, roughly.
    int bytes() {
        return 200 + actors.bytes() + resources.bytes();
    }

    /// Number of events applied.
    public int position() {
        return position;
    }

    /// Time of the last event applied, 0 before the first.
    public long nanos() {
        return nanos;
    }

    // Actors

    public int actorCount() {
        return actors.count;
    }

    private boolean isActor(int id) {
        return id >= 0 && id < actors.count;
    }

    public ActorState state(int actor) {
        return isActor(actor) ? actors.states[actor] : ActorState.NONE;
    }

    /// When the actor came into its present state.
    public long stateSinceNanos(int actor) {
        return isActor(actor) ? actors.stateSince[actor] : 0;
    }

    private boolean isMarked(int actor, int mark) {
        return isActor(actor) && (actors.marks[actor] & mark) != 0;
    }

    public boolean hasBegun(int actor) {
        return isMarked(actor, ActorColumns.BEGUN);
    }

    public boolean hasEnded(int actor) {
        return isMarked(actor, ActorColumns.ENDED);
    }

    /// Whether an exception left its body, or it was seen to be gone.
    public boolean hasFailed(int actor) {
        return isMarked(actor, ActorColumns.FAILED);
    }

    /// How it came to its end.
    public Fate fate(int actor) {
        if (!hasEnded(actor)) {
            return Fate.NONE;
        }
        if (isMarked(actor, ActorColumns.CUT_OFF)) {
            return cutOffBy(actor);
        }
        if (isMarked(actor, ActorColumns.FAILED)) {
            return Fate.FAILED;
        }
        return isMarked(actor, ActorColumns.CANCELLED) ? Fate.CANCELLED : Fate.FINISHED;
    }

    private Fate cutOffBy(int actor) {
        if (actors.kinds[actor] != ActorKind.PROCESS) {
            return Fate.CUT_OFF;
        }
        return isMarked(actor, ActorColumns.KILLED) ? Fate.KILLED : Fate.GONE;
    }

    /// Whether somebody has ended it by force.
    public boolean isKilled(int actor) {
        return isMarked(actor, ActorColumns.KILLED);
    }

    /// Whether its body is done, and it waits for another because its process ends with it.
    public boolean isEnding(int actor) {
        return waitKind(actor) == EventKind.JOIN_WAIT && EventFlags.has(actors.waitFlags[actor], EventFlags.AT_EXIT);
    }

    /// The kind that began what the actor is in the middle of (`ACQUIRE_WAIT`, `SLEEP`, `AWAIT`, ...), null
    /// for nothing.
    public @Nullable EventKind waitKind(int actor) {
        return isActor(actor) ? actors.waitKinds[actor] : null;
    }

    /// The actor or resource waited for, as the target type of {@link #waitKind} says.
    public int waitTarget(int actor) {
        return isActor(actor) ? actors.waitTargets[actor] : -1;
    }

    /// The event that began the wait.
    public int waitEvent(int actor) {
        return isActor(actor) ? actors.waitEvents[actor] : -1;
    }

    public long waitSinceNanos(int actor) {
        return isActor(actor) ? actors.waitSince[actor] : 0;
    }

    /// Whether the wait ends by itself after a time.
    public boolean isWaitTimed(int actor) {
        return isActor(actor) && EventFlags.has(actors.waitFlags[actor], EventFlags.TIMED);
    }

    /// The last event in which it acted.
    public int lastEvent(int actor) {
        return isActor(actor) ? actors.lastEvents[actor] : -1;
    }

    /// The last known source site, 0 when there was none.
    public int lastSite(int actor) {
        return isActor(actor) ? actors.lastSites[actor] : 0;
    }

    /// The loop that a task runs on, or that a thread carries.
    public int loop(int actor) {
        return isActor(actor) ? actors.loops[actor] : -1;
    }

    /// The task that is mounted on the loop that the actor carries.
    public int carriedTask(int actor) {
        int loop = loop(actor);
        int task = loops.carrier(loop) == actor ? owner(loop) : -1;
        return isActor(task) ? task : -1;
    }

    /// The interpreter lock that the actor, or the carrier on which it is mounted, wants and does not have.
    public int wantedInterpreter(int actor) {
        return isActor(actor) ? LoopFold.wantedInterpreter(this, actor) : -1;
    }

    // Resources

    public int resourceCount() {
        return resources.count;
    }

    /// Who owns the lock; the task mounted on the loop; who wrote the value last; who works for the future.
    public int owner(int resource) {
        return resources.has(resource) ? resources.owners[resource] : -1;
    }

    /// When the owner became the owner (for a value: when it was written).
    public long ownedSinceNanos(int resource) {
        return resources.has(resource) ? resources.ownerSince[resource] : 0;
    }

    /// The event that made the owner the owner (for a value: the write).
    public int ownedSinceEvent(int resource) {
        return resources.has(resource) ? resources.ownerEvents[resource] : -1;
    }

    /// How often the owner holds the lock, 0 when it is free.
    public long holds(int lock) {
        return resources.has(lock) && resources.kind(lock).hasOwner() ? resources.amounts[lock] : 0;
    }

    public boolean isSet(int event) {
        return resources.amount(event, ResourceKind.EVENT) != 0;
    }

    /// How many stand at the barrier for the round that has not tripped.
    public long arrivals(int barrier) {
        return resources.amount(barrier, ResourceKind.BARRIER);
    }

    /// How many counts the latch has to go; it is open at 0.
    public long countsLeft(int latch) {
        return resources.amount(latch, ResourceKind.LATCH);
    }

    public Waiters waiters() {
        return waiters;
    }

    public Semaphores semaphores() {
        return semaphores;
    }

    public Queues queues() {
        return queues;
    }

    public Values values() {
        return values;
    }

    public Loops loops() {
        return loops;
    }

    public Futures futures() {
        return futures;
    }

    /// What was printed and said.
    public Output output() {
        return output;
    }

    /// The resource that the last event took a waiter from, -1 for none. Mostly, but not always, its target.
    public int leftResource() {
        return left;
    }
}
