package dev.interleave.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.SyntheticTrace;
import dev.interleave.replay.Prefixes;
import dev.interleave.trace.Trace;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LaneFoldTest {

    private static final int PIXELS = 400;
    private static final Trace TRACE = SyntheticTrace.ofSize(200_000);
    private static final Lanes LANES = Lanes.of(TRACE);

    /// What a fold must say of one pixel, found the slow way.
    private static final class Slow {

        final long[] nanos = new long[16];
        int worst = -1;
        boolean isOwned;

        static Slow of(Lane lane, long from, long to) {
            Slow slow = new Slow();
            for (int span = 0; span < lane.size(); span++) {
                long time = Math.min(to, lane.endNanos(span)) - Math.max(from, lane.startNanos(span));
                if (time > 0) {
                    slow.nanos[lane.severity(span)] += time;
                    slow.worst = Math.max(slow.worst, lane.severity(span));
                    slow.isOwned |= lane.hasOwner() && lane.value(span) >= 0;
                }
            }
            return slow;
        }

        long most() {
            long most = 0;
            for (long time : nanos) {
                most = Math.max(most, time);
            }
            return most;
        }
    }

    @Test
    void aNarrowViewIsExact() {
        Random random = new Random(4);
        for (Lane lane : LanesTest.all(LANES)) {
            long from = random.nextLong(TRACE.durationNanos());
            double nanosPerPixel = 1 + random.nextInt(300);
            byte[] dominant = new byte[PIXELS];
            byte[] worst = new byte[PIXELS];
            lane.fold(from, nanosPerPixel, PIXELS, dominant, worst);
            for (int pixel = 0; pixel < PIXELS; pixel++) {
                long start = from + (long) (pixel * nanosPerPixel);
                long end = Math.min(TRACE.durationNanos(), from + (long) ((pixel + 1) * nanosPerPixel));
                if (end <= start) {
                    continue;
                }
                Slow slow = Slow.of(lane, start, end);
                assertEquals(slow.worst, worst[pixel], "worst of pixel " + pixel);
                assertEquals(slow.most(), slow.nanos[dominant[pixel]], "dominant of pixel " + pixel);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {2_000, 30_000, 130_000})
    void aWideViewIsRightToOnePixel(double nanosPerPixel) {
        for (Lane lane : LanesTest.all(LANES)) {
            byte[] dominant = new byte[PIXELS];
            byte[] worst = new byte[PIXELS];
            int[] owners = new int[PIXELS];
            long from = TRACE.durationNanos() / 7;
            lane.fold(from, nanosPerPixel, PIXELS, dominant, worst);
            lane.foldOwners(from, nanosPerPixel, PIXELS, owners);
            for (int pixel = 0; pixel < PIXELS; pixel++) {
                long start = from + (long) (pixel * nanosPerPixel);
                long end = from + (long) ((pixel + 1) * nanosPerPixel);
                if (end > TRACE.durationNanos()) {
                    break;
                }
                long margin = (long) nanosPerPixel;
                Slow around = Slow.of(lane, start - margin, end + margin);
                Slow within = Slow.of(lane, start + margin / 2 - 1, end - margin / 2 + 1);
                assertTrue(worst[pixel] <= around.worst && worst[pixel] >= within.worst, "worst of pixel " + pixel);
                assertTrue(around.nanos[dominant[pixel]] > 0, "dominant of pixel " + pixel);
                assertTrue(owners[pixel] < 0 || around.isOwned, "owner of pixel " + pixel);
            }
        }
    }

    /// The rarest state of all must not be lost at any zoom.
    @ParameterizedTest
    @ValueSource(doubles = {50, 3_000, 100_000, 5_000_000, 1e9})
    void noSpanIsLostInTheWorst(double nanosPerPixel) {
        int pixels = (int) Math.ceil((TRACE.durationNanos() + 1) / nanosPerPixel);
        byte[] dominant = new byte[pixels];
        byte[] worst = new byte[pixels];
        for (Lane lane : LanesTest.all(LANES)) {
            lane.fold(0, nanosPerPixel, pixels, dominant, worst);
            int expected = 0;
            for (int span = 0; span < lane.size(); span++) {
                expected = Math.max(expected, lane.severity(span));
            }
            int seen = 0;
            for (int pixel = 0; pixel < pixels; pixel++) {
                seen = Math.max(seen, worst[pixel]);
                assertTrue(dominant[pixel] >= 0 && dominant[pixel] <= worst[pixel]);
            }
            assertEquals(expected, seen);
        }
    }

    @Test
    void aLaneThatGrewFoldsLikeOneMadeAtOnce() {
        Trace whole = SyntheticTrace.ofSize(60_000);
        Lanes grown = Lanes.of(Prefixes.of(whole, 1_000));
        for (int size = 2_000; size < 55_000; size += 2_000) {
            grown.advance(Prefixes.of(whole, size));
        }
        grown.advance(whole);
        byte[] dominant = new byte[PIXELS];
        byte[] worst = new byte[PIXELS];
        byte[] grownDominant = new byte[PIXELS];
        byte[] grownWorst = new byte[PIXELS];
        double nanosPerPixel = whole.durationNanos() / 20_000.0;
        Lanes lanes = Lanes.of(whole);
        for (int id = 0; id < whole.actors().size(); id++) {
            long from = whole.durationNanos() - (long) (nanosPerPixel * 300);
            lanes.actor(id).fold(from, nanosPerPixel, PIXELS, dominant, worst);
            grown.actor(id).fold(from, nanosPerPixel, PIXELS, grownDominant, grownWorst);
            assertArrayEquals(dominant, grownDominant);
            assertArrayEquals(worst, grownWorst);
        }
    }

    @Test
    void pixelsOutsideOfTheTraceAreEmpty() {
        byte[] dominant = new byte[30];
        byte[] worst = new byte[30];
        Lane lane = LANES.actor(1);
        double nanosPerPixel = TRACE.durationNanos() / 10.0;
        lane.fold(-TRACE.durationNanos(), nanosPerPixel, 30, dominant, worst);
        assertEquals(-1, dominant[8]);
        assertTrue(dominant[10] >= 0);
        assertTrue(dominant[19] >= 0);
        assertEquals(-1, worst[22]);
    }
}
