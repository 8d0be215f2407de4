package dev.interleave.app.timeline.plan;

import java.util.Arrays;

/// The arrows of a frame: from a point on one lane to a point on another.
public final class Links {

    /// Shows how an arrow is meant.
    public enum Kind {
        /// A message, or something handed over.
        MESSAGE,
        /// A wake-up or a start.
        SIGNAL,
        /// An actor takes a lock, or asks for it.
        ASK
    }

    private double[] fromXs = new double[64];
    private double[] fromYs = new double[64];
    private double[] toXs = new double[64];
    private double[] toYs = new double[64];
    private Kind[] kinds = new Kind[64];
    private boolean[] strong = new boolean[64];
    private int size;

    Links() {}

    void clear() {
        size = 0;
    }

    /// Adds an arrow; {@link #setEnds} says from where to where.
    int add(Kind kind, boolean isStrong) {
        if (size == fromXs.length) {
            grow();
        }
        kinds[size] = kind;
        strong[size] = isStrong;
        return size++;
    }

    void setEnds(int link, double fromX, double fromY, double toX, double toY) {
        fromXs[link] = fromX;
        fromYs[link] = fromY;
        toXs[link] = toX;
        toYs[link] = toY;
    }

    private void grow() {
        int length = size * 2;
        fromXs = Arrays.copyOf(fromXs, length);
        fromYs = Arrays.copyOf(fromYs, length);
        toXs = Arrays.copyOf(toXs, length);
        toYs = Arrays.copyOf(toYs, length);
        kinds = Arrays.copyOf(kinds, length);
        strong = Arrays.copyOf(strong, length);
    }

    public int size() {
        return size;
    }

    public double fromX(int link) {
        return fromXs[link];
    }

    public double fromY(int link) {
        return fromYs[link];
    }

    public double toX(int link) {
        return toXs[link];
    }

    public double toY(int link) {
        return toYs[link];
    }

    public Kind kind(int link) {
        return kinds[link];
    }

    /// Whether it belongs to what is selected, under the pointer, or at the playhead.
    public boolean isStrong(int link) {
        return strong[link];
    }
}
