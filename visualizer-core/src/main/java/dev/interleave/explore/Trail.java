package dev.interleave.explore;

import dev.interleave.engine.Enabled;
import dev.interleave.engine.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A run, written down while it goes on: its events, what each of them touched, what happens before what, and which
/// races there are.
///
/// An event is one step and all that was done in its wake, to the next question. So what it touched is only known
/// at
/// the next question, when it is *settled*.
///
/// ## What an event touches
///
/// - the object of its step, and the second one; nothing else can be noticed by others
/// - each event (of the lab) that somebody began to wait for in its wake: such a wait begins with noting how
/// often the
///   event had been set
/// - {@link Accesses#LIFE}, if a thread began or ended in its wake; those who ask about threads write it, so that
///   begins and ends may change places and asking may not
/// - {@link Accesses#SPURIOUS}, if it is a wake-up without a reason, of which there is a limited number
///
/// ## What happens before what
///
/// What one thread does, in order; starts and joins, as the engine tells; events that touch one object, of which
/// one
/// changes it; and an event before all that others do who came to another step in its wake (behind a barrier, or
/// notified).
///
/// ## Races
///
/// A race is between a step and the latest event before which it could have been taken, as far as the object
/// of their conflict goes. For most steps that is the last event that conflicts. One that may have to wait (an
/// acquire)
/// is not possible before the event that made it so (the release), nor before those further back, to the one that
/// made
/// it wait (the acquire of the other): see {@link #isPossibleBefore}. Steps that are still waiting at the end of
/// the run
/// race in the same way. A step that an event has made impossible for good (a timeout, by the notify) races with
/// that event.
///
/// ## Where it is not exact
///
/// Steps of loops, pools and futures are taken to be possible where that cannot be told, and to change all that
/// they
/// touch: some runs are begun in vain then, or made twice, and none is missed. Sleeps that the engine puts off
/// because
/// an actor ran ahead of the others for too long are not seen.
final class Trail {

    private final Slots slots = new Slots();
    private final Sightings sightings = new Sightings(slots);
    private final Accesses accesses = new Accesses();
    private final Clocks clocks = new Clocks();

    private int length;
    private int settled;
    /// Events before this one are known from an earlier run, with their races.
    private int firstNew;

    // By event.
    private int[] threads = new int[64];
    private int[] answers = new int[64];
    private int[] sizes = new int[64];
    private int[] variants = new int[64];
    private int[] actors = new int[64];
    private int[] objects = new int[64];
    private int[] others = new int[64];
    private int[] arrivals = new int[64];
    private boolean[] timed = new boolean[64];
    private long[] open = new long[64];
    private long[] possible = new long[64];
    private Step[] steps = new Step[64];
    private Move[] moves = new Move[64];
    private Move[][] otherWays = new Move[64][];

    private int[] touched = new int[8];
    private int touchedCount;
    private int[] raced = new int[8];
    private int racedCount;
    private int[] edges = new int[16];
    private int edgeCount;
    private final List<Race> races = new ArrayList<>();

    /// A run begins whose first events are known.
    void begin(int newFirstNew) {
        firstNew = newFirstNew;
        length = 0;
        settled = 0;
        edgeCount = 0;
        races.clear();
        sightings.clear();
        accesses.clear();
        clocks.clear();
    }

    int length() {
        return length;
    }

    int firstNew() {
        return firstNew;
    }

    Move move(int event) {
        return moves[event];
    }

    /// The other ways in which the thread could have taken the step, or other steps of its actors.
    Move[] otherWays(int event) {
        return otherWays[event];
    }

    List<Race> races() {
        return races;
    }

    int answer(int event) {
        return answers[event];
    }

    /// How many possibilities there were.
    int size(int event) {
        return sizes[event];
    }

    /// All that `earlier` has done happens before what `later` does.
    void order(int earlierThread, int laterThread) {
        if (edgeCount + 2 > edges.length) {
            edges = Arrays.copyOf(edges, 2 * edges.length);
        }
        edges[edgeCount++] = slots.of(earlierThread);
        edges[edgeCount++] = slots.of(laterThread);
    }

    /// The engine asks, or says that nobody can go on.
    void look(Enabled enabled) {
        sightings.look(enabled, length == 0 ? Sightings.NONE : actors[length - 1]);
        clocks.widen(slots.count());
        if (length > settled) {
            settle();
        } else {
            orderThreads();
        }
    }

    /// The answer to the question. The event is settled at the next one.
    ///
    /// @param known the step, if it was taken in an earlier run
    void choose(Enabled enabled, int index, @Nullable Move known) {
        int event = length;
        if (event == threads.length) {
            grow();
        }
        Step step = enabled.step(index);
        actors[event] = enabled.actor(index);
        threads[event] = slots.of(enabled.thread(index));
        answers[event] = index;
        sizes[event] = enabled.size();
        variants[event] = enabled.variant(index);
        objects[event] = Accesses.object(enabled.object(index));
        others[event] = enabled.otherObject(index);
        timed[event] = enabled.hasTimeout(index);
        steps[event] = step;
        arrivals[event] = sightings.arrival(actors[event]);
        possible[event] = sightings.possibleThreads();
        open[event] = openAt(enabled, index, Touch.askedAt(step));
        if (event < firstNew && known != null) {
            moves[event] = known;
        } else {
            otherWays[event] = otherWays(enabled, index);
        }
        length++;
    }

    private static long openAt(Enabled enabled, int index, long asked) {
        long found = 0;
        for (long left = asked; left != 0; left &= left - 1) {
            Step step = ALL_STEPS[Long.numberOfTrailingZeros(left)];
            if (enabled.isOpen(index, step)) {
                found |= Touch.bit(step);
            }
        }
        return found;
    }

    private static final Step[] ALL_STEPS = Step.values();

    private static Move[] otherWays(Enabled enabled, int index) {
        Move[] ways = Move.NONE;
        int thread = enabled.thread(index);
        for (int i = 0; i < enabled.size(); i++) {
            if (i != index && enabled.thread(i) == thread) {
                ways = Arrays.copyOf(ways, ways.length + 1);
                ways[ways.length - 1] = new Move(
                        thread,
                        enabled.actor(i),
                        enabled.variant(i),
                        touchedBy(enabled.step(i), enabled.object(i), enabled.otherObject(i), enabled.variant(i)),
                        false);
            }
        }
        return ways;
    }

    /// What can be told of it before it is taken.
    private static int[] touchedBy(Step step, int object, int other, int variant) {
        int mine = access(Accesses.object(object), object < 0 || Touch.writes(step, variant));
        if (variant == Enabled.SPURIOUS) {
            return new int[] {mine, access(Accesses.SPURIOUS, true)};
        }
        return other < 0 ? new int[] {mine} : new int[] {mine, access(Accesses.object(other), true)};
    }

    private static int access(int object, boolean write) {
        return 2 * object + (write ? 1 : 0);
    }

    /// The last event is over, and all that was done in its wake has been seen.
    private void settle() {
        int event = length - 1;
        int thread = threads[event];
        boolean isNew = event >= firstNew;
        collectTouched(event);
        clocks.begin(event, thread);
        racedCount = 0;
        for (int i = 0; i < touchedCount; i++) {
            int object = touched[i] >> 1;
            boolean write = (touched[i] & 1) == 1;
            if (isNew) {
                findRaces(event, thread, object, write);
            }
            follow(event, object, write);
        }
        if (isNew) {
            moves[event] = new Move(
                    slots.thread(thread), actors[event], variants[event], Arrays.copyOf(touched, touchedCount), true);
            addRaces(event, openMove(event));
        }
        for (int i = 0; i < touchedCount; i++) {
            accesses.add(touched[i] >> 1, event, (touched[i] & 1) == 1);
        }
        clocks.end(event, thread);
        settled = length;
        orderThreads();
        wakeThreads(event, thread);
        if (isNew) {
            findDisabled(event, thread);
        }
    }

    private void collectTouched(int event) {
        touchedCount = 0;
        Step step = steps[event];
        int variant = variants[event];
        touch(objects[event], objects[event] == Accesses.LIFE || Touch.writes(step, variant));
        if (others[event] >= 0) {
            touch(Accesses.object(others[event]), true);
        }
        if (variant == Enabled.SPURIOUS) {
            touch(Accesses.SPURIOUS, true);
        }
        for (int i = 0; i < sightings.presentCount(); i++) {
            int actor = sightings.present(i);
            if (sightings.step(actor) == Step.AWAIT_EVENT && sightings.hasJustArrived(actor)) {
                touch(Accesses.object(sightings.object(actor)), false);
            }
        }
        if (edgeCount > 0 || sightings.changedPopulation()) {
            touch(Accesses.LIFE, false);
        }
    }

    private void touch(int object, boolean write) {
        for (int i = 0; i < touchedCount; i++) {
            if (touched[i] >> 1 == object) {
                touched[i] |= write ? 1 : 0;
                return;
            }
        }
        if (touchedCount == touched.length) {
            touched = Arrays.copyOf(touched, 2 * touchedCount);
        }
        touched[touchedCount++] = access(object, write);
    }

    /// The event happens after all that it conflicts with on the object: after the last that wrote, and, if it
    /// writes
    /// itself, after those that have read since.
    private void follow(int event, int object, boolean write) {
        for (int access = accesses.last(object); access != Accesses.NONE; access = accesses.earlier(access)) {
            boolean wrote = accesses.writes(access);
            if (write || wrote) {
                clocks.follow(event, accesses.event(access));
            }
            if (wrote) {
                return;
            }
        }
    }

    /// Finds events that the step could have been taken before, as far as the object goes.
    private void findRaces(int event, int thread, int object, boolean write) {
        for (int access = accesses.last(object); access != Accesses.NONE; access = accesses.earlier(access)) {
            boolean wrote = accesses.writes(access);
            if (!write && !wrote) {
                continue;
            }
            int earlier = accesses.event(access);
            if (clocks.isBeforeThread(earlier, threads[earlier], thread)) {
                if (wrote) {
                    return;
                }
                continue;
            }
            Possible could = isPossibleBefore(earlier, event, object);
            if (could != Possible.NO) {
                addRaced(earlier);
            }
            if (could == Possible.YES && wrote) {
                return;
            }
        }
    }

    private void addRaced(int event) {
        for (int i = 0; i < racedCount; i++) {
            if (raced[i] == event) {
                return;
            }
        }
        if (racedCount == raced.length) {
            raced = Arrays.copyOf(raced, 2 * racedCount);
        }
        raced[racedCount++] = event;
    }

    private enum Possible {
        YES,
        NO,
        UNKNOWN
    }

    /// Whether the step of a later event, which conflicts on an object, could be taken if the earlier event and
    /// all that happens after it were not there. Its own object is then as it was before the first of those
    /// events that
    /// touched it.
    private Possible isPossibleBefore(int earlier, int event, int object) {
        if (!Touch.mayBlock(steps[event]) || timed[event]) {
            return Possible.YES;
        }
        int first = object == objects[event] ? earlier : firstAfter(earlier, objects[event]);
        if (first == Accesses.NONE) {
            return Possible.YES;
        }
        if (arrivals[event] <= first) {
            return (possible[first] >> threads[event] & 1) == 1 ? Possible.YES : Possible.NO;
        }
        if (objects[first] != objects[event]) {
            // The lock of a condition is held by whoever waits or notifies.
            boolean isHeld = steps[first] == Step.WAIT || steps[first] == Step.NOTIFY;
            return isHeld ? Possible.NO : Possible.UNKNOWN;
        }
        if ((Touch.askedAt(steps[first]) & Touch.bit(steps[event])) == 0) {
            return Possible.UNKNOWN;
        }
        return (open[first] & Touch.bit(steps[event])) != 0 ? Possible.YES : Possible.NO;
    }

    /// The first event that touched an object and happens after an event, {@link Accesses#NONE} when there is none.
    private int firstAfter(int earlier, int object) {
        int first = Accesses.NONE;
        for (int access = accesses.last(object); access != Accesses.NONE; access = accesses.earlier(access)) {
            int event = accesses.event(access);
            if (event <= earlier) {
                break;
            }
            if (clocks.isBefore(earlier, threads[earlier], event)) {
                first = event;
            }
        }
        return first;
    }

    /// The step of the event, to be taken at another place.
    private Move openMove(int event) {
        Move move = moves[event];
        boolean oneWay = Touch.isPlain(steps[event]) && !timed[event] && otherWays[event].length == 0;
        return oneWay ? move : new Move(move.thread(), move.actor(), Move.ANY, move.accesses(), false);
    }

    private void addRaces(int event, Move later) {
        for (int i = 0; i < racedCount; i++) {
            races.add(new Race(raced[i], instead(raced[i], event, later)));
        }
    }

    /// The events that do not happen after the earlier but before the later, and the later.
    private Move[] instead(int earlier, int event, Move later) {
        int count = 0;
        Move[] some = new Move[event - earlier];
        for (int i = earlier + 1; i < event; i++) {
            if (clocks.isBefore(i, threads[i], event) && !clocks.isBefore(earlier, threads[earlier], i)) {
                some[count++] = moves[i];
            }
        }
        some[count++] = later;
        return count == some.length ? some : Arrays.copyOf(some, count);
    }

    private void orderThreads() {
        for (int i = 0; i < edgeCount; i += 2) {
            clocks.order(edges[i], edges[i + 1]);
        }
        edgeCount = 0;
    }

    /// Whoever came to another step in the wake of the event goes on after it.
    private void wakeThreads(int event, int thread) {
        for (int i = 0; i < sightings.presentCount(); i++) {
            int actor = sightings.present(i);
            if (sightings.hasJustArrived(actor) && sightings.thread(actor) != thread) {
                clocks.wake(sightings.thread(actor), event);
            }
        }
    }

    private void findDisabled(int event, int thread) {
        for (int i = 0; i < sightings.beforeCount(); i++) {
            int actor = sightings.before(i);
            if (sightings.thread(actor) != thread && sightings.wasDisabled(actor)) {
                addLost(event, actor, sightings.lostStep(actor), sightings.lostObject(actor));
            }
        }
    }

    private void addLost(int event, int actor, Step step, int object) {
        int thread = slots.thread(sightings.thread(actor));
        Move lost = new Move(thread, actor, Move.ANY, touchedBy(step, object, -1, 0), false);
        races.add(new Race(event, new Move[] {lost}));
    }

    /// The run has ended.
    ///
    /// @param stuck whether because nobody could go on, which {@link #look} has seen
    void end(boolean stuck) {
        if (!stuck && length > settled) {
            settleLast();
        }
        for (int i = 0; i < sightings.presentCount(); i++) {
            int actor = sightings.present(i);
            if (stuck || length == 0 || actor != actors[length - 1]) {
                findRacesAtEnd(actor);
            }
        }
    }

    /// The last event ended the run, so whoever could have gone on before it was disabled by it.
    private void settleLast() {
        int event = length - 1;
        sightings.close();
        settle();
        for (int i = 0; i < sightings.presentCount(); i++) {
            int actor = sightings.present(i);
            if (event >= firstNew && sightings.thread(actor) != threads[event] && sightings.isPossible(actor)) {
                addLost(event, actor, sightings.step(actor), sightings.object(actor));
            }
        }
    }

    /// The step that somebody is at as if it came now.
    private void findRacesAtEnd(int actor) {
        int event = length;
        if (event == threads.length) {
            grow();
        }
        int thread = sightings.thread(actor);
        Step step = sightings.step(actor);
        if (!step.isChoice()) {
            return;
        }
        actors[event] = actor;
        threads[event] = thread;
        steps[event] = step;
        objects[event] = Accesses.object(sightings.object(actor));
        arrivals[event] = sightings.arrival(actor);
        timed[event] = false;
        boolean write = objects[event] == Accesses.LIFE || Touch.writes(step, 0);
        clocks.begin(event, thread);
        racedCount = 0;
        findRaces(event, thread, objects[event], write);
        follow(event, objects[event], write);
        Move later = new Move(slots.thread(thread), actor, Move.ANY, new int[] {access(objects[event], write)}, false);
        addRaces(event, later);
    }

    /// A number that is the same for two runs that differ only in the order of steps that do not depend on each
    /// other.
    long shape() {
        long sum = 0;
        for (int event = 0; event < length; event++) {
            long hash = actors[event] * 31L + variants[event] * 17L + Touch.number(steps[event]);
            for (int slot = 0; slot < slots.count(); slot++) {
                hash = mixed(hash * 1_000_003 + mixed(slots.thread(slot)) * ordinal(event, slot));
            }
            sum += mixed(hash);
        }
        return sum;
    }

    /// How many events of the thread happen before the event, itself included.
    private int ordinal(int event, int slot) {
        int last = clocks.at(event, slot);
        int count = 0;
        for (int i = 0; i < last; i++) {
            count += threads[i] == slot ? 1 : 0;
        }
        return count;
    }

    private static long mixed(long bits) {
        long mixed = (bits ^ (bits >>> 32)) * 0x9e37_79b9_7f4a_7c15L;
        return mixed ^ (mixed >>> 29);
    }

    private void grow() {
        int longer = 2 * threads.length;
        threads = Arrays.copyOf(threads, longer);
        answers = Arrays.copyOf(answers, longer);
        sizes = Arrays.copyOf(sizes, longer);
        variants = Arrays.copyOf(variants, longer);
        actors = Arrays.copyOf(actors, longer);
        objects = Arrays.copyOf(objects, longer);
        others = Arrays.copyOf(others, longer);
        arrivals = Arrays.copyOf(arrivals, longer);
        timed = Arrays.copyOf(timed, longer);
        open = Arrays.copyOf(open, longer);
        possible = Arrays.copyOf(possible, longer);
        steps = Arrays.copyOf(steps, longer);
        moves = Arrays.copyOf(moves, longer);
        otherWays = Arrays.copyOf(otherWays, longer);
    }
}
