package dev.interleave.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.app.timeline.TraceExamples;
import dev.interleave.trace.Trace;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.animation.AnimationTimer;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// A trace whose lanes take about a second to find, in the window.
@ExtendWith(ApplicationExtension.class)
class LongTraceFxTest {

    private static final Trace LONG = TraceExamples.busy(2_000_000, 64);

    @TempDir
    static Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init") // start() sets it, on the thread that windows belong to
    private MainWindow window;

    @Start
    void start(Stage stage) {
        window = OpenedWindow.on(stage, folder);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> window.close());
    }

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
