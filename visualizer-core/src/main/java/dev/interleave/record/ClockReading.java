package dev.interleave.record;

import java.time.Instant;
import java.util.Locale;

/// One process's clock, read beside the wall clock, so that processes whose `nanoTime` has no common origin can be
/// merged all the same.
///
/// @param common whether `nanoTime` is the machine's own monotonic clock, the same in every process
/// @param nanos `nanoTime` at the instant
/// @param wallNanos nanoseconds since 1970 at the instant
/// @param errorNanos how far the two may be apart
record ClockReading(boolean common, long nanos, long wallNanos, long errorNanos) {

    private static final int TRIES = 16;

    static ClockReading now() {
        ClockReading best = once();
        for (int i = 1; i < TRIES; i++) {
            ClockReading next = once();
            if (next.errorNanos < best.errorNanos) {
                best = next;
            }
        }
        return best;
    }

    private static ClockReading once() {
        long before = System.nanoTime();
        Instant wall = Instant.now();
        long after = System.nanoTime();
        // A wall clock that ticks in microseconds is off by up to one.
        return new ClockReading(
                isCommon(),
                before + (after - before) / 2,
                wall.getEpochSecond() * 1_000_000_000L + wall.getNano(),
                after - before + 1_000);
    }

    private static boolean isCommon() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        return system.startsWith("linux") || system.startsWith("mac");
    }

    /// What to add to this process's times to have them on the other's clock.
    long offsetTo(ClockReading other) {
        return common && other.common ? 0 : (wallNanos - nanos) - (other.wallNanos - other.nanos);
    }

    /// How wrong {@link #offsetTo} may be.
    long errorTo(ClockReading other) {
        return common && other.common ? 0 : errorNanos + other.errorNanos;
    }
}
