package dev.interleave.replay;

import java.util.ArrayList;
import java.util.List;

/// Copies of the world at regular positions of a trace, from 0 to as far as anyone has been.
///
/// The interval adapts: it begins at {@link #FIRST_INTERVAL} events, and when the copies outgrow {@link
/// #BUDGET_BYTES} every other one is dropped and the interval doubles. So memory is bounded by the budget (and
/// two worlds, if a single one is that large), and a seek folds half an interval on average.
final class Keyframes {

    static final int FIRST_INTERVAL = 1 << 13;
    static final long BUDGET_BYTES = 64L << 20;

    private final long budgetBytes;
    private final List<World> frames = new ArrayList<>();
    private int interval;
    private long bytes;

    Keyframes() {
        this(FIRST_INTERVAL, BUDGET_BYTES);
    }

    Keyframes(int firstInterval, long budgetBytes) {
        this.interval = firstInterval;
        this.budgetBytes = budgetBytes;
    }

    /// Keeps a copy of the world if a keyframe is due at its position.
    void offer(World world) {
        if (world.position() != frames.size() * (long) interval) {
            return;
        }
        frames.add(world.copy());
        bytes += world.bytes();
        while (bytes > budgetBytes && frames.size() > 2) {
            thin();
        }
    }

    /// The position at which the next keyframe is due.
    int nextDue() {
        return (int) Math.min(Integer.MAX_VALUE, frames.size() * (long) interval);
    }

    /// The last keyframe at or before the position.
    World before(int position) {
        return frames.get(Math.min(position / interval, frames.size() - 1));
    }

    int count() {
        return frames.size();
    }

    int interval() {
        return interval;
    }

    private void thin() {
        List<World> kept = new ArrayList<>();
        bytes = 0;
        for (int i = 0; i < frames.size(); i += 2) {
            kept.add(frames.get(i));
            bytes += frames.get(i).bytes();
        }
        frames.clear();
        frames.addAll(kept);
        interval *= 2;
    }
}
