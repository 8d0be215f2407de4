package dev.interleave.app.timeline.gesture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.app.timeline.TraceExamples;
import dev.interleave.app.timeline.model.LaneKey;
import dev.interleave.app.timeline.model.Selection;
import dev.interleave.app.timeline.model.TimelineModel;
import dev.interleave.trace.EventKind;
import org.junit.jupiter.api.Test;

class NavigatorTest {

    private final TimelineModel model = new TimelineModel();
    private final Navigator navigator = new Navigator(model, new Motion());

    @Test
    void stepsThroughTheEventsOfTheSelectedLaneOnly() {
        model.show(TraceExamples.twoLocks());
        model.selectionProperty().set(new Selection.Lane(LaneKey.actor(1)));
        navigator.step(1);
        Selection.Event first = (Selection.Event) model.selection();
        assertEquals(1, model.trace().actor(first.event()));
        navigator.step(1);
        Selection.Event second = (Selection.Event) model.selection();
        assertEquals(1, model.trace().actor(second.event()));
        assertTrue(second.event() > first.event());
        assertEquals(
                model.trace().nanos(second.event()),
                model.playheadNanosProperty().get());
    }

    @Test
    void followsAMessageBackToItsPut() {
        model.show(TraceExamples.processes());
        int get = 0;
        while (model.trace().kind(get) != EventKind.GET) {
            get++;
        }
        int getter = model.trace().actor(get);
        model.selectionProperty().set(new Selection.Event(LaneKey.actor(getter), get));
        navigator.followArrow(-1);
        Selection.Event cause = (Selection.Event) model.selection();
        assertEquals(EventKind.PUT, model.trace().kind(cause.event()));
        assertEquals(model.trace().value(get), model.trace().value(cause.event()));
    }

    @Test
    void marksThePlayheadAndTakesTheMarkAwayAgain() {
        model.show(TraceExamples.gather());
        model.playheadNanosProperty().set(5_000_000);
        navigator.mark();
        assertEquals(1, model.marks().size());
        navigator.mark();
        assertEquals(0, model.marks().size());
    }
}
