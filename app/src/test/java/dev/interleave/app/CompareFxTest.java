package dev.interleave.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.analysis.Axis;
import dev.interleave.app.compare.RunNames;
import dev.interleave.app.timeline.TimelineView;
import dev.interleave.app.timeline.TraceExamples;
import dev.interleave.app.timeline.model.TimeRange;
import dev.interleave.app.timeline.model.TimelineModel;
import dev.interleave.trace.Trace;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// Two runs beside each other in the window.
class CompareFxTest extends WindowTest {

    private final Trace first = TraceExamples.twoLocks();
    private final Trace second = TraceExamples.boundedQueue();

    @Override
    void opened() {
        OpenRequest.ShowRecording one = new OpenRequest.ShowRecording(Path.of("a.interleave"), first);
        window.open(new OpenRequest.ShowBeside(one, new OpenRequest.ShowRecording(Path.of("b.interleave"), second)));
    }

    private List<TimelineModel> timelines(FxRobot robot) {
        BorderPane page = robot.lookup(".compare").query();
        return ((VBox) page.getCenter())
                .getChildren().stream()
                        .filter(TimelineView.class::isInstance)
                        .map(node -> ((TimelineView) node).model())
                        .toList();
    }

    @Test
    void bothAreShownByStepsOnOneScale(FxRobot robot) {
        List<TimelineModel> both = timelines(robot);
        assertEquals(
                List.of(first, second), both.stream().map(TimelineModel::trace).toList());
        long longer = Math.max(first.size(), second.size()) * Axis.STEP_NANOS;
        for (TimelineModel timeline : both) {
            assertEquals(Axis.STEP, timeline.axis());
            assertEquals(TimeRange.whole(longer), timeline.visible());
        }
        assertEquals(
                both.getFirst().commonEventsProperty().get(),
                both.getLast().commonEventsProperty().get());
    }

    @Test
    void zoomAndPlayheadOfOneAreThoseOfTheOther(FxRobot robot) throws TimeoutException {
        TimelineModel above = timelines(robot).getFirst();
        TimelineModel below = timelines(robot).getLast();
        TimeRange part = new TimeRange(4 * Axis.STEP_NANOS, 9 * Axis.STEP_NANOS);
        robot.interact(() -> below.visibleProperty().set(part));
        assertEquals(part, above.visible());
        robot.interact(() -> above.playheadNanosProperty().set(5 * Axis.STEP_NANOS));
        assertEquals(5 * Axis.STEP_NANOS, below.playheadNanosProperty().get());
        robot.press(KeyCode.S);
        OpenedWindow.await(() -> below.visible().spanNanos() > 2 * part.spanNanos());
        robot.release(KeyCode.S);
        assertEquals(above.visible(), below.visible());
    }

    @Test
    void theArrowKeysStepBothAndSayWhatEachDoes(FxRobot robot) {
        long parting = timelines(robot).getFirst().playheadNanosProperty().get();
        robot.type(KeyCode.LEFT);
        for (TimelineModel timeline : timelines(robot)) {
            assertEquals(
                    parting - Axis.STEP_NANOS, timeline.playheadNanosProperty().get());
        }
        List<String> before = texts(robot);
        assertEquals(before.getFirst(), before.getLast(), "before they part both do the same");
        robot.type(KeyCode.RIGHT);
        assertEquals(parting, timelines(robot).getLast().playheadNanosProperty().get());
        List<String> there = texts(robot);
        assertNotEquals(there.getFirst(), there.getLast());
    }

    private static List<String> texts(FxRobot robot) {
        return robot.lookup(".compare-side .caption-text").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
    }

    @Test
    void escapeLeavesItAndTheWindowIsThereAgain(FxRobot robot) {
        assertTrue(robot.lookup(".compare").tryQuery().isPresent());
        robot.type(KeyCode.ESCAPE);
        assertFalse(robot.lookup(".compare").tryQuery().isPresent());
        assertEquals(first, window.timeline().trace());
    }

    @Test
    void theCloseButtonLeavesItAndAnotherPairCanBeOpened(FxRobot robot) {
        robot.interact(() ->
                ((javafx.scene.control.Button) robot.lookup(".close-comparison").query()).fire());
        assertFalse(robot.lookup(".compare").tryQuery().isPresent());
        robot.interact(() -> window.compare(second, second, new RunNames("one", "the same")));
        assertEquals(
                second.size(),
                timelines(robot).getFirst().commonEventsProperty().get());
    }
}
