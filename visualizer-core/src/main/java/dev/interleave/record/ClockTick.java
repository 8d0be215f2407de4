package dev.interleave.record;

/// Whether the clock tells any two events apart of which one caused the other, or ticks so coarsely that both
/// may carry the same time.
///
/// A coarse clock gives itself away: its readings are multiples of the tick, so differences between neighbouring
/// readings are equal, give or take the rounding to whole nanoseconds, or apart by a tick at least. Two
/// differences that are apart by a few nanoseconds, but more than rounding can do, prove a fine one. Where there
/// is no proof, the clock is taken for coarse, which costs time and nothing else.
final class ClockTick {

    private static final int READINGS = 256;
    private static final int TRIES = 8;

    /// Rounding moves a difference by one nanosecond either way.
    private static final long MORE_THAN_ROUNDING = 3;

    /// Less than passes between the readings of two events in a row on the fastest machine: at least one whole
    /// reading of the clock.
    private static final long FINE_NANOS = 12;

    private ClockTick() {}

    /// Whether this process's clock is fine. Takes some ten microseconds.
    static boolean isFine() {
        long[] readings = new long[READINGS];
        for (int attempt = 0; attempt < TRIES; attempt++) {
            for (int i = 0; i < READINGS; i++) {
                readings[i] = System.nanoTime();
            }
            if (isFine(readings)) {
                return true;
            }
        }
        return false;
    }

    /// Whether consecutive readings prove that the clock is fine.
    static boolean isFine(long[] readings) {
        for (int i = 2; i < readings.length; i++) {
            long apart = Math.abs((readings[i] - readings[i - 1]) - (readings[i - 1] - readings[i - 2]));
            if (apart >= MORE_THAN_ROUNDING && apart <= FINE_NANOS) {
                return true;
            }
        }
        return false;
    }
}
