package dev.interleave.explore;

import java.time.Duration;

/// How far a search goes. Where a bound keeps it from something, its findings are not complete.
///
/// @param preemptions how often in a run another thread may be chosen though the one before could go on;
///     {@link #UNBOUNDED} for any number. Runs with fewer come first
/// @param runs after how many runs the search ends; {@link Long#MAX_VALUE} for never
/// @param time after how long it ends, stops left out
public record Bounds(int preemptions, long runs, Duration time) {

    /// Any number of preemptions.
    public static final int UNBOUNDED = Integer.MAX_VALUE;

    public static final Bounds NONE = new Bounds(UNBOUNDED, Long.MAX_VALUE, Duration.ofSeconds(Integer.MAX_VALUE));

    public Bounds {
        if (preemptions < 0 || runs < 1 || time.isNegative()) {
            throw new IllegalArgumentException("a bound cannot be negative, and one run is the least");
        }
    }

    public Bounds withPreemptions(int newPreemptions) {
        return new Bounds(newPreemptions, runs, time);
    }

    public Bounds withRuns(long newRuns) {
        return new Bounds(preemptions, newRuns, time);
    }

    public Bounds withTime(Duration newTime) {
        return new Bounds(preemptions, runs, newTime);
    }

    boolean boundsPreemptions() {
        return preemptions != UNBOUNDED;
    }
}
