package dev.interleave.replay;

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
    int position;
    long nanos;
    int printCount;
    int lastPrint = -1;
    int resultEvent = -1;
    int resultText = -1;
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
        printCount = other.printCount;
        lastPrint = other.lastPrint;
        resultEvent = other.resultEvent;
        resultText = other.resultText;
        left = other.left;
    }

    /// Whether the two agree in everything that they know.
    public boolean sameAs(World other) {
        return position == other.position
                && nanos == other.nanos
                && printCount == other.printCount
                && lastPrint == other.lastPrint
                && resultEvent == other.resultEvent
                && resultText == other.resultText
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
        int task = carrier(loop) == actor ? owner(loop) : -1;
        return isActor(task) ? task : -1;
    }

    /// The interpreter lock that the actor, or the carrier on which it is mounted, wants and does not have.
    public int wantedInterpreter(int actor) {
        if (!isActor(actor)) {
            return -1;
        }
        int own = actors.interpreters[actor];
        int loop = actors.loops[actor];
        int carrier = own < 0 && owner(loop) == actor ? carrier(loop) : -1;
        return isActor(carrier) ? actors.interpreters[carrier] : own;
    }

    // Resources

    public int resourceCount() {
        return resources.count;
    }

    private boolean isResource(int id) {
        return id >= 0 && id < resources.count;
    }

    private boolean is(int id, ResourceKind kind) {
        return isResource(id) && resources.kind(id) == kind;
    }

    /// Who owns the lock; the task mounted on the loop; who wrote the value last; who works for the future.
    public int owner(int resource) {
        return isResource(resource) ? resources.owners[resource] : -1;
    }

    /// When the owner became the owner (for a value: when it was written).
    public long ownedSinceNanos(int resource) {
        return isResource(resource) ? resources.ownerSince[resource] : 0;
    }

    /// The event that made the owner the owner (for a value: the write).
    public int ownedSinceEvent(int resource) {
        return isResource(resource) ? resources.ownerEvents[resource] : -1;
    }

    /// How often the owner holds the lock, 0 when it is free.
    public long holds(int lock) {
        return isResource(lock) && resources.kind(lock).hasOwner() ? resources.amounts[lock] : 0;
    }

    private @Nullable Rows waiters(int resource) {
        return isResource(resource) ? resources.waiters[resource] : null;
    }

    private @Nullable Rows entries(int resource, ResourceKind kind) {
        return is(resource, kind) ? resources.entries[resource] : null;
    }

    private static int size(@Nullable Rows rows) {
        return rows == null ? 0 : rows.size();
    }

    private static long cell(@Nullable Rows rows, int row, int column) {
        return rows == null || row < 0 || row >= rows.size() ? -1 : rows.cell(row, column);
    }

    /// How many wait for the resource (for a pool: its idle workers).
    public int waiterCount(int resource) {
        return size(waiters(resource));
    }

    /// The `i`th that waits, in order of arrival.
    public int waiter(int resource, int i) {
        return (int) cell(waiters(resource), i, 0);
    }

    public long waiterSinceNanos(int resource, int i) {
        return cell(waiters(resource), i, 1);
    }

    public long freePermits(int semaphore) {
        return amount(semaphore, ResourceKind.SEMAPHORE);
    }

    private long amount(int resource, ResourceKind kind) {
        return is(resource, kind) ? resources.amounts[resource] : 0;
    }

    /// How many actors hold permits.
    public int holderCount(int semaphore) {
        return size(entries(semaphore, ResourceKind.SEMAPHORE));
    }

    public int holder(int semaphore, int i) {
        return (int) cell(entries(semaphore, ResourceKind.SEMAPHORE), i, 0);
    }

    /// How many permits the `i`th holder has.
    public long heldPermits(int semaphore, int i) {
        return cell(entries(semaphore, ResourceKind.SEMAPHORE), i, 1);
    }

    public boolean isSet(int event) {
        return amount(event, ResourceKind.EVENT) != 0;
    }

    /// How many stand at the barrier for the round that has not tripped.
    public long arrivals(int barrier) {
        return amount(barrier, ResourceKind.BARRIER);
    }

    /// Messages put and not yet taken.
    public int queueSize(int queue) {
        return size(entries(queue, ResourceKind.QUEUE));
    }

    /// Number of the `i`th message from the front.
    public int queueMessage(int queue, int i) {
        return (int) cell(entries(queue, ResourceKind.QUEUE), i, 0);
    }

    /// Id of its text.
    public int queueText(int queue, int i) {
        return Math.max(0, (int) cell(entries(queue, ResourceKind.QUEUE), i, 1));
    }

    /// Who put it.
    public int queuePutter(int queue, int i) {
        return (int) cell(entries(queue, ResourceKind.QUEUE), i, 2);
    }

    public long queuePutNanos(int queue, int i) {
        return cell(entries(queue, ResourceKind.QUEUE), i, 3);
    }

    /// Messages put and not yet dealt with (`task_done`).
    public long unfinished(int queue) {
        return amount(queue, ResourceKind.QUEUE);
    }

    /// Whether the content of the value has been seen, by a read or a write.
    public boolean hasContent(int value) {
        return is(value, ResourceKind.VALUE) && resources.results[value] != 0;
    }

    /// The number that the value holds, or a text id when {@link #isTextContent}.
    public long content(int value) {
        return amount(value, ResourceKind.VALUE);
    }

    public boolean isTextContent(int value) {
        return is(value, ResourceKind.VALUE) && resources.details[value] != 0;
    }

    /// Tasks ready to run, in order.
    public int readyCount(int loop) {
        return size(entries(loop, ResourceKind.EVENT_LOOP));
    }

    public int readyTask(int loop, int i) {
        return (int) cell(entries(loop, ResourceKind.EVENT_LOOP), i, 0);
    }

    public long readySinceNanos(int loop, int i) {
        return cell(entries(loop, ResourceKind.EVENT_LOOP), i, 1);
    }

    /// The thread that runs the loop.
    public int carrier(int loop) {
        return is(loop, ResourceKind.EVENT_LOOP) ? resources.details[loop] : -1;
    }

    public FutureState futureState(int future) {
        return FutureState.ofStage(amount(future, ResourceKind.FUTURE));
    }

    /// Id of the text that names the work.
    public int futureText(int future) {
        return is(future, ResourceKind.FUTURE) ? resources.details[future] : 0;
    }

    /// Id of the result's text, 0 while there is none.
    public int futureResult(int future) {
        return is(future, ResourceKind.FUTURE) ? resources.results[future] : 0;
    }

    // Output

    /// How many lines were printed; {@link Cursor#printEvent} says by which events.
    public int printCount() {
        return printCount;
    }

    /// The event that printed last.
    public int lastPrint() {
        return lastPrint;
    }

    /// The event in which the lesson said how it came out.
    public int resultEvent() {
        return resultEvent;
    }

    /// Id of that text.
    public int resultText() {
        return resultText;
    }

    /// The resource that the last event took a waiter from, -1 for none. Mostly, but not always, its target.
    public int leftResource() {
        return left;
    }
}
