package dev.interleave.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.interleave.app.fx.Lifetime;
import dev.interleave.app.playback.Playback;
import dev.interleave.app.session.Session;
import dev.interleave.app.timeline.TraceExamples;
import dev.interleave.app.timeline.model.TimeRange;
import dev.interleave.app.timeline.model.TimelineModel;
import dev.interleave.trace.Trace;
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
    private final TimelineLink link =
            new TimelineLink(session, new Playback(session), timeline, elsewhere::add, door::add);

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
