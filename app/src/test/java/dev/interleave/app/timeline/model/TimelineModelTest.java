package dev.interleave.app.timeline.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.app.timeline.TraceExamples;
import org.junit.jupiter.api.Test;

class TimelineModelTest {

    @Test
    void undoGoesBackThroughPlacesAndRedoForwardAgain() {
        TimelineModel model = shown();
        TimeRange whole = model.visible();
        TimeRange first = new TimeRange(0, 10_000_000);
        TimeRange second = new TimeRange(5_000_000, 8_000_000);
        model.goTo(first);
        model.goTo(second);
        model.undoNavigation();
        assertEquals(first, model.visible());
        model.undoNavigation();
        assertEquals(whole, model.visible());
        model.redoNavigation();
        model.redoNavigation();
        assertEquals(second, model.visible());
        assertFalse(model.canRedoNavigation().get());
    }

    @Test
    void goingSomewhereElseForgetsWhatWasUndone() {
        TimelineModel model = shown();
        model.goTo(new TimeRange(0, 10_000_000));
        model.undoNavigation();
        model.goTo(new TimeRange(0, 20_000_000));
        assertFalse(model.canRedoNavigation().get());
        assertTrue(model.canUndoNavigation().get());
    }

    @Test
    void anotherRunBeginsWholeAndWithoutHistory() {
        TimelineModel model = shown();
        model.goTo(new TimeRange(0, 10_000_000));
        model.show(TraceExamples.gather());
        assertEquals(model.whole(), model.visible());
        assertFalse(model.canUndoNavigation().get());
        assertEquals(Selection.NONE, model.selection());
    }

    private static TimelineModel shown() {
        TimelineModel model = new TimelineModel();
        model.show(TraceExamples.twoLocks());
        return model;
    }
}
