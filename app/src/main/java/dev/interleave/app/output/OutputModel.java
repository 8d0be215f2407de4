package dev.interleave.app.output;

import dev.interleave.trace.EventKind;
import dev.interleave.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The lines that were printed until the playhead. Where in the trace they are is found once per trace;
/// moving the playhead only shows more or fewer of them.
public final class OutputModel {

    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private final List<Line> all = new ArrayList<>();
    private final ReadOnlyBooleanWrapper prints = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyIntegerWrapper traces = new ReadOnlyIntegerWrapper();
    private Trace trace = Trace.EMPTY;
    private int scanned;

    public OutputModel() {}

    /// One printed line.
    ///
    /// @param event where in the trace it was printed
    public record Line(int event, int actor, String text) {}

    /// To be called when the playhead or the trace has moved.
    ///
    /// @param position how many events have happened
    public void update(Trace now, int position) {
        if (now != trace) {
            take(now);
        }
        int count = countBefore(position);
        if (count < lines.size()) {
            lines.remove(count, lines.size());
        } else if (count > lines.size()) {
            lines.addAll(all.subList(lines.size(), count));
        }
    }

    /// A trace that only grew is scanned only where it is new.
    private void take(Trace now) {
        if (!goesOn(now)) {
            all.clear();
            lines.clear();
            scanned = 0;
            traces.set(traces.get() + 1);
        }
        trace = now;
        int print = EventKind.PRINT.code();
        for (int i = scanned; i < now.size(); i++) {
            if (now.kindCode(i) == print) {
                all.add(new Line(i, now.actor(i), now.text((int) now.value(i))));
            }
        }
        scanned = now.size();
        prints.set(!all.isEmpty());
    }

    private boolean goesOn(Trace now) {
        int last = trace.size() - 1;
        return last >= 0
                && now.size() > last
                && now.nanos(last) == trace.nanos(last)
                && now.actor(last) == trace.actor(last)
                && now.info().equals(trace.info());
    }

    private int countBefore(int position) {
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all.get(middle).event() < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    public ObservableList<Line> lines() {
        return lines;
    }

    /// Grows whenever another trace is shown, and not when one goes on.
    public ReadOnlyIntegerProperty tracesProperty() {
        return traces.getReadOnlyProperty();
    }

    /// How many lines are printed in the whole of the trace.
    public int count() {
        return all.size();
    }

    /// Whether anything is printed in the whole of the trace, before the playhead or after it.
    public ReadOnlyBooleanProperty printsProperty() {
        return prints.getReadOnlyProperty();
    }
}
