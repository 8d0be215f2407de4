package dev.interleave.app.compare;

import dev.interleave.analysis.Axis;
import dev.interleave.analysis.Captions;
import dev.interleave.trace.Trace;
import javafx.beans.property.LongProperty;
import javafx.beans.value.ObservableValue;

/// Goes through two runs beside each other step by step, both at once. For the JavaFX thread.
public final class StepWalk {

    private final Trace first;
    private final Trace second;
    private final Captions firstCaptions;
    private final Captions secondCaptions;
    private final LongProperty playheadNanos;

    /// @param playheadNanos where both timelines stand, by steps
    public StepWalk(Trace first, Trace second, LongProperty playheadNanos) {
        this.first = first;
        this.second = second;
        this.firstCaptions = Captions.of(first);
        this.secondCaptions = Captions.of(second);
        this.playheadNanos = playheadNanos;
    }

    /// On or back by so many steps, as far as the longer run goes.
    public void step(int steps) {
        int longer = Math.max(first.size(), second.size());
        int position = Math.clamp((long) position() + steps, 0, longer);
        playheadNanos.set(Axis.middleOfStepNanos(position));
    }

    /// How many steps have been taken.
    private int position() {
        long nanos = playheadNanos.get();
        return nanos <= 0 ? 0 : Math.toIntExact(nanos / Axis.STEP_NANOS) + 1;
    }

    /// What the first run did last.
    public ObservableValue<String> firstText() {
        return playheadNanos.map(_ -> text(first, firstCaptions));
    }

    /// What the second run did last.
    public ObservableValue<String> secondText() {
        return playheadNanos.map(_ -> text(second, secondCaptions));
    }

    private String text(Trace trace, Captions captions) {
        int position = position();
        if (position == 0) {
            return "Nothing has happened yet.";
        }
        if (position > trace.size()) {
            return endText(trace);
        }
        return captions.caption(position - 1);
    }

    /// Behind its last step.
    static String endText(Trace trace) {
        return trace.size() == 0 ? "It has no step." : "It ends after step " + trace.size() + ".";
    }
}
