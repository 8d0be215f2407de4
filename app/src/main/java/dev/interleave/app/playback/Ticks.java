package dev.interleave.app.playback;

import dev.interleave.trace.EventKind;
import dev.interleave.trace.Trace;
import java.util.BitSet;

/// Which moments of a trace are worth a tick on the scrub bar, as places of so many slots: at most one
/// of each sort per slot, so the picture does not depend on the number of events.
///
/// @param ordinary actors that begin or end
/// @param grave failures
public record Ticks(int slots, BitSet ordinary, BitSet grave) {

    private static final int MOST_EVENTS = 2_000_000;

    public static Ticks of(Trace trace, int slots) {
        Ticks ticks = new Ticks(slots, new BitSet(slots), new BitSet(slots));
        if (trace.size() <= MOST_EVENTS && trace.durationNanos() > 0) {
            ticks.scan(trace);
        }
        return ticks;
    }

    private void scan(Trace trace) {
        double slotsPerNano = (double) (slots - 1) / trace.durationNanos();
        for (int i = 0; i < trace.size(); i++) {
            int code = trace.kindCode(i);
            if (code == EventKind.ACTOR_BEGIN.code() || code == EventKind.ACTOR_END.code()) {
                ordinary.set((int) (trace.nanos(i) * slotsPerNano));
            } else if (code == EventKind.FAIL.code() || code == EventKind.PROCESS_LOST.code()) {
                grave.set((int) (trace.nanos(i) * slotsPerNano));
            }
        }
    }
}
