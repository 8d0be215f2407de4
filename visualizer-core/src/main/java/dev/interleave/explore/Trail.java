package dev.interleave.explore;

import dev.interleave.engine.Enabled;
import dev.interleave.engine.Step;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A run, written down while it goes on: its events, what each of them touched ({@link Wake}), what happens
/// before what ({@link Clocks}), and which {@link Races} there are.
///
/// An event is one step and all that was done in its wake, to the next question. So what it touched is only known
/// at the next question, when it is *settled*.
///
/// What happens before what: what one thread does, in order; starts and joins, as the engine tells; events that
/// touch one object, of which one changes it; and an event before all that others do who came to another step in
/// its wake (behind a barrier, or notified).
final class Trail {

    private static final Step[] STEPS = Step.values();

    private final Names names;
    private final Slots slots = new Slots();
    private final Sightings sightings;
    private final Wake wake;
    private final Accesses accesses = new Accesses();
    private final Clocks clocks = new Clocks();
    private final Events events = new Events();
    private final Races races;

    private int settled;
    /// Events before this one are known from an earlier run, with their races.
    private int firstNew;

    /// Pairs of threads.
    private int[] edges = new int[16];

    private int edgeCount;

    Trail(Names names) {
        this.names = names;
        this.sightings = new Sightings(slots, names);
        this.wake = new Wake(slots, sightings);
        this.races = new Races(events, accesses, clocks, wake);
    }

    /// A run begins whose first events are known.
    void begin(int newFirstNew, Habits habits) {
        firstNew = newFirstNew;
        settled = 0;
        edgeCount = 0;
        events.length = 0;
        wake.clear(habits);
        races.clear();
        sightings.clear();
        accesses.clear();
        clocks.clear();
    }

    Events events() {
        return events;
    }

    Clocks clocks() {
        return clocks;
    }

    Slots slots() {
        return slots;
    }

    int length() {
        return events.length;
    }

    int firstNew() {
        return firstNew;
    }

    Move move(int event) {
        return events.moves[event];
    }

    List<Race> races() {
        return races.found();
    }

    /// What this run has shown of the program that was not known when it began; the same object if nothing.
    Habits learned() {
        return wake.learned();
    }

    /// All that `earlier` has done happens before what `later` does.
    void order(int earlierThread, int laterThread) {
        if (edgeCount + 2 > edges.length) {
            edges = Arrays.copyOf(edges, 2 * edges.length);
        }
        int earlier = slots.of(names.actor(earlierThread));
        int later = slots.of(names.actor(laterThread));
        edges[edgeCount++] = earlier;
        edges[edgeCount++] = later;
        boolean isOwn = events.length > settled && events.threads[events.length - 1] == later;
        wake.order(earlier, later, isOwn);
    }

    /// The engine asks, or says that nobody can go on.
    void look(Enabled enabled) {
        sightings.look(enabled, events.length == 0 ? Sightings.NONE : events.actors[events.length - 1]);
        clocks.widen(slots.count());
        if (events.length > settled) {
            settle(/* isLast= */ false);
        } else {
            wake.forget();
            orderThreads();
        }
    }

    /// The answer to the question. The event is settled at the next one.
    ///
    /// @param known the step, if it was taken in an earlier run
    void choose(Enabled enabled, int index, @Nullable Move known) {
        events.reach();
        int event = events.length++;
        Step step = enabled.step(index);
        int actor = names.actor(enabled.actor(index));
        events.actors[event] = actor;
        events.threads[event] = slots.of(names.actor(enabled.thread(index)));
        events.answers[event] = index;
        events.sizes[event] = enabled.size();
        events.variants[event] = enabled.variant(index);
        events.objects[event] = Accesses.object(names.object(enabled.object(index)));
        events.others[event] = names.object(enabled.otherObject(index));
        events.timed[event] = enabled.hasTimeout(index);
        events.steps[event] = step;
        events.arrivals[event] = sightings.arrival(actor);
        events.possible[event] = sightings.possibleThreads();
        events.open[event] = openAt(enabled, index, Touch.askedAt(step));
        if (event < firstNew && known != null) {
            events.moves[event] = known;
        } else {
            events.otherWays[event] = otherWays(enabled, index);
        }
    }

    private static long openAt(Enabled enabled, int index, long asked) {
        long found = 0;
        for (long left = asked; left != 0; left &= left - 1) {
            Step step = STEPS[Long.numberOfTrailingZeros(left)];
            if (enabled.isOpen(index, step)) {
                found |= Touch.bit(step);
            }
        }
        return found;
    }

    /// The other ways in which the thread could have taken the step, or other steps of its actors.
    private Move[] otherWays(Enabled enabled, int index) {
        Move[] ways = Move.NONE;
        int thread = enabled.thread(index);
        for (int i = 0; i < enabled.size(); i++) {
            if (i != index && enabled.thread(i) == thread) {
                ways = Arrays.copyOf(ways, ways.length + 1);
                ways[ways.length - 1] = wayOf(enabled, i);
            }
        }
        return ways;
    }

    private Move wayOf(Enabled enabled, int index) {
        int variant = enabled.variant(index);
        int object = names.object(enabled.object(index));
        int other = names.object(enabled.otherObject(index));
        int[] touched = wake.accesses(enabled.step(index), object, other, variant);
        int thread = names.actor(enabled.thread(index));
        return new Move(thread, names.actor(enabled.actor(index)), variant, touched, false, false);
    }

    /// The last event is over, and all that was done in its wake has been seen.
    private void settle(boolean isLast) {
        int event = events.length - 1;
        int thread = events.threads[event];
        boolean isNew = event >= firstNew;
        boolean hasRaces = isNew || wake.mayTouchMoreElsewhere();
        wake.collect(events, event, isLast);
        clocks.begin(event, thread);
        for (int i = 0; i < wake.count(); i++) {
            if (hasRaces) {
                races.look(event, wake.object(i), wake.writes(i));
            }
            follow(event, wake.object(i), wake.writes(i));
        }
        if (isNew) {
            events.moves[event] = new Move(
                    slots.thread(thread),
                    events.actors[event],
                    events.variants[event],
                    wake.accesses(),
                    events.hasOneWay(event),
                    true);
        }
        if (hasRaces) {
            races.takeDown(event, wake.elsewhere(events.openMove(event)));
        }
        for (int i = 0; i < wake.count(); i++) {
            accesses.add(wake.object(i), event, wake.writes(i));
        }
        clocks.end(event, thread);
        settled = events.length;
        orderThreads();
        wakeThreads(event, thread);
        if (isNew) {
            findLost(event, thread);
        }
    }

    /// The event happens after all that it conflicts with on the object: after the last that wrote, and, if it
    /// writes itself, after those that have read since.
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

    private void findLost(int event, int thread) {
        for (int i = 0; i < sightings.beforeCount(); i++) {
            int actor = sightings.before(i);
            if (sightings.thread(actor) != thread && sightings.wasDisabled(actor)) {
                lose(event, actor, sightings.lostStep(actor), sightings.lostObject(actor));
            }
        }
    }

    private void lose(int event, int actor, Step step, int object) {
        int[] touched = wake.accesses(step, object, -1, step == Step.WAKE ? Enabled.SPURIOUS : 0);
        int thread = sightings.thread(actor);
        Move lost = Move.open(slots.thread(thread), actor, touched);
        // Whoever is woken takes the lock next, which is a step of its own.
        races.takeDownLost(event, step == Step.WAKE ? Races.NOBODY : thread, lost);
    }

    /// The run has ended.
    ///
    /// @param seen whether {@link #look} has been called since the last event
    void end(boolean seen) {
        if (!seen && events.length > settled) {
            settleLast();
        }
        races.finish();
        for (int i = 0; i < sightings.presentCount(); i++) {
            int actor = sightings.present(i);
            if (seen || events.length == 0 || actor != events.actors[events.length - 1]) {
                findRacesAtEnd(actor);
            }
        }
    }

    /// The last event ended the run, so whoever could have gone on before it lost his step.
    private void settleLast() {
        int event = events.length - 1;
        sightings.close();
        settle(/* isLast= */ true);
        for (int i = 0; i < sightings.presentCount(); i++) {
            int actor = sightings.present(i);
            boolean other = sightings.thread(actor) != events.threads[event];
            if (event >= firstNew && other && sightings.isPossible(actor)) {
                lose(event, actor, sightings.step(actor), sightings.object(actor));
            }
        }
    }

    /// As if the actor took its step now.
    private void findRacesAtEnd(int actor) {
        Step step = sightings.step(actor);
        if (!step.isChoice()) {
            return;
        }
        events.reach();
        int event = events.length;
        int thread = sightings.thread(actor);
        int object = Accesses.object(sightings.object(actor));
        boolean write = object == Accesses.LIFE || Touch.writes(step, 0);
        events.actors[event] = actor;
        events.threads[event] = thread;
        events.steps[event] = step;
        events.objects[event] = object;
        events.arrivals[event] = sightings.arrival(actor);
        events.timed[event] = false;
        clocks.begin(event, thread);
        races.look(event, object, write);
        follow(event, object, write);
        int[] touched = wake.accesses(step, sightings.object(actor), -1, 0);
        races.takeDown(event, Move.open(slots.thread(thread), actor, touched));
        races.finish();
    }
}
