package dev.interleave.app.fx;

import java.util.function.LongConsumer;
import javafx.animation.AnimationTimer;

/// The one timer of the window: while it runs, tells once per pulse what time it is. Stopped, it costs
/// nothing.
public final class Pulse extends AnimationTimer {

    private final LongConsumer beat;
    private boolean running;

    /// @param beat gets the pulse's time in nanoseconds
    public Pulse(LongConsumer beat) {
        this.beat = beat;
    }

    @Override
    public void handle(long nowNanos) {
        beat.accept(nowNanos);
    }

    public void runWhile(boolean wanted) {
        if (wanted && !running) {
            start();
        } else if (!wanted && running) {
            stop();
        }
        running = wanted;
    }
}
