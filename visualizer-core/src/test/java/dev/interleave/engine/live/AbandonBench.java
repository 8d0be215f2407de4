package dev.interleave.engine.live;

import java.util.Arrays;

/// How long after the application was killed all of its run is gone; the aim is two seconds. Prints the
/// median, the least and the greatest of some rounds.
public final class AbandonBench {

    private static final int ROUNDS = 10;

    private AbandonBench() {}

    public static void main(String[] arguments) throws Exception {
        long[] millis = new long[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            millis[round] = AbandonedRun.millisToEnd();
        }
        Arrays.sort(millis);
        System.out.printf("gone after %d (%d–%d) ms%n", millis[ROUNDS / 2], millis[0], millis[ROUNDS - 1]);
    }
}
