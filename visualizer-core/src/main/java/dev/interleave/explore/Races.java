package dev.interleave.explore;

import dev.interleave.engine.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Finds the races of a run.
///
/// A race is between a step and the latest event before which it could have been taken, as far as the object of
/// their conflict goes. For most steps that is the last event that conflicts. One that may have to wait (an
/// acquire) is not possible before the event that made it so (the release), nor before those further back, to the
/// one that made it wait (the acquire of the other): see {@link #isPossibleBefore}. Steps that are still waiting
/// at the end of the run race in the same way. A step that an event has made impossible for good (a timeout, by
/// the notify) races with that event.
final class Races {

    private enum Possible {
        YES,
        NO,
        UNKNOWN
    }

    static final int NOBODY = -1;

    /// @param event the later, {@link Accesses#NONE} for a step that was never taken
    /// @param thread whose it is, {@link #NOBODY} for a step that touches the same wherever it is taken
    /// @param step of the later, as it is to be taken before the earlier one
    private record Pair(int earlier, int event, int thread, Move step) {}

    private final Events events;
    private final Accesses accesses;
    private final Clocks clocks;
    private final Wake wake;
    private final List<Pair> pairs = new ArrayList<>();
    private final List<Race> found = new ArrayList<>();

    /// The events that the step at hand races with.
    private int[] earlierOnes = new int[8];

    private int count;

    Races(Events events, Accesses accesses, Clocks clocks, Wake wake) {
        this.events = events;
        this.accesses = accesses;
        this.clocks = clocks;
        this.wake = wake;
    }

    void clear() {
        pairs.clear();
        found.clear();
        count = 0;
    }

    List<Race> found() {
        return found;
    }

    /// Looks for events before which the step of the event could have been taken, as far as the object goes.
    void look(int event, int object, boolean write) {
        int thread = events.threads[event];
        for (int access = accesses.last(object); access != Accesses.NONE; access = accesses.earlier(access)) {
            boolean wrote = accesses.writes(access);
            if (!write && !wrote) {
                continue;
            }
            int earlier = accesses.event(access);
            if (clocks.isBeforeThread(earlier, events.threads[earlier], thread)) {
                if (wrote) {
                    return;
                }
                continue;
            }
            Possible could = isPossibleBefore(earlier, event, object);
            if (could != Possible.NO) {
                add(earlier);
            }
            if (could == Possible.YES && wrote) {
                return;
            }
        }
    }

    private void add(int event) {
        for (int i = 0; i < count; i++) {
            if (earlierOnes[i] == event) {
                return;
            }
        }
        if (count == earlierOnes.length) {
            earlierOnes = Arrays.copyOf(earlierOnes, 2 * count);
        }
        earlierOnes[count++] = event;
    }

    /// Whether the step of a later event, which conflicts on an object, could be taken if the earlier event and
    /// all that happens after it were not there. Its own object is then as it was before the first of those
    /// events that touched it.
    private Possible isPossibleBefore(int earlier, int event, int object) {
        Step step = events.steps[event];
        if (!Touch.mayBlock(step) || events.timed[event]) {
            return Possible.YES;
        }
        int own = events.objects[event];
        int first = object == own ? earlier : firstAfter(earlier, own);
        if (first == Accesses.NONE) {
            return Possible.YES;
        }
        if (events.arrivals[event] <= first) {
            return yesIf((events.possible[first] >> events.threads[event] & 1) == 1);
        }
        Step opening = events.steps[first];
        if (events.objects[first] != own) {
            // The lock of a condition is held by whoever waits or notifies.
            return opening == Step.WAIT || opening == Step.NOTIFY ? Possible.NO : Possible.UNKNOWN;
        }
        if ((Touch.askedAt(opening) & Touch.bit(step)) == 0) {
            return Possible.UNKNOWN;
        }
        return yesIf((events.open[first] & Touch.bit(step)) != 0);
    }

    private static Possible yesIf(boolean could) {
        return could ? Possible.YES : Possible.NO;
    }

    /// The first event that touched an object and happens after an event, {@link Accesses#NONE} when there is none.
    private int firstAfter(int earlier, int object) {
        int first = Accesses.NONE;
        for (int access = accesses.last(object); access != Accesses.NONE; access = accesses.earlier(access)) {
            int event = accesses.event(access);
            if (event <= earlier) {
                break;
            }
            if (clocks.isBefore(earlier, events.threads[earlier], event)) {
                first = event;
            }
        }
        return first;
    }

    /// All that the event happens after is known: takes down the races that were found for it, for {@link #finish}.
    ///
    /// @param step of the event, as it is to be taken instead
    void takeDown(int event, Move step) {
        for (int i = 0; i < count; i++) {
            pairs.add(new Pair(earlierOnes[i], event, events.threads[event], step));
        }
        count = 0;
    }

    /// All events are known: finds out what to do instead for the races taken down since the last time.
    ///
    /// The other ways of an earlier step may conflict with more than the way it was taken in. So it is also asked
    /// for behind what is to be done instead.
    void finish() {
        for (Pair pair : pairs) {
            int earlier = pair.earlier;
            Move[] instead = mayTouchMore(pair) ? allInstead(pair) : instead(pair);
            found.add(new Race(earlier, instead));
            if (pair.event != Accesses.NONE && !events.moves[earlier].oneWay()) {
                Move[] both = Arrays.copyOf(instead, instead.length + 1);
                both[instead.length] = wake.elsewhere(events.openMove(earlier));
                found.add(new Race(earlier, both));
            }
        }
        pairs.clear();
    }

    private boolean mayTouchMore(Pair pair) {
        return pair.thread != NOBODY && wake.mayTouchMoreElsewhere();
    }

    /// The events that do not happen after the earlier but before the later, and the later.
    private Move[] instead(Pair pair) {
        int size = 0;
        Move[] some = new Move[Math.max(1, pair.event - pair.earlier)];
        for (int i = pair.earlier + 1; i < pair.event; i++) {
            if (isBefore(i, pair.event) && !isBefore(pair.earlier, i)) {
                some[size++] = events.moves[i];
            }
        }
        some[size++] = pair.step;
        return size == some.length ? some : Arrays.copyOf(some, size);
    }

    /// All events that happen neither after the earlier nor after the later, and the later.
    ///
    /// The later may touch more at its new place, and so depend on more than it does here. What that is, only
    /// those who see it there could tell, and there they are not asked: behind the earlier one it was all
    /// tried, as far as this run can show.
    private Move[] allInstead(Pair pair) {
        int size = 0;
        int later = pair.event == Accesses.NONE ? nextOf(pair.thread, pair.earlier) : pair.event;
        Move[] some = new Move[events.length - pair.earlier];
        for (int i = pair.earlier + 1; i < events.length; i++) {
            boolean isFree = i < later || !isBefore(later, i);
            if (isFree && !isBefore(pair.earlier, i)) {
                some[size++] = events.moves[i];
            }
        }
        some[size++] = pair.step;
        return size == some.length ? some : Arrays.copyOf(some, size);
    }

    private boolean isBefore(int event, int later) {
        return clocks.isBefore(event, events.threads[event], later);
    }

    /// The first event of the thread behind an event; if there is none, the end.
    private int nextOf(int thread, int event) {
        int next = event + 1;
        while (next < events.length && events.threads[next] != thread) {
            next++;
        }
        return next;
    }

    /// The event has made a step of a thread impossible that could have been taken in its place.
    ///
    /// @param thread {@link #NOBODY} if the step touches the same wherever it is taken
    void takeDownLost(int event, int thread, Move lost) {
        pairs.add(new Pair(event, Accesses.NONE, thread, lost));
    }
}
