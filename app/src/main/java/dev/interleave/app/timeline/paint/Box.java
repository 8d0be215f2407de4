package dev.interleave.app.timeline.paint;

/// A rectangle that is reused from call to call, because there is one for each strip of each frame.
public final class Box {

    double x;
    double y;
    double width;
    double height;

    public Box() {}

    /// Sets all of it and returns this.
    public Box set(double x, double y, double width, double height) {
        this.x = x;
        this.y = y;
        this.width = width;
        this.height = height;
        return this;
    }

    public double x() {
        return x;
    }

    public double y() {
        return y;
    }

    public double width() {
        return width;
    }

    public double height() {
        return height;
    }
}
