package dev.interleave.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.app.timeline.TraceExamples;
import dev.interleave.trace.Trace;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.animation.AnimationTimer;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// A trace whose lanes take about a second to find, in the window.
class LongTraceFxTest extends WindowTest {

    private static final Trace LONG = TraceExamples.busy(2_000_000, 64);

    @Test
    void theWindowGoesOnWhileALongTraceIsRead(FxRobot robot) throws TimeoutException {
        AtomicInteger pulses = new AtomicInteger();
        AnimationTimer counting = new AnimationTimer() {
            @Override
            public void handle(long now) {
                if (window.timeline().awaitedEventsProperty().get() > 0) {
                    pulses.incrementAndGet();
                }
            }
        };
        robot.interact(() -> {
            counting.start();
            window.show(LONG);
            assertSame(Trace.EMPTY, window.timeline().trace());
            assertEquals(2_000_000, window.timeline().awaitedEventsProperty().get());
        });
        OpenedWindow.await(() -> window.timeline().trace() == LONG);
        robot.interact(counting::stop);
        assertTrue(pulses.get() > 2, pulses + " pulses while it was read");
        assertSame(LONG, window.timeline().lanes().trace());
    }
}
