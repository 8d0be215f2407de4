package dev.interleave.analysis;

/// Where a fold puts its answers, pixel by pixel: either states or owners, never both. Adds up the spans and
/// blocks of one pixel in between.
final class PixelSums {

    private static final byte[] NO_BYTES = {};
    private static final int[] NO_INTS = {};

    private final Lane lane;
    private final SpanBlocks blocks;
    private final StateTimes states = new StateTimes();
    private final OwnerTimes owners = new OwnerTimes();
    private boolean isOfOwners;
    private byte[] dominant = NO_BYTES;
    private byte[] worst = NO_BYTES;
    private int[] heaviest = NO_INTS;

    PixelSums(Lane lane, SpanBlocks blocks) {
        this.lane = lane;
        this.blocks = blocks;
    }

    void toStates(byte[] toDominant, byte[] toWorst) {
        isOfOwners = false;
        dominant = toDominant;
        worst = toWorst;
    }

    void toOwners(int[] toHeaviest) {
        isOfOwners = true;
        heaviest = toHeaviest;
    }

    /// Forgets the arrays, which are the caller's.
    void release() {
        dominant = NO_BYTES;
        worst = NO_BYTES;
        heaviest = NO_INTS;
    }

    void clear() {
        states.clear();
        owners.clear();
    }

    void addSpan(int span, long nanos) {
        if (isOfOwners) {
            owners.add(lane.value(span), nanos);
        } else {
            states.add(lane.severity(span), nanos);
        }
    }

    void addBlock(int block, long nanos) {
        if (isOfOwners) {
            owners.add(blocks.owner(block), nanos);
        } else {
            states.add(blocks.dominant(block), nanos);
            states.addWorst(blocks.worst(block));
        }
    }

    /// Answers with what was added since {@link #clear}.
    void put(int pixel) {
        if (isOfOwners) {
            heaviest[pixel] = owners.heaviest();
        } else {
            dominant[pixel] = states.dominant();
            worst[pixel] = states.worst();
        }
    }

    /// Answers with a span that fills the pixel.
    void putSpan(int pixel, int span) {
        if (isOfOwners) {
            heaviest[pixel] = Math.max(-1, lane.value(span));
        } else {
            byte severity = lane.severity(span);
            dominant[pixel] = severity;
            worst[pixel] = severity;
        }
    }

    /// Answers with the bins from `first` to `end - 1`.
    void putBins(int pixel, TimePyramid bins, int level, int first, int end) {
        if (isOfOwners) {
            int[] ownerBins = bins.owners(level);
            int owner = ownerBins[first];
            for (int bin = first + 1; bin < end && owner < 0; bin++) {
                owner = ownerBins[bin];
            }
            heaviest[pixel] = owner;
        } else {
            byte[] worstBins = bins.worst(level);
            byte severity = worstBins[first];
            for (int bin = first + 1; bin < end; bin++) {
                severity = (byte) Math.max(severity, worstBins[bin]);
            }
            dominant[pixel] = bins.dominant(level)[first];
            worst[pixel] = severity;
        }
    }
}
