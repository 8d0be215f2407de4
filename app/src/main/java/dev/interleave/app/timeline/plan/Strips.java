package dev.interleave.app.timeline.plan;

import java.util.Arrays;

/// Stretches of adjacent columns, each a pixel wide, each with its own ink: what is too narrow to
/// be a bar. All inks lie in one array.
public final class Strips {

    private double[] xs = new double[64];
    private double[] ys = new double[64];
    private double[] heights = new double[64];
    private int[] offsets = new int[65];
    private byte[] inks = new byte[1 << 14];
    private int size;

    Strips() {}

    void clear() {
        size = 0;
        offsets[0] = 0;
    }

    /// Adds a strip of `count` columns and returns the offset of its first ink; all have to be set.
    int add(double x, double y, double height, int count) {
        if (size == xs.length) {
            xs = Arrays.copyOf(xs, size * 2);
            ys = Arrays.copyOf(ys, size * 2);
            heights = Arrays.copyOf(heights, size * 2);
            offsets = Arrays.copyOf(offsets, size * 2 + 1);
        }
        int start = offsets[size];
        if (start + count > inks.length) {
            inks = Arrays.copyOf(inks, Math.max(inks.length * 2, start + count));
        }
        xs[size] = x;
        ys[size] = y;
        heights[size] = height;
        offsets[++size] = start + count;
        return start;
    }

    /// Gives the strip that was added last the inks from `from` on.
    void fillLast(byte[] values, int from) {
        int start = offsets[size - 1];
        System.arraycopy(values, from, inks, start, offsets[size] - start);
    }

    /// The same, each looked up in a table first.
    void fillLast(byte[] values, int from, byte[] table) {
        byte[] to = inks;
        int start = offsets[size - 1];
        int count = offsets[size] - start;
        for (int column = 0; column < count; column++) {
            to[start + column] = table[values[from + column]];
        }
    }

    void set(int offset, byte ink) {
        inks[offset] = ink;
    }

    public int size() {
        return size;
    }

    public double x(int strip) {
        return xs[strip];
    }

    public double y(int strip) {
        return ys[strip];
    }

    public double height(int strip) {
        return heights[strip];
    }

    public int count(int strip) {
        return offsets[strip + 1] - offsets[strip];
    }

    /// Looks the inks of a strip up in a table and writes what it finds, column by column.
    ///
    /// @param table at index `1 + ink`, so that {@link Ink#NOTHING} has a place too
    public void translate(int strip, int[] table, int[] found) {
        byte[] from = inks;
        int start = offsets[strip];
        int count = offsets[strip + 1] - start;
        for (int column = 0; column < count; column++) {
            found[column] = table[1 + from[start + column]];
        }
    }

    /// The ink of a column; see {@link Ink}.
    public byte ink(int strip, int column) {
        return inks[offsets[strip] + column];
    }
}
