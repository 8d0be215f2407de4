package dev.interleave.quiz.ahead;

import dev.interleave.engine.Enabled;
import dev.interleave.engine.Pace;
import dev.interleave.engine.Scheduler;
import dev.interleave.engine.controlled.Tape;
import dev.interleave.trace.Trace;
import java.util.Arrays;

/// Notes how far the tape had come at each step of a run that another scheduler decides. For one run.
final class Counted implements Scheduler {

    private final Scheduler decides;
    private final Tape tape = new Tape();
    private int[] sizes = new int[32];
    private int count;

    Counted(Scheduler decides) {
        this.decides = decides;
    }

    @Override
    public int next(Enabled enabled) {
        if (count == sizes.length) {
            sizes = Arrays.copyOf(sizes, 2 * count);
        }
        sizes[count++] = tape.size();
        return enabled.size() > 1 ? decides.next(enabled) : 0;
    }

    Tape tape() {
        return tape;
    }

    /// Where in the trace each step shows first, in anything that the chosen one did: that somebody was held back
    /// until then lies further back.
    int[] places(Trace trace) {
        int[] places = new int[count];
        int next = trace.size();
        for (int step = count - 1; step >= 0; step--) {
            int end = step + 1 < count ? sizes[step + 1] : tape.size();
            for (int arrival = end - 1; arrival >= sizes[step]; arrival--) {
                int place = tape.place(arrival);
                next = place < trace.size() && Deeds.isDeed(trace.kind(place)) ? place : next;
            }
            places[step] = next;
        }
        return places;
    }

    @Override
    public Pace pace() {
        return decides.pace();
    }

    @Override
    public Attention attention() {
        return Attention.STEPS;
    }
}
