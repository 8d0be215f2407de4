package dev.interleave.app.timeline.paint;

import dev.interleave.app.theme.Colour;
import dev.interleave.app.timeline.plan.TextStyle;
import java.util.ArrayList;
import java.util.List;

/// Writes down what is drawn, one line a call, so that tests read a picture as data.
public final class DrawLog implements Surface {

    private final List<String> calls = new ArrayList<>();
    private int clips;

    public DrawLog() {}

    public List<String> calls() {
        return calls;
    }

    /// How many clips are still open.
    public int openClips() {
        return clips;
    }

    /// The words that were written, in order.
    public List<String> texts() {
        return calls.stream()
                .filter(call -> call.startsWith("text "))
                .map(call -> call.substring(call.indexOf('"') + 1, call.length() - 1))
                .toList();
    }

    public long count(String beginning) {
        return calls.stream().filter(call -> call.startsWith(beginning)).count();
    }

    @Override
    public void fill(double x, double y, double width, double height, int argb) {
        add("fill", x, y, width, height, Colour.css(argb));
    }

    @Override
    public void bar(double x, double y, double width, double height, BarStyle style) {
        add("bar " + style.pattern(), x, y, width, height, Colour.css(style.fill()));
    }

    @Override
    public void columns(Box place, int[] columns, int count) {
        add("columns", place.x(), place.y(), count, place.height(), "");
    }

    @Override
    public void frame(double x, double y, double width, double height, Stroke stroke) {
        add("frame", x, y, width, height, Colour.css(stroke.argb()));
    }

    @Override
    public void line(double fromX, double fromY, double toX, double toY, Stroke stroke) {
        add(stroke.dashed() ? "dashed" : "line", fromX, fromY, toX, toY, Colour.css(stroke.argb()));
    }

    @Override
    public void curve(double[] xs, double[] ys, Stroke stroke) {
        add("curve", xs[0], ys[0], xs[2], ys[2], Colour.css(stroke.argb()));
    }

    @Override
    public void polygon(double[] xs, double[] ys, int count, int argb) {
        add("polygon", xs[0], ys[0], count, 0, Colour.css(argb));
    }

    @Override
    public void disc(double centreX, double centreY, double radius, int argb) {
        add("disc", centreX, centreY, radius, radius, Colour.css(argb));
    }

    @Override
    public void text(String text, double x, double y, TextStyle style, int argb) {
        add("text", x, y, 0, 0, '"' + text + '"');
    }

    @Override
    public void icon(Icon icon, double x, double y, double size, int argb) {
        add("icon " + icon, x, y, size, size, Colour.css(argb));
    }

    @Override
    public void clip(double x, double y, double width, double height) {
        clips++;
    }

    @Override
    public void unclip() {
        clips--;
    }

    private void add(String what, double a, double b, double c, double d, String rest) {
        calls.add(what + " " + Math.round(a) + " " + Math.round(b) + " " + Math.round(c) + " " + Math.round(d) + " "
                + rest);
    }
}
