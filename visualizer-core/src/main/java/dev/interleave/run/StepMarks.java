package dev.interleave.run;

import dev.interleave.engine.controlled.Tape;
import dev.interleave.trace.Deeds;
import dev.interleave.trace.Trace;
import java.util.Arrays;

/// How far the tape of a run had come at several moments, and so where in its trace what followed each of them
/// shows first. For one run.
public final class StepMarks {

    private int[] sizes = new int[32];
    private int count;

    public StepMarks() {}

    /// Notes a moment.
    public void mark(Tape tape) {
        if (count == sizes.length) {
            sizes = Arrays.copyOf(sizes, 2 * count);
        }
        sizes[count++] = tape.size();
    }

    public int count() {
        return count;
    }

    /// Of each moment, how many events of the trace come before the first thing that was done from there on. That
    /// somebody was held back until then is nothing that was done: it lies further back.
    ///
    /// @param trace what has become of the tape
    public int[] places(Tape tape, Trace trace) {
        int[] places = new int[count];
        int next = trace.size();
        for (int mark = count - 1; mark >= 0; mark--) {
            int end = mark + 1 < count ? sizes[mark + 1] : tape.size();
            for (int arrival = end - 1; arrival >= sizes[mark]; arrival--) {
                int place = tape.place(arrival);
                next = place < trace.size() && Deeds.isDeed(trace.kind(place)) ? place : next;
            }
            places[mark] = next;
        }
        return places;
    }
}
