package dev.interleave.explore;

import dev.interleave.engine.Step;
import java.util.Arrays;

/// The events of one run, as columns. Threads are slots, actors and objects the numbers of {@link Names}.
final class Events {

    int length;

    int[] threads = new int[64];
    int[] actors = new int[64];
    Step[] steps = new Step[64];
    int[] variants = new int[64];
    /// As {@link Accesses} knows them.
    int[] objects = new int[64];
    /// The second object, negative for none.
    int[] others = new int[64];
    /// What was answered, and among how many possibilities.
    int[] answers = new int[64];

    int[] sizes = new int[64];
    /// Since which question the actor was at the step.
    int[] arrivals = new int[64];
    /// Whether the step was within a limit of time.
    boolean[] timed = new boolean[64];
    /// Which steps of those who wait for the object could have been taken by anybody, as bits.
    long[] open = new long[64];
    /// Which threads could have taken their step, as bits.
    long[] possible = new long[64];

    Move[] moves = new Move[64];
    Move[][] otherWays = new Move[64][];

    /// Makes room for an event behind the last.
    void reach() {
        if (length < threads.length) {
            return;
        }
        int longer = 2 * length;
        threads = Arrays.copyOf(threads, longer);
        actors = Arrays.copyOf(actors, longer);
        steps = Arrays.copyOf(steps, longer);
        variants = Arrays.copyOf(variants, longer);
        objects = Arrays.copyOf(objects, longer);
        others = Arrays.copyOf(others, longer);
        answers = Arrays.copyOf(answers, longer);
        sizes = Arrays.copyOf(sizes, longer);
        arrivals = Arrays.copyOf(arrivals, longer);
        timed = Arrays.copyOf(timed, longer);
        open = Arrays.copyOf(open, longer);
        possible = Arrays.copyOf(possible, longer);
        moves = Arrays.copyOf(moves, longer);
        otherWays = Arrays.copyOf(otherWays, longer);
    }

    /// The step of the event, to be taken at another place: if it has several ways there, in any of them, which may
    /// change what this one only looks at.
    Move openMove(int event) {
        Move move = moves[event];
        if (move.oneWay()) {
            return move;
        }
        int[] wide = move.accesses().clone();
        wide[0] |= 1;
        return Move.open(move.thread(), move.actor(), wide);
    }

    /// Whether the step could not be taken in another way, wherever it were.
    boolean hasOneWay(int event) {
        return Touch.isPlain(steps[event]) && !timed[event] && otherWays[event].length == 0;
    }
}
