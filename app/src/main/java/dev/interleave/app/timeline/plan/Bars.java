package dev.interleave.app.timeline.plan;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The bars of a frame that are wide enough to be drawn one by one, as columns of numbers.
public final class Bars {

    private double[] xs = new double[256];
    private double[] widths = new double[256];
    private double[] ys = new double[256];
    private double[] heights = new double[256];
    private byte[] inks = new byte[256];
    private byte[] edges = new byte[256];
    private @Nullable String[] texts = new String[256];
    private TextStyle[] styles = new TextStyle[256];
    private int size;

    Bars() {}

    void clear() {
        Arrays.fill(texts, 0, size, null);
        size = 0;
    }

    /// Adds a bar and returns its index.
    int add(double x, double width, double y, double height, byte ink) {
        if (size == xs.length) {
            grow();
        }
        xs[size] = x;
        widths[size] = width;
        ys[size] = y;
        heights[size] = height;
        inks[size] = ink;
        edges[size] = Ink.NOTHING;
        return size++;
    }

    void setEdge(int bar, byte ink) {
        edges[bar] = ink;
    }

    void setText(int bar, String text, TextStyle style) {
        texts[bar] = text;
        styles[bar] = style;
    }

    private void grow() {
        int length = size * 2;
        xs = Arrays.copyOf(xs, length);
        widths = Arrays.copyOf(widths, length);
        ys = Arrays.copyOf(ys, length);
        heights = Arrays.copyOf(heights, length);
        inks = Arrays.copyOf(inks, length);
        edges = Arrays.copyOf(edges, length);
        texts = Arrays.copyOf(texts, length);
        styles = Arrays.copyOf(styles, length);
    }

    public int size() {
        return size;
    }

    public double x(int bar) {
        return xs[bar];
    }

    public double width(int bar) {
        return widths[bar];
    }

    public double y(int bar) {
        return ys[bar];
    }

    public double height(int bar) {
        return heights[bar];
    }

    /// See {@link Ink}.
    public byte ink(int bar) {
        return inks[bar];
    }

    /// What marks the top edge, or {@link Ink#NOTHING}.
    public byte edge(int bar) {
        return edges[bar];
    }

    /// What stands in the bar, or null.
    public @Nullable String text(int bar) {
        return texts[bar];
    }

    /// How that is written; only for a bar with text.
    public TextStyle style(int bar) {
        return styles[bar];
    }
}
