package dev.interleave.app.timeline.paint;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Bars and columns as pixels in one int array, ARGB with colour multiplied by opacity. Filling an
/// array costs the same for ten thousand bars as for one, which a list of drawing commands does
/// not; and the array goes to the screen as one image.
///
/// Positions are in logical pixels; the array holds `scale` device pixels for each. The left and
/// right edge of a bar cover their pixel in part and are blended; top and bottom are snapped to
/// whole device pixels.
final class Raster {

    private static final double RADIUS_PX = 3;
    private static final double LEAST_ROUND_PX = 8;

    final int[] pixels;
    final int width;
    final int height;
    private final double scale;
    private int clipLeft;
    private int clipTop;
    private int clipRight;
    private int clipBottom;
    private int touchedLeft;
    private int touchedTop;
    private int touchedRight;
    private int touchedBottom;
    private int usedTop;
    private int usedBottom;
    private final Map<BarStyle, PatternLines> patterns = new HashMap<>();
    private @Nullable BarStyle lastStyle;
    private @Nullable PatternLines lastLines;

    Raster(int[] pixels, int width, int height, double scale) {
        this.pixels = pixels;
        this.width = width;
        this.height = height;
        this.scale = scale;
        this.clipRight = width;
        this.clipBottom = height;
        this.usedTop = height;
        this.touchedLeft = width;
        this.touchedTop = height;
    }

    /// Makes everything transparent that was touched since the last time.
    void clear() {
        if (usedTop < usedBottom) {
            Arrays.fill(pixels, usedTop * width, usedBottom * width, 0);
        }
        usedTop = height;
        usedBottom = 0;
        forgetTouched();
    }

    boolean isTouched() {
        return touchedLeft < touchedRight;
    }

    int touchedLeft() {
        return touchedLeft;
    }

    int touchedTop() {
        return touchedTop;
    }

    int touchedRight() {
        return touchedRight;
    }

    int touchedBottom() {
        return touchedBottom;
    }

    void forgetTouched() {
        touchedLeft = width;
        touchedTop = height;
        touchedRight = 0;
        touchedBottom = 0;
    }

    private void touch(int left, int top, int right, int bottom) {
        touchedLeft = Math.min(touchedLeft, left);
        touchedTop = Math.min(touchedTop, top);
        touchedRight = Math.max(touchedRight, right);
        touchedBottom = Math.max(touchedBottom, bottom);
        usedTop = Math.min(usedTop, top);
        usedBottom = Math.max(usedBottom, bottom);
    }

    void clip(double x, double y, double clipWidth, double clipHeight) {
        clipLeft = Math.max(0, device(x));
        clipTop = Math.max(0, device(y));
        clipRight = Math.min(width, device(x + clipWidth));
        clipBottom = Math.min(height, device(y + clipHeight));
    }

    void unclip() {
        clipLeft = 0;
        clipTop = 0;
        clipRight = width;
        clipBottom = height;
    }

    private int device(double logical) {
        return (int) Math.round(logical * scale);
    }

    void bar(double x, double y, double barWidth, double barHeight, BarStyle style) {
        double left = Math.max(x * scale, clipLeft);
        double right = Math.min((x + barWidth) * scale, clipRight);
        int top = Math.max(device(y), clipTop);
        int bottom = Math.min(device(y + barHeight), clipBottom);
        if (right <= left || bottom <= top) {
            return;
        }
        touch((int) Math.floor(left), top, (int) Math.ceil(right), bottom);
        int fill = premultiplied(style.fill());
        int firstWhole = (int) Math.ceil(left);
        int endWhole = (int) Math.floor(right);
        if (firstWhole > endWhole) {
            blendColumn(endWhole, top, bottom, fill, right - left);
            return;
        }
        if (style.pattern() == Pattern.PLAIN) {
            fillWhole(firstWhole, endWhole, top, bottom, fill);
        } else {
            pattern(new int[] {firstWhole, endWhole, top, bottom}, device(x), device(y), style);
        }
        if (firstWhole > left) {
            blendColumn(firstWhole - 1, top, bottom, fill, firstWhole - left);
        }
        if (right > endWhole) {
            blendColumn(endWhole, top, bottom, fill, right - endWhole);
        }
        if (right - left >= LEAST_ROUND_PX * scale && bottom - top >= LEAST_ROUND_PX * scale) {
            boolean isWhole = top == device(y) && bottom == device(y + barHeight);
            boolean atLeft = isWhole && x * scale >= clipLeft;
            boolean atRight = isWhole && (x + barWidth) * scale <= clipRight;
            int[] area = {(int) Math.floor(left), (int) Math.ceil(right) - 1, top, bottom - 1};
            cutCorners(atLeft, atRight, area);
        }
    }

    private void fillWhole(int from, int to, int top, int bottom, int fill) {
        for (int row = top; row < bottom; row++) {
            Arrays.fill(pixels, row * width + from, row * width + to, fill);
        }
    }

    /// Adds the part of a column's pixels that a bar covers.
    private void blendColumn(int column, int top, int bottom, int fill, double coverage) {
        if (column < clipLeft || column >= clipRight) {
            return;
        }
        int share = (int) (coverage * 256);
        for (int at = top * width + column, end = bottom * width + column; at < end; at += width) {
            pixels[at] = mixed(pixels[at], fill, share);
        }
    }

    /// Fills with the style's pattern, which begins at the bar's upper left corner.
    private void pattern(int[] area, int originX, int originY, BarStyle style) {
        PatternLines lines = linesOf(style);
        int count = area[1] - area[0];
        for (int row = area[2]; row < area[3]; row++) {
            lines.copy(pixels, row * width + area[0], area[0] - originX, row - originY, count);
        }
    }

    /// Neighbouring bars are often of one style, so the last one is at hand.
    private PatternLines linesOf(BarStyle style) {
        PatternLines found = style.equals(lastStyle) ? lastLines : null;
        if (found == null) {
            int step = Math.max(1, (int) Math.round(scale));
            found = patterns.computeIfAbsent(
                    style,
                    _ -> new PatternLines(
                            style.pattern(), premultiplied(style.fill()), premultiplied(style.ink()), width, step));
            lastStyle = style;
            lastLines = found;
        }
        return found;
    }

    /// Takes away what lies outside a quarter of a circle in each corner.
    private void cutCorners(boolean atLeft, boolean atRight, int[] area) {
        int radius = (int) Math.round(RADIUS_PX * scale);
        for (int down = 0; down < radius; down++) {
            for (int along = 0; along < radius - down; along++) {
                double away = Math.hypot(radius - along - 0.5, radius - down - 0.5) - radius + 0.5;
                if (away > 0) {
                    int share = (int) (Math.min(1, away) * 256);
                    thin(atLeft, (area[2] + down) * width + area[0] + along, share);
                    thin(atLeft, (area[3] - down) * width + area[0] + along, share);
                    thin(atRight, (area[2] + down) * width + area[1] - along, share);
                    thin(atRight, (area[3] - down) * width + area[1] - along, share);
                }
            }
        }
    }

    private void thin(boolean isWanted, int at, int share) {
        if (isWanted) {
            pixels[at] = mixed(pixels[at], 0, share);
        }
    }

    void columns(Box place, int[] columns, int count) {
        int top = Math.max(device(place.y), clipTop);
        int bottom = Math.min(device(place.y + place.height), clipBottom);
        int first = Math.max(device(place.x), clipLeft);
        int end = Math.min(device(place.x + count), clipRight);
        if (top >= bottom || first >= end) {
            return;
        }
        touch(first, top, end, bottom);
        int row = top * width;
        int left = device(place.x);
        for (int column = first; column < end; column++) {
            int at = scale == 1 ? column - left : (int) ((column + 0.5) / scale - place.x);
            int argb = columns[Math.min(count - 1, at)];
            if (argb != 0) {
                pixels[row + column] = argb >>> 24 == 0xff ? argb : premultiplied(argb);
            }
        }
        for (int next = top + 1; next < bottom; next++) {
            copyColumns(row, next * width, first, end);
        }
    }

    private void copyColumns(int from, int to, int first, int end) {
        for (int column = first; column < end; column++) {
            int argb = pixels[from + column];
            if (argb != 0) {
                pixels[to + column] = argb;
            }
        }
    }

    private static int mixed(int under, int over, int share) {
        int rest = 256 - share;
        int even = (((under >>> 8) & 0xff_00ff) * rest + ((over >>> 8) & 0xff_00ff) * share) & 0xff00_ff00;
        int odd = (((under & 0xff_00ff) * rest + (over & 0xff_00ff) * share) >>> 8) & 0xff_00ff;
        return even | odd;
    }

    private static int premultiplied(int argb) {
        int alpha = argb >>> 24;
        if (alpha == 0xff) {
            return argb;
        }
        int red = ((argb >> 16) & 0xff) * alpha / 255;
        int green = ((argb >> 8) & 0xff) * alpha / 255;
        int blue = (argb & 0xff) * alpha / 255;
        return alpha << 24 | red << 16 | green << 8 | blue;
    }
}
