package dev.interleave.analysis;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Folds a lane into pixels at any zoom, at a price that depends on the pixels and hardly on the spans.
///
/// When a pixel is at least as wide as the finest bin of the {@link TimePyramid}, it takes the one or two bins
/// whose centres lie in it. When it is narrower there are only a few spans in an average pixel, and they are
/// walked; where they crowd all the same (a burst in a long run), whole {@link SpanBlocks} are walked at a
/// time. The tail of a live trace that the pyramid does not cover yet is walked too; the pyramid is made anew
/// when it has missed a quarter.
final class LaneFold {

    /// A lane with fewer spans is always walked.
    private static final int FEWEST_SPANS = 256;

    private final Lane lane;
    private final SpanBlocks blocks;
    private final PixelSums sums;
    private @Nullable TimePyramid pyramid;
    private int pyramidSpans;

    LaneFold(Lane lane) {
        this.lane = lane;
        this.blocks = new SpanBlocks(lane);
        this.sums = new PixelSums(lane, blocks);
    }

    /// Takes in the spans that the lane has closed.
    void refresh() {
        blocks.extend();
        int size = lane.size();
        if (size >= FEWEST_SPANS && size > pyramidSpans + (pyramidSpans >> 2)) {
            pyramid = TimePyramid.of(lane);
            pyramidSpans = size;
        }
    }

    void states(long fromNanos, double nanosPerPixel, int pixels, byte[] dominant, byte[] worst) {
        Arrays.fill(dominant, 0, pixels, (byte) -1);
        Arrays.fill(worst, 0, pixels, (byte) -1);
        sums.toStates(dominant, worst);
        fold(new View(fromNanos, nanosPerPixel, lane.endNanos()), pixels);
    }

    void owners(long fromNanos, double nanosPerPixel, int pixels, int[] owners) {
        Arrays.fill(owners, 0, pixels, -1);
        if (lane.hasOwner()) {
            sums.toOwners(owners);
            fold(new View(fromNanos, nanosPerPixel, lane.endNanos()), pixels);
        }
    }

    private void fold(View view, int pixels) {
        int begin = view.firstPixel(pixels);
        int end = view.endPixel(pixels);
        TimePyramid bins = pyramid;
        int level = bins == null ? -1 : bins.levelFor(view.nanosPerPixel());
        int walkFrom = bins == null || level < 0 ? begin : takeBins(view, bins, level, begin, end);
        walk(view, walkFrom, end);
        sums.release();
    }

    /// Returns the first pixel that the bins do not cover.
    private int takeBins(View view, TimePyramid bins, int level, int begin, int end) {
        int count = bins.count(level);
        int shift = bins.shift(level);
        int bin = View.firstBin(view.start(begin), shift);
        for (int pixel = begin; pixel < end; pixel++) {
            int next = View.firstBin(view.start(pixel + 1), shift);
            if (bin >= count || next > count) {
                return pixel;
            }
            sums.putBins(pixel, bins, level, bin, Math.max(bin + 1, next));
            bin = next;
        }
        return end;
    }

    private void walk(View view, int begin, int end) {
        if (begin >= end) {
            return;
        }
        int last = lane.size() - 1;
        int span = lane.spanAt(view.start(begin));
        for (int pixel = begin; pixel < end; pixel++) {
            long from = view.start(pixel);
            long to = Math.max(from + 1, view.start(pixel + 1));
            if (lane.endNanos(span) >= to) {
                sums.putSpan(pixel, span);
            } else {
                sums.clear();
                span = walkPixel(span, from, to);
                sums.put(pixel);
            }
            if (span < last && lane.endNanos(span) <= to) {
                span++;
            }
        }
    }

    /// Adds up the time from `from` to `to`, and returns the last span that reaches into it.
    private int walkPixel(int first, long from, long to) {
        int last = lane.size() - 1;
        int span = first;
        while (true) {
            int block = span >> SpanBlocks.SHIFT;
            boolean beginsBlock = (span & (SpanBlocks.SIZE - 1)) == 0 && block < blocks.count();
            int next = beginsBlock ? span + SpanBlocks.SIZE : span;
            long start = Math.max(from, lane.startNanos(span));
            if (beginsBlock && lane.startNanos(next) <= to) {
                sums.addBlock(block, lane.startNanos(next) - start);
                span = next;
            } else {
                sums.addSpan(span, Math.min(to, lane.endNanos(span)) - start);
                span++;
            }
            if (span > last || lane.startNanos(span) >= to) {
                return span - 1;
            }
        }
    }

    /// The mapping from pixels to time.
    private record View(long fromNanos, double nanosPerPixel, long endNanos) {

        long start(int pixel) {
            return fromNanos + (long) (pixel * nanosPerPixel);
        }

        /// The first pixel that reaches into the trace.
        int firstPixel(int pixels) {
            return fromNanos >= 0 ? 0 : (int) Math.min(pixels, (long) (-fromNanos / nanosPerPixel));
        }

        /// The first pixel that begins behind the end of the trace.
        int endPixel(int pixels) {
            double end = Math.ceil((endNanos - fromNanos + 1) / nanosPerPixel);
            return Math.clamp((long) end, 0, pixels);
        }

        /// The first bin whose centre is not before the time.
        static int firstBin(long nanos, int shift) {
            long half = (1L << shift) >> 1;
            return (int) (Math.max(0, nanos + half - 1) >> shift);
        }
    }
}
