package dev.interleave.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.app.timeline.TimelineView;
import dev.interleave.app.timeline.model.TimeRange;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// Keys that are meant for the timeline while something else has the focus.
class TimelineKeysFxTest extends WindowTest {

    @Override
    void opened() {
        window.show(SampleTraces.twoLocks());
    }

    @Test
    void aKeyThatIsLetGoStopsZoomingWhereverTheFocusIs(FxRobot robot) throws TimeoutException {
        TimeRange whole = window.timeline().visible();
        robot.interact(() -> robot.lookup(".play-button").query().requestFocus());
        robot.press(KeyCode.W);
        OpenedWindow.await(() -> window.timeline().visible().spanNanos() < whole.spanNanos() / 2);
        robot.release(KeyCode.W);
        assertStandsStill(robot);
    }

    @Test
    void typingIntoTheSearchFieldNeverMovesTheTimeline(FxRobot robot) {
        TimeRange whole = window.timeline().visible();
        robot.interact(() -> window.commands().get("window.search").perform());
        robot.write("wasd zq mf");
        assertEquals(whole, window.timeline().visible());
        assertEquals(0, window.timeline().marks().size());
        assertTrue(robot.lookup(node -> node instanceof TimelineView).queryAll().stream()
                .noneMatch(javafx.scene.Node::isFocused));
    }

    /// Some pulses pass, and the range is what it was.
    private void assertStandsStill(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        TimeRange before = window.timeline().visible();
        AtomicInteger changes = new AtomicInteger();
        robot.interact(() -> window.timeline().visibleProperty().subscribe(_ -> changes.incrementAndGet()));
        WaitForAsyncUtils.waitForFxEvents(30);
        assertEquals(before, window.timeline().visible());
    }
}
