package dev.interleave.app.playback;

import dev.interleave.analysis.Cycle;
import dev.interleave.analysis.Deadlocks;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.Trace;
import java.util.Arrays;
import java.util.BitSet;

/// Which moments of a trace are worth a tick on the scrub bar, as places of so many slots: at most one
/// of each sort per slot, so the picture does not depend on the number of events.
///
/// @param ordinary actors that begin or end
/// @param slow waits that began here and lasted a tenth of the run or longer
/// @param grave failures, processes that were lost, and rings of waits that closed for good
public record Ticks(int slots, BitSet ordinary, BitSet slow, BitSet grave) {

    private static final int MOST_EVENTS = 2_000_000;

    /// Finding rings of waits takes longer than looking for kinds of events.
    private static final int MOST_FOLDED = 100_000;

    /// The longest waits count, and a few of them: where all wait long, none is worth a tick.
    private static final int MOST_SLOW = 12;

    private static final double LONG_SHARE = 0.1;

    public static Ticks of(Trace trace, int slots) {
        Ticks ticks = new Ticks(slots, new BitSet(slots), new BitSet(slots), new BitSet(slots));
        if (trace.size() > 0 && trace.size() <= MOST_EVENTS && trace.durationNanos() > 0) {
            ticks.scan(trace);
            ticks.markWaits(trace);
        }
        if (!ticks.ordinary.isEmpty() && trace.size() <= MOST_FOLDED) {
            for (Cycle cycle : Deadlocks.of(trace).cycles()) {
                ticks.grave.set(ticks.slotOf(trace, cycle.closedBy()));
            }
        }
        return ticks;
    }

    private int slotOf(Trace trace, int event) {
        return (int) (trace.nanos(event) * ((double) (slots - 1) / trace.durationNanos()));
    }

    private void scan(Trace trace) {
        for (int i = 0; i < trace.size(); i++) {
            int code = trace.kindCode(i);
            if (code == EventKind.ACTOR_BEGIN.code() || code == EventKind.ACTOR_END.code()) {
                ordinary.set(slotOf(trace, i));
            } else if (code == EventKind.FAIL.code() || code == EventKind.PROCESS_LOST.code()) {
                grave.set(slotOf(trace, i));
            }
        }
    }

    /// A wait lasts until its actor's next event. Only waits for a lock: others wait because there is
    /// nothing to do.
    private void markWaits(Trace trace) {
        int[] waits = new int[trace.actors().size()];
        Arrays.fill(waits, -1);
        long least = (long) (trace.durationNanos() * LONG_SHARE);
        int found = 0;
        BitSet places = new BitSet(slots);
        for (int i = 0; i < trace.size(); i++) {
            int actor = trace.actor(i);
            if (actor < 0 || actor >= waits.length) {
                continue; // of a recording that was cut off
            }
            int wait = waits[actor];
            if (wait >= 0 && trace.nanos(i) - trace.nanos(wait) >= least) {
                places.set(slotOf(trace, wait));
                found++;
            }
            waits[actor] = trace.kindCode(i) == EventKind.ACQUIRE_WAIT.code() ? i : -1;
        }
        for (int wait : waits) {
            if (wait >= 0 && trace.durationNanos() - trace.nanos(wait) >= least) {
                places.set(slotOf(trace, wait));
                found++;
            }
        }
        if (found <= MOST_SLOW) {
            slow.or(places);
        }
    }
}
