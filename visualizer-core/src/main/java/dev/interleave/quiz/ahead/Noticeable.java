package dev.interleave.quiz.ahead;

import dev.interleave.engine.Enabled;
import dev.interleave.engine.Step;
import java.util.Arrays;

/// Those possibilities that others can notice, as a run at {@link dev.interleave.engine.Pace#FREE} would offer
/// them. Where time decides, beginnings and ends of sleeps are possibilities too, and stay behind.
final class Noticeable implements Enabled {

    private Enabled all;
    private int[] indexes = new int[8];
    private int size;

    Noticeable(Enabled all) {
        this.all = all;
    }

    void look(Enabled enabled) {
        all = enabled;
        size = 0;
        for (int i = 0; i < enabled.size(); i++) {
            if (isNoticeable(enabled, i)) {
                if (size == indexes.length) {
                    indexes = Arrays.copyOf(indexes, 2 * size);
                }
                indexes[size++] = i;
            }
        }
    }

    static boolean isNoticeable(Enabled enabled, int index) {
        return enabled.step(index).isChoice() || enabled.variant(index) < 0;
    }

    /// Which possibility of all it is.
    int index(int of) {
        return indexes[of];
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public int actor(int index) {
        return all.actor(indexes[index]);
    }

    @Override
    public int thread(int index) {
        return all.thread(indexes[index]);
    }

    @Override
    public Step step(int index) {
        return all.step(indexes[index]);
    }

    @Override
    public int object(int index) {
        return all.object(indexes[index]);
    }

    @Override
    public int otherObject(int index) {
        return all.otherObject(indexes[index]);
    }

    @Override
    public int variant(int index) {
        return all.variant(indexes[index]);
    }

    @Override
    public boolean hasTimeout(int index) {
        return all.hasTimeout(indexes[index]);
    }

    @Override
    public boolean isOpen(int index, Step step) {
        return all.isOpen(indexes[index], step);
    }

    @Override
    public long startNanos(int index) {
        return all.startNanos(indexes[index]);
    }

    @Override
    public boolean canContinue() {
        return all.canContinue();
    }

    @Override
    public int blockedSize() {
        return all.blockedSize();
    }

    @Override
    public int blockedActor(int index) {
        return all.blockedActor(index);
    }

    @Override
    public int blockedThread(int index) {
        return all.blockedThread(index);
    }

    @Override
    public Step blockedStep(int index) {
        return all.blockedStep(index);
    }

    @Override
    public int blockedObject(int index) {
        return all.blockedObject(index);
    }
}
