package dev.interleave.engine.controlled;

import dev.interleave.engine.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Looks now and then at a run that goes on for long: whether it goes round in circles, and whether somebody is
/// always passed over. A run of ordinary length never hears of it.
///
///     steps  0      4,000   6,000        16,000     24,000        64,000 ...
///            |        |======|             |==========|             |====
///                     every step is looked at, half as many as were before
final class Lookout {

    private static final int FIRST = 4_000;

    private final Livelock livelock;
    private final Starvation starvation;
    private int watchFrom;
    private int nextScan;
    private boolean isWatching;
    private @Nullable String circle;

    Lookout(Kernel kernel) {
        livelock = new Livelock(kernel);
        starvation = new Starvation(kernel);
    }

    /// A run begins. Returns the step at which to look first.
    int begin() {
        watchFrom = FIRST;
        nextScan = Starvation.INTERVAL;
        isWatching = false;
        circle = null;
        starvation.begin();
        return nextScan;
    }

    /// Looks at the run before a choice. Returns the step at which to look next.
    ///
    /// @param arrived who has just come to a step, or has ended
    int look(@Nullable ControlledActor arrived, int step) {
        if (step >= nextScan) {
            starvation.scan();
            nextScan = step + Starvation.INTERVAL;
        }
        if (step >= watchFrom + watchFrom / 2) {
            isWatching = false;
            watchFrom *= 4;
        } else if (step >= watchFrom) {
            if (!isWatching) {
                isWatching = true;
                livelock.begin();
            }
            if (arrived != null && livelock.look(arrived)) {
                circle = livelock.text();
            }
        }
        return isWatching ? step : Math.min(nextScan, watchFrom);
    }

    /// Who goes round in circles and how, null while nobody does.
    @Nullable
    String circle() {
        return circle;
    }

    List<Finding> starved() {
        return starvation.findings();
    }

    /// Something was said that cannot be taken back.
    void said() {
        if (isWatching) {
            livelock.progress();
        }
    }

    /// A value was written.
    void wrote(ControlledHandle value, @Nullable Object content) {
        if (isWatching) {
            livelock.wrote(value, content);
        }
    }
}
