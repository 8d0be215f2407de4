package dev.interleave.app.inspect;

import dev.interleave.analysis.Captions;
import dev.interleave.analysis.Closing;
import dev.interleave.trace.ActorState;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.RunInfo;
import dev.interleave.trace.Trace;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/// The sentence about what happened last, and where the run is over, about how it came out.
public final class CaptionModel {

    private final ReadOnlyObjectWrapper<Caption> caption = new ReadOnlyObjectWrapper<>(Caption.NONE);
    private Captions captions = Captions.of(Trace.EMPTY);
    private Trace trace = Trace.EMPTY;
    private final BooleanProperty concealed = new SimpleBooleanProperty();
    private Caption atEvent = Caption.NONE;
    private Optional<Caption> closing = Optional.empty();

    public CaptionModel() {
        concealed.subscribe(this::show);
    }

    /// What is shown.
    ///
    /// @param state how grave it is: the state that the acting actor came into
    /// @param verdict of the lesson, where the sentence is about the outcome: `surprising`; else empty
    /// @param step from 1, 0 before the first
    public record Caption(String text, ActorState state, String verdict, int step, int steps) {
        static final Caption NONE = new Caption("", ActorState.NONE, "", 0, 0);
    }

    public void update(Moment moment) {
        if (moment.trace().continues(trace)) {
            captions.advance(moment.trace());
        } else if (moment.trace() != trace) {
            captions = Captions.of(moment.trace());
        }
        trace = moment.trace();
        atEvent = at(moment);
        closing = closing(moment);
        show();
    }

    private Caption at(Moment moment) {
        int event = moment.event();
        return event < 0
                ? new Caption("Before the first event.", ActorState.NONE, "", 0, trace.size())
                : new Caption(captions.caption(event), severity(moment, event), "", event + 1, trace.size());
    }

    private static ActorState severity(Moment moment, int event) {
        return moment.trace().kind(event) == EventKind.FAIL
                ? ActorState.FAILED
                : moment.state(moment.trace().actor(event));
    }

    /// Behind the last event of a run that is over, how it came out is more than what happened last.
    private Optional<Caption> closing(Moment moment) {
        int steps = trace.size();
        return steps == 0 || moment.event() < steps - 1
                ? Optional.empty()
                : Closing.of(
                                trace,
                                moment.world(),
                                moment.deadlocks(),
                                moment.lost().count())
                        .map(found -> caption(found, steps));
    }

    private Caption caption(Closing found, int steps) {
        String verdict = found.state() == ActorState.NONE ? trace.info().get(RunInfo.VERDICT) : "";
        return new Caption(found.text(), found.state(), verdict, steps, steps);
    }

    private void show() {
        caption.set(concealed.get() ? atEvent : closing.orElse(atEvent));
    }

    public ReadOnlyObjectProperty<Caption> captionProperty() {
        return caption.getReadOnlyProperty();
    }

    /// Whether the outcome is not to be told yet.
    public BooleanProperty concealedProperty() {
        return concealed;
    }
}
