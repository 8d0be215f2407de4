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

    private final Events events;
    private final Accesses accesses;
    private final Clocks clocks;
    private final List<Race> found = new ArrayList<>();

    /// The events that the step at hand races with.
    private int[] earlierOnes = new int[8];

    private int count;

    Races(Events events, Accesses accesses, Clocks clocks) {
        this.events = events;
        this.accesses = accesses;
        this.clocks = clocks;
    }

    void clear() {
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

    /// All that the event happens after is known: takes down the races that were found for it.
    ///
    /// The other ways of an earlier step may conflict with more than the way it was taken in. So it is also asked
    /// for behind what is to be done instead.
    ///
    /// @param later the step of the event, as it is to be taken instead
    void takeDown(int event, Move later) {
        for (int i = 0; i < count; i++) {
            int earlier = earlierOnes[i];
            Move[] instead = instead(earlier, event, later);
            found.add(new Race(earlier, instead));
            if (!events.moves[earlier].oneWay()) {
                Move[] both = Arrays.copyOf(instead, instead.length + 1);
                both[instead.length] = events.openMove(earlier);
                found.add(new Race(earlier, both));
            }
        }
        count = 0;
    }

    /// The events that do not happen after the earlier but before the later, and the later.
    private Move[] instead(int earlier, int event, Move later) {
        int size = 0;
        Move[] some = new Move[event - earlier];
        for (int i = earlier + 1; i < event; i++) {
            boolean needed = clocks.isBefore(i, events.threads[i], event);
            if (needed && !clocks.isBefore(earlier, events.threads[earlier], i)) {
                some[size++] = events.moves[i];
            }
        }
        some[size++] = later;
        return size == some.length ? some : Arrays.copyOf(some, size);
    }

    /// The event has made a step impossible that could have been taken in its place.
    void takeDownLost(int event, Move lost) {
        found.add(new Race(event, new Move[] {lost}));
    }
}
