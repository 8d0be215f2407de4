package dev.interleave.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.analysis.Axis;
import dev.interleave.app.fx.Lifetime;
import dev.interleave.app.playback.Playback;
import dev.interleave.app.prefs.Preferences;
import dev.interleave.app.session.Session;
import dev.interleave.app.timeline.TraceExamples;
import dev.interleave.app.timeline.model.TimeRange;
import dev.interleave.app.timeline.model.TimelineModel;
import dev.interleave.trace.RunInfo;
import dev.interleave.trace.Trace;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What takes long waits in a queue here, until a test lets it happen.
class TimelineLinkTest {

    private static final Trace LONG = TraceExamples.busy(TimelineLink.MOST_AT_ONCE + 1_000, 8);

    private final Session session = new Session();
    private final TimelineModel timeline = new TimelineModel();
    private final Lifetime lifetime = new Lifetime();
    private final Deque<Runnable> elsewhere = new ArrayDeque<>();
    private final Deque<Runnable> door = new ArrayDeque<>();
    private final Preferences preferences = new Preferences(Path.of("no", "such", "file"));
    private final TimelineLink link = new TimelineLink(
            session, new Playback(session), timeline, new AxisChoice(preferences), elsewhere::add, door::add);

    @BeforeEach
    void connect() {
        link.connect(lifetime);
    }

    @AfterEach
    void close() {
        lifetime.close();
        session.close();
    }

    private void letItBeRead() {
        elsewhere.removeFirst().run();
        door.removeFirst().run();
    }

    @Test
    void openingALongTraceReturnsBeforeItsLanesAreThere() {
        session.show(LONG);
        assertSame(Trace.EMPTY, timeline.trace());
        assertEquals(LONG.size(), timeline.awaitedEventsProperty().get());
        assertEquals(1, elsewhere.size());
    }

    @Test
    void showsALongTraceOnceItHasBeenRead() {
        session.show(LONG);
        session.playhead().seekPosition(40);
        letItBeRead();
        assertSame(LONG, timeline.trace());
        assertSame(LONG, timeline.lanes().trace());
        assertEquals(0, timeline.awaitedEventsProperty().get());
        assertEquals(TimeRange.whole(LONG.durationNanos()), timeline.visible());
        assertEquals(LONG.nanos(39), timeline.playheadNanosProperty().get());
    }

    @Test
    void aShortTraceIsThereAtOnce() {
        Trace trace = TraceExamples.twoLocks();
        session.show(trace);
        assertSame(trace, timeline.trace());
        assertEquals(0, elsewhere.size());
    }

    @Test
    void aControlledRunIsShownByStepsAndTimeAndALiveOneByTime() {
        Trace trace = TraceExamples.twoLocks();
        session.show(trace);
        assertEquals(Axis.TIME, timeline.axis());
        session.show(controlled(trace));
        assertEquals(Axis.MIXED, timeline.axis());
        assertEquals(TimeRange.whole(Axis.MIXED.endNanos(trace)), timeline.visible());
    }

    private static Trace controlled(Trace trace) {
        return trace.withInfo(trace.info().with(RunInfo.ENGINE, "controlled"));
    }

    @Test
    void theAxisChosenForOneKindOfRunIsRememberedForThatKind() {
        Trace trace = TraceExamples.twoLocks();
        session.show(controlled(trace));
        link.switchAxis();
        assertEquals(Axis.TIME, timeline.axis());
        session.show(controlled(TraceExamples.gather()));
        assertEquals(Axis.TIME, timeline.axis());
        session.show(TraceExamples.boundedQueue());
        link.switchAxis();
        assertEquals(Axis.STEP, timeline.axis());
        link.switchAxis();
        assertEquals(Axis.MIXED, timeline.axis());
        link.switchAxis();
        link.switchAxis();
        assertEquals(Axis.STEP, timeline.axis());
        assertEquals("TIME", preferences.text("axis.controlled", ""));
        assertEquals("STEP", preferences.text("axis.live", ""));
    }

    @Test
    void bySteps_TheHandOnTheTimelineGoesFromStepToStep() {
        session.show(controlled(TraceExamples.twoLocks()));
        link.switchAxis();
        link.switchAxis();
        timeline.playheadNanosProperty().set(7 * Axis.STEP_NANOS + 1);
        assertEquals(8, session.playhead().position());
        assertEquals(
                7 * Axis.STEP_NANOS + Axis.STEP_NANOS / 2,
                timeline.playheadNanosProperty().get());
        session.playhead().step(1);
        assertEquals(
                8 * Axis.STEP_NANOS + Axis.STEP_NANOS / 2,
                timeline.playheadNanosProperty().get());
        timeline.playheadNanosProperty().set(8 * Axis.STEP_NANOS + 9);
        assertEquals(
                8 * Axis.STEP_NANOS + Axis.STEP_NANOS / 2,
                timeline.playheadNanosProperty().get());
    }

    @Test
    void switchingKeepsThePlayheadOnItsStepAndInView() {
        session.show(TraceExamples.twoLocks());
        session.playhead().seekPosition(14);
        TimeRange part = new TimeRange(13_000_000, 26_000_000);
        timeline.visibleProperty().set(part);
        link.switchAxis();
        assertEquals(14, session.playhead().position());
        assertEquals(
                13 * Axis.STEP_NANOS + Axis.STEP_NANOS / 2,
                timeline.playheadNanosProperty().get());
        assertTrue(timeline.visible().contains(timeline.playheadNanosProperty().get()));
        link.switchAxis();
        assertEquals(Axis.MIXED, timeline.axis());
        assertEquals(14, session.playhead().position());
        assertTrue(timeline.visible().contains(timeline.playheadNanosProperty().get()));
        link.switchAxis();
        assertEquals(14, session.playhead().position());
        assertTrue(Math.abs(part.startNanos() - timeline.visible().startNanos()) < 20_000);
        assertTrue(Math.abs(part.endNanos() - timeline.visible().endNanos()) < 20_000);
    }

    @Test
    void aLongRunKeepsItsPictureUntilItHasBeenAnalysedByTheOtherAxis() {
        session.show(LONG);
        letItBeRead();
        session.playhead().seekPosition(1_000);
        link.switchAxis();
        assertEquals(Axis.TIME, timeline.axis());
        assertEquals(LONG.nanos(999), timeline.playheadNanosProperty().get());
        letItBeRead();
        assertEquals(Axis.STEP, timeline.axis());
        assertEquals(
                999 * Axis.STEP_NANOS + Axis.STEP_NANOS / 2,
                timeline.playheadNanosProperty().get());
        assertEquals(TimeRange.whole(LONG.size() * Axis.STEP_NANOS), timeline.visible());
    }

    @Test
    void theAxisSwitchedTwiceWhileARunIsAnalysedIsTheOneBefore() {
        session.show(LONG);
        letItBeRead();
        link.switchAxis();
        link.switchAxis();
        letItBeRead();
        assertEquals(Axis.TIME, timeline.axis());
    }

    @Test
    void dropsWhatWasReadWhenSomethingElseWasOpenedMeanwhile() {
        session.show(LONG);
        Trace trace = TraceExamples.twoLocks();
        session.show(trace);
        letItBeRead();
        assertSame(trace, timeline.trace());
        assertEquals(0, timeline.awaitedEventsProperty().get());
    }

    @Test
    void framesALongTraceWhenItHasBeenRead() {
        Trace late = TraceExamples.busy(TimelineLink.MOST_AT_ONCE + 1_000, 8, 1_000_000_000_000L);
        session.show(late);
        link.frame();
        letItBeRead();
        assertEquals(
                TimeRange.around(late.nanos(1), late.durationNanos()).within(timeline.whole()), timeline.visible());
    }
}
