package dev.interleave.explore;

import dev.interleave.engine.Enabled;
import dev.interleave.engine.Step;
import java.util.Arrays;

/// What an event touched: the objects of its step, and what was done in its wake by whoever could then go on.
///
/// - the object of its step, and the second one; nothing else that it does itself can be noticed by others
/// - {@link Accesses#LIFE}, if a thread began or ended in its wake, and somebody in the program asks for that; and
///   always, if somebody kills. Those who ask or kill write it, so that begins, ends and all other steps may change
///   places, and asking and killing may not
/// - {@link Accesses#JOINS}, see {@link Habits}
/// - {@link Accesses#SPURIOUS}, if it is a wake-up without a reason, of which there is a limited number
final class Wake {

    private final Slots slots;
    private final Sightings sightings;

    private Habits habits = Habits.NONE;
    private Habits learned = Habits.NONE;

    private int[] touched = new int[8];
    private int count;

    // Threads as bits; all but the first since the last event.
    private long started;
    private long starters;
    private long joiners;
    private long passers;

    Wake(Slots slots, Sightings sightings) {
        this.slots = slots;
        this.sightings = sightings;
    }

    void clear(Habits newHabits) {
        habits = newHabits;
        learned = newHabits;
        started = 1;
        forget();
    }

    /// What has been shown of the program that was not known when the run began; the same object if nothing.
    Habits learned() {
        return learned;
    }

    /// A start, if the later thread has not been heard of; the opening of what it waits at; else a join.
    ///
    /// @param isOwn whether the later thread has taken the step itself, so that nobody has opened anything for it
    void order(int earlier, int later, boolean isOwn) {
        long bit = 1L << later;
        if ((started & bit) == 0) {
            started |= bit;
            starters |= 1L << earlier;
        } else if (!isOwn && (passers & bit) == 0 && sightings.waitsToPass(slots.thread(later))) {
            passers |= bit;
        } else {
            joiners |= bit;
        }
    }

    /// What has happened so far was before the first event.
    void forget() {
        starters = 0;
        joiners = 0;
        passers = 0;
    }

    int count() {
        return count;
    }

    int object(int index) {
        return touched[index] >> 1;
    }

    boolean writes(int index) {
        return (touched[index] & 1) == 1;
    }

    /// As a {@link Move} has it.
    int[] accesses() {
        return Arrays.copyOf(touched, count);
    }

    /// What can be told of a step before it is taken.
    int[] accesses(Step step, int object, int other, int variant) {
        int[] told = {access(Accesses.object(object), object < 0 || Touch.writes(step, variant))};
        if (variant == Enabled.SPURIOUS) {
            told = with(told, Accesses.SPURIOUS, true);
        } else if (other >= 0) {
            told = with(told, Accesses.object(other), true);
        }
        return withWhatMayFollow(told);
    }

    /// The step, which was taken at one place, as it is to be taken at another. What it finds there may be
    /// something else (a lock that is held, a value), so its thread may end in its wake, or not, where it did
    /// not, or did.
    Move elsewhere(Move move) {
        if (!mayTouchMoreElsewhere()) {
            return move;
        }
        int[] told = withWhatMayFollow(move.accesses());
        return new Move(move.thread(), move.actor(), move.variant(), told, move.oneWay(), false);
    }

    /// Whether a step may touch more at another place than it has at this one.
    boolean mayTouchMoreElsewhere() {
        return habits.asksForLife();
    }

    /// What is done in the wake of a step is known only once it is taken.
    private int[] withWhatMayFollow(int[] told) {
        int[] more = habits.asksForLife() ? with(told, Accesses.LIFE, false) : told;
        return habits.isAnybodyKeen() ? with(more, Accesses.JOINS, true) : more;
    }

    private static int[] with(int[] accesses, int object, boolean write) {
        for (int i = 0; i < accesses.length; i++) {
            if (accesses[i] >> 1 == object) {
                int[] same = accesses.clone();
                same[i] |= write ? 1 : 0;
                return same;
            }
        }
        int[] more = Arrays.copyOf(accesses, accesses.length + 1);
        more[accesses.length] = access(object, write);
        return more;
    }

    private static int access(int object, boolean write) {
        return 2 * object + (write ? 1 : 0);
    }

    /// Finds out what the event has touched.
    ///
    /// @param isLast whether the run ended with it
    void collect(Events events, int event, boolean isLast) {
        count = 0;
        int object = events.objects[event];
        touch(object, object == Accesses.LIFE || Touch.writes(events.steps[event], events.variants[event]));
        if (events.others[event] >= 0) {
            touch(Accesses.object(events.others[event]), true);
        }
        if (events.variants[event] == Enabled.SPURIOUS) {
            touch(Accesses.SPURIOUS, true);
        }
        if (object == Accesses.LIFE) {
            learned = learned.withAsks();
        }
        if (events.steps[event] == Step.KILL) {
            learned = learned.withKills();
        }
        long ended = sightings.vanishedThreads();
        long noticed = habits.asksForLife() ? starters | ended : 0;
        boolean beganOrEnded = starters != 0 || ended != 0 || isLast;
        if (habits.kills() || (habits.asksForLife() && beganOrEnded)) {
            touch(Accesses.LIFE, false);
        }
        learnWhoIsKeen(joiners & noticed);
        if (habits.isAnybodyKeen()) {
            touchJoins(beganOrEnded);
        }
        forget();
    }

    private void learnWhoIsKeen(long threads) {
        for (long left = threads; left != 0; left &= left - 1) {
            learned = learned.withKeen(slots.thread(Long.numberOfTrailingZeros(left)));
        }
    }

    private void touchJoins(boolean beganOrEnded) {
        boolean joins = false;
        for (long left = joiners; left != 0; left &= left - 1) {
            joins |= isKeen(Long.numberOfTrailingZeros(left));
        }
        for (int i = 0; i < sightings.presentCount(); i++) {
            int actor = sightings.present(i);
            boolean waits = sightings.step(actor) == Step.JOIN && sightings.hasJustArrived(actor);
            joins |= waits && isKeen(sightings.thread(actor));
        }
        if (joins || beganOrEnded) {
            touch(Accesses.JOINS, joins);
        }
    }

    private boolean isKeen(int thread) {
        return habits.isKeen(slots.thread(thread));
    }

    private void touch(int object, boolean write) {
        for (int i = 0; i < count; i++) {
            if (object(i) == object) {
                touched[i] |= write ? 1 : 0;
                return;
            }
        }
        if (count == touched.length) {
            touched = Arrays.copyOf(touched, 2 * count);
        }
        touched[count++] = access(object, write);
    }
}
