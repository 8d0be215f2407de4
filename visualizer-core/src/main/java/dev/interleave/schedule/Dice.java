package dev.interleave.schedule;

/// Random numbers from a seed, the same on every machine and in every version: SplitMix64 (Steele, Lea, Flood,
/// "Fast splittable pseudorandom number generators", OOPSLA 2014). For one thread.
final class Dice {

    private long state;

    Dice(long seed) {
        this.state = seed;
    }

    long next() {
        state += 0x9e37_79b9_7f4a_7c15L;
        long mixed = (state ^ (state >>> 30)) * 0xbf58_476d_1ce4_e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d0_49bb_1331_11ebL;
        return mixed ^ (mixed >>> 31);
    }

    /// From 0 to one less than the bound; the error against fair is below one in four billion.
    int below(int bound) {
        return (int) (((next() >>> 32) * bound) >>> 32);
    }
}
