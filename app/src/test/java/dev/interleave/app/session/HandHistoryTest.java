package dev.interleave.app.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.schedule.Schedule;
import org.junit.jupiter.api.Test;

class HandHistoryTest {

    private final HandHistory history = new HandHistory(Schedule.STRAIGHT);

    @Test
    void goesBackAndForthAndForgetsWhatWasUndoneWhenSomethingElseIsDone() {
        assertFalse(history.canUndo());
        history.add(Schedule.of(1));
        history.add(Schedule.of(1, 0));
        assertEquals(Schedule.of(1), history.undo());
        assertTrue(history.canRedo());
        assertEquals(Schedule.of(1, 0), history.redo());
        history.undo();
        history.add(Schedule.of(1, 2));
        assertFalse(history.canRedo());
        assertEquals(Schedule.of(1), history.undo());
        assertEquals(Schedule.STRAIGHT, history.undo());
        assertFalse(history.canUndo());
    }
}
