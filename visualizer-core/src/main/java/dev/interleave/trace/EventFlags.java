package dev.interleave.trace;

import java.util.ArrayList;
import java.util.List;

/// Bits of an event's flags.
public final class EventFlags {

    /// The value of a {@link ValueType#DATUM} is a text id.
    public static final int TEXT_VALUE = 1;
    /// The wait that begins here has a timeout, so it may end by itself.
    public static final int TIMED = 1 << 1;
    /// The operation ended by its timeout.
    public static final int TIMED_OUT = 1 << 2;
    /// The actor ended by an exception, whose text is the value of its FAIL event before; or the work of a future,
    /// or a fetch, failed.
    public static final int FAILED = 1 << 3;
    /// The actor or operation ended because the task was cancelled.
    public static final int CANCELLED = 1 << 4;
    /// The actor is a daemon.
    public static final int DAEMON = 1 << 5;
    /// The actor is a worker of a pool.
    public static final int WORKER = 1 << 6;

    /// The join is the process's own end: its main is done, and the process waits for what is left. Joins are of no
    /// daemon and of no worker, so the bit of one serves.
    public static final int AT_EXIT = DAEMON;

    /// By bit, as in `assets/docs/events.md`.
    private static final List<String> NAMES =
            List.of("TEXT_VALUE", "TIMED", "TIMED_OUT", "FAILED", "CANCELLED", "DAEMON", "WORKER");

    private EventFlags() {}

    /// The names of the bits that are set in an event of the kind, the lowest first.
    public static List<String> names(EventKind kind, int flags) {
        boolean isJoin = kind == EventKind.JOIN_WAIT || kind == EventKind.JOIN;
        List<String> names = new ArrayList<>();
        for (int bit = 0; bit < NAMES.size(); bit++) {
            if (has(flags, 1 << bit)) {
                names.add(isJoin && 1 << bit == AT_EXIT ? "AT_EXIT" : NAMES.get(bit));
            }
        }
        return List.copyOf(names);
    }

    public static boolean has(int flags, int bit) {
        return (flags & bit) != 0;
    }
}
