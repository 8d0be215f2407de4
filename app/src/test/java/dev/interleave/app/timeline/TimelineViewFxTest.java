package dev.interleave.app.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.analysis.Arrows;
import dev.interleave.analysis.Axis;
import dev.interleave.analysis.Lanes;
import dev.interleave.app.timeline.model.LaneKey;
import dev.interleave.app.timeline.model.Selection;
import dev.interleave.app.timeline.model.TimeRange;
import dev.interleave.app.timeline.model.TimelineModel;
import dev.interleave.app.timeline.plan.Areas;
import dev.interleave.app.timeline.plan.TimeScale;
import dev.interleave.trace.EventKind;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The timeline under hands: mouse and keys, on a run of 77 ms.
@ExtendWith(ApplicationExtension.class)
class TimelineViewFxTest {

    private static final long MILLI = 1_000_000;
    private static final Areas AREAS = Areas.ofView(1000, 600);
    /// In the lane below the main thread's.
    private static final double MIDDLE_Y = AREAS.lanesTop() + 152;

    private final TimelineModel model = new TimelineModel();

    @SuppressWarnings("NullAway.Init") // start() sets it, on the thread that windows belong to
    private TimelineView view;

    @Start
    void start(Stage stage) {
        view = new TimelineView(model);
        stage.setScene(new Scene(view, 1000, 600));
        stage.show();
        model.show(TraceExamples.boundedQueue());
        view.requestFocus();
    }

    private Point2D screen(double x, double y) {
        return view.localToScreen(x, y);
    }

    /// The middle of the lanes.
    private static double middleX() {
        return AREAS.lanesLeft() + AREAS.lanesWidth() / 2;
    }

    private double xOf(double millis) {
        return scale().x(Math.round(millis * MILLI));
    }

    private TimeScale scale() {
        return new TimeScale(model.visible(), AREAS.lanesLeft(), AREAS.lanesWidth());
    }

    /// Up to a millisecond, for a pixel is a tenth of one.
    private static void assertMillis(double expected, long nanos) {
        assertEquals(expected, nanos / (double) MILLI, 1);
    }

    private static void await(BooleanSupplier condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                20,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.asyncFx(condition::getAsBoolean).get());
    }

    private void show(FxRobot robot, double fromMillis, double toMillis) {
        TimeRange range = new TimeRange(Math.round(fromMillis * MILLI), Math.round(toMillis * MILLI));
        robot.interact(() -> model.visibleProperty().set(range));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void hold(FxRobot robot, KeyCode key, BooleanSupplier until) throws TimeoutException {
        robot.press(key);
        await(until);
        robot.release(key);
    }

    @Test
    void wheelZoomsAndKeepsTheTimeUnderThePointer(FxRobot robot) throws TimeoutException {
        double x = xOf(20);
        robot.moveTo(screen(x, MIDDLE_Y));
        TimeRange before = model.visible();
        long under = scale().nanos(x);
        robot.interact(() -> wheelWithControl(x));
        await(() -> model.visible().spanNanos() < before.spanNanos() / 10 * 9);
        assertTrue(Math.abs(scale().nanos(x) - under) <= 2 * scale().nanosPerPx());
    }

    /// Two notches up. The headless platform's mouse knows no modifiers, so what a mouse would send is made here.
    private void wheelWithControl(double x) {
        Point2D at = screen(x, MIDDLE_Y);
        PickResult picked = new PickResult(view, x, MIDDLE_Y);
        view.fireEvent(new ScrollEvent(
                ScrollEvent.SCROLL,
                x,
                MIDDLE_Y,
                at.getX(),
                at.getY(),
                false,
                true,
                false,
                true,
                false,
                false,
                0,
                80,
                0,
                80,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                picked));
    }

    @Test
    void draggingSelectsARange(FxRobot robot) {
        robot.moveTo(screen(xOf(20), MIDDLE_Y)).press(MouseButton.PRIMARY);
        robot.moveTo(screen(xOf(50), MIDDLE_Y + 20)).release(MouseButton.PRIMARY);
        Selection.Range range = (Selection.Range) model.selection();
        assertMillis(20, range.range().startNanos());
        assertMillis(50, range.range().endNanos());
    }

    @Test
    void bySteps_DraggingSelectsWholeStepsAndTheEndsAreWhereTheyWere(FxRobot robot) {
        robot.interact(() -> model.redraw(Lanes.of(model.trace(), Axis.STEP), Arrows.of(model.trace(), Axis.STEP)));
        assertEquals(TimeRange.whole(model.trace().size() * Axis.STEP_NANOS), model.visible());
        double from = scale().x(10 * Axis.STEP_NANOS + Axis.STEP_NANOS / 2);
        double to = scale().x(20 * Axis.STEP_NANOS + Axis.STEP_NANOS / 2);
        robot.moveTo(screen(from, MIDDLE_Y)).press(MouseButton.PRIMARY);
        robot.moveTo(screen(to, MIDDLE_Y + 20)).release(MouseButton.PRIMARY);
        Selection.Range range = (Selection.Range) model.selection();
        assertEquals(new TimeRange(10 * Axis.STEP_NANOS, 21 * Axis.STEP_NANOS), range.range());
        robot.interact(() -> model.redraw(Lanes.of(model.trace()), Arrows.of(model.trace())));
        Selection.Range sameByTime = (Selection.Range) model.selection();
        assertEquals(model.trace().nanos(10), sameByTime.range().startNanos());
        assertEquals(model.trace().nanos(21), sameByTime.range().endNanos());
    }

    @Test
    void draggingASelectionBeyondTheEdgeTakesTheViewAlong(FxRobot robot) throws TimeoutException {
        show(robot, 20, 40);
        robot.moveTo(screen(xOf(30), MIDDLE_Y)).press(MouseButton.PRIMARY);
        robot.moveTo(screen(AREAS.lanesRight() - 2, MIDDLE_Y));
        await(() -> model.visible().startNanos() > 30 * MILLI);
        robot.release(MouseButton.PRIMARY);
        Selection.Range range = (Selection.Range) model.selection();
        assertMillis(30, range.range().startNanos());
        assertTrue(range.range().endNanos() > 45 * MILLI, range.toString());
        assertMillis(20, model.visible().spanNanos());
    }

    @Test
    void draggingInwardsFromTheEdgeMovesNothing(FxRobot robot) {
        show(robot, 20, 40);
        TimeRange before = model.visible();
        robot.moveTo(screen(AREAS.lanesLeft() + 3, MIDDLE_Y)).press(MouseButton.PRIMARY);
        robot.moveTo(screen(AREAS.lanesLeft() + 12, MIDDLE_Y)).release(MouseButton.PRIMARY);
        assertEquals(before, model.visible());
        assertTrue(
                model.selection() instanceof Selection.Range, model.selection().toString());
    }

    @Test
    void shiftAndDragPans(FxRobot robot) {
        show(robot, 20, 40);
        robot.interact(() -> {
            fire(MouseEvent.MOUSE_PRESSED, middleX());
            fire(MouseEvent.MOUSE_DRAGGED, middleX() + AREAS.lanesWidth() / 4);
            fire(MouseEvent.MOUSE_RELEASED, middleX() + AREAS.lanesWidth() / 4);
        });
        assertMillis(15, model.visible().startNanos());
        assertEquals(Selection.NONE, model.selection());
    }

    /// With the primary button and Shift held.
    private void fire(EventType<MouseEvent> type, double x) {
        Point2D at = screen(x, MIDDLE_Y);
        PickResult picked = new PickResult(view, x, MIDDLE_Y);
        boolean isDown = type != MouseEvent.MOUSE_RELEASED;
        view.fireEvent(new MouseEvent(
                type,
                x,
                MIDDLE_Y,
                at.getX(),
                at.getY(),
                MouseButton.PRIMARY,
                1,
                true,
                false,
                false,
                false,
                isDown,
                false,
                false,
                false,
                false,
                false,
                picked));
    }

    @Test
    void theMiddleButtonPans(FxRobot robot) {
        show(robot, 20, 40);
        pan(robot, MouseButton.MIDDLE);
        assertMillis(15, model.visible().startNanos());
        assertEquals(Selection.NONE, model.selection());
    }

    /// By a quarter of the view to the right.
    private void pan(FxRobot robot, MouseButton button) {
        robot.moveTo(screen(middleX(), MIDDLE_Y)).press(button);
        robot.moveTo(screen(middleX() + AREAS.lanesWidth() / 4, MIDDLE_Y)).release(button);
    }

    @Test
    void aDoubleClickFitsTheSpanUnderThePointer(FxRobot robot) throws TimeoutException {
        robot.moveTo(screen(xOf(40), MIDDLE_Y)).doubleClickOn(MouseButton.PRIMARY);
        await(() -> model.visible().spanNanos() < 70 * MILLI && model.visible().spanNanos() > 0);
        Selection.Event event = (Selection.Event) model.selection();
        long nanos = model.trace().nanos(event.event());
        await(() -> model.visible().contains(nanos));
    }

    @Test
    void fFitsASelectedRangeAndHomeShowsTheWholeRunAgain(FxRobot robot) throws TimeoutException {
        TimeRange part = new TimeRange(30 * MILLI, 40 * MILLI);
        robot.interact(() -> model.selectionProperty().set(new Selection.Range(part)));
        robot.type(KeyCode.F);
        TimeRange fitted = TimeRange.around(part.startNanos(), part.endNanos());
        await(() -> model.visible().equals(fitted));
        robot.type(KeyCode.HOME);
        await(() -> model.visible().equals(model.whole()));
    }

    @Test
    void wAndSZoomWhileTheyAreHeld(FxRobot robot) throws TimeoutException {
        show(robot, 20, 40);
        hold(robot, KeyCode.W, () -> model.visible().spanNanos() < 10 * MILLI);
        hold(robot, KeyCode.S, () -> model.visible().spanNanos() > 30 * MILLI);
        hold(robot, KeyCode.Z, () -> model.visible().spanNanos() < 20 * MILLI);
    }

    @Test
    void aAndDPanWhileTheyAreHeld(FxRobot robot) throws TimeoutException {
        show(robot, 30, 40);
        hold(robot, KeyCode.A, () -> model.visible().startNanos() < 20 * MILLI);
        hold(robot, KeyCode.D, () -> model.visible().startNanos() > 30 * MILLI);
        hold(robot, KeyCode.Q, () -> model.visible().startNanos() < 20 * MILLI);
        assertMillis(10, model.visible().spanNanos());
    }

    @Test
    void periodAndCommaStepThroughTheEventsOfALane(FxRobot robot) {
        robot.interact(() -> model.selectionProperty().set(new Selection.Lane(LaneKey.actor(1))));
        robot.type(KeyCode.PERIOD);
        int first = selectedEvent();
        robot.type(KeyCode.PERIOD);
        assertTrue(selectedEvent() > first);
        assertEquals(1, model.trace().actor(selectedEvent()));
        robot.type(KeyCode.COMMA);
        assertEquals(first, selectedEvent());
    }

    private int selectedEvent() {
        return ((Selection.Event) model.selection()).event();
    }

    @Test
    void bracketsFollowAnArrowBackAndForth(FxRobot robot) {
        int get = 0;
        while (model.trace().kind(get) != EventKind.GET) {
            get++;
        }
        Selection.Event selected =
                new Selection.Event(LaneKey.actor(model.trace().actor(get)), get);
        robot.interact(() -> model.selectionProperty().set(selected));
        robot.type(KeyCode.OPEN_BRACKET);
        assertEquals(EventKind.PUT, model.trace().kind(selectedEvent()));
        robot.type(KeyCode.CLOSE_BRACKET);
        assertEquals(get, selectedEvent());
    }

    @Test
    void mMarksThePlayheadAndEscapeClearsTheSelection(FxRobot robot) {
        robot.interact(() -> model.playheadNanosProperty().set(12 * MILLI));
        robot.type(KeyCode.M);
        assertEquals(12 * MILLI, model.marks().getFirst().nanos());
        robot.type(KeyCode.M);
        assertEquals(0, model.marks().size());
        robot.interact(() -> model.selectionProperty().set(new Selection.Lane(LaneKey.actor(1))));
        robot.type(KeyCode.ESCAPE);
        assertEquals(Selection.NONE, model.selection());
    }
}
