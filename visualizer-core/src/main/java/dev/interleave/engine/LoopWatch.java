package dev.interleave.engine;

/// Ends lesson code that would never come back: a loop without an operation of the lab. {@link
/// LessonLoader#watching} weaves a call of {@link #turn} before every jump backwards; the engine sets the count
/// to 0 at each operation.
public final class LoopWatch {

    /// So many turns between two operations are enough for anything that a lesson could have in mind, and take
    /// about a second. A number and not a time, so that a run ends at the same place everywhere.
    public static final int LIMIT = 200_000_000;

    private LoopWatch() {}

    /// Counts one turn of a loop on the calling thread.
    ///
    /// @throws Runaway after {@link #LIMIT}
    public static void turn() {
        int[] cell = CallSites.cell();
        if (++cell[CallSites.TURNS] > LIMIT) {
            throw new Runaway();
        }
    }

    /// What ends the loop.
    public static final class Runaway extends Error {

        private static final long serialVersionUID = 1;

        Runaway() {
            super("a loop went on and on without an operation");
        }
    }
}
