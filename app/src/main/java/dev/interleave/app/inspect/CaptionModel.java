package dev.interleave.app.inspect;

import dev.interleave.analysis.Captions;
import dev.interleave.trace.ActorState;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.Trace;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The sentence about what happened last.
public final class CaptionModel {

    private final ReadOnlyObjectWrapper<Caption> caption = new ReadOnlyObjectWrapper<>(Caption.NONE);
    private Captions captions = Captions.of(Trace.EMPTY);
    private Trace trace = Trace.EMPTY;

    public CaptionModel() {}

    /// What is shown.
    ///
    /// @param state how grave it is: the state that the acting actor came into
    /// @param step from 1, 0 before the first
    public record Caption(String text, ActorState state, int step, int steps) {
        static final Caption NONE = new Caption("", ActorState.NONE, 0, 0);
    }

    public void update(Moment moment) {
        if (moment.trace().continues(trace)) {
            captions.advance(moment.trace());
        } else if (moment.trace() != trace) {
            captions = Captions.of(moment.trace());
        }
        trace = moment.trace();
        int event = moment.event();
        caption.set(
                event < 0
                        ? new Caption("Before the first event.", ActorState.NONE, 0, trace.size())
                        : new Caption(captions.caption(event), severity(moment, event), event + 1, trace.size()));
    }

    private static ActorState severity(Moment moment, int event) {
        return moment.trace().kind(event) == EventKind.FAIL
                ? ActorState.FAILED
                : moment.world().state(moment.trace().actor(event));
    }

    public ReadOnlyObjectProperty<Caption> captionProperty() {
        return caption.getReadOnlyProperty();
    }
}
