package dev.interleave.app.timeline.paint;

import java.util.Arrays;

/// Bars and columns as pixels in one int array, ARGB with colour multiplied by opacity. Filling an
/// array costs the same for ten thousand bars as for one, which a list of drawing commands does
/// not; and the array goes to the screen as one image.
///
/// Positions are in logical pixels; the array holds `scale` device pixels for each. The left and
/// right edge of a bar cover their pixel in part and are blended; top and bottom are snapped to
/// whole device pixels.
final class Raster {

    final int[] pixels;
    final int width;
    final int height;
    private final double scale;
    private int clipLeft;
    private int clipTop;
    private int clipRight;
    private int clipBottom;

    Raster(int[] pixels, int width, int height, double scale) {
        this.pixels = pixels;
        this.width = width;
        this.height = height;
        this.scale = scale;
        clip(0, 0, width / scale, height / scale);
    }

    void clear() {
        Arrays.fill(pixels, 0);
    }

    void clip(double x, double y, double clipWidth, double clipHeight) {
        clipLeft = Math.max(0, device(x));
        clipTop = Math.max(0, device(y));
        clipRight = Math.min(width, device(x + clipWidth));
        clipBottom = Math.min(height, device(y + clipHeight));
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
        int fill = premultiplied(style.fill());
        int firstWhole = (int) Math.ceil(left);
        int endWhole = (int) Math.floor(right);
        if (firstWhole > endWhole) {
            blendColumn(endWhole, top, bottom, fill, right - left);
            return;
        }
        fillWhole(firstWhole, endWhole, top, bottom, fill);
        if (style.pattern() != Pattern.PLAIN) {
            pattern(new int[] {firstWhole, endWhole, top, bottom}, device(x), device(y), style);
        }
        if (firstWhole > left) {
            blendColumn(firstWhole - 1, top, bottom, fill, firstWhole - left);
        }
        if (right > endWhole) {
            blendColumn(endWhole, top, bottom, fill, right - endWhole);
        }
        if (endWhole - firstWhole >= 6 * scale) {
            cutCorners(x * scale >= clipLeft, (x + barWidth) * scale <= clipRight, new int[] {
                firstWhole, endWhole, top, bottom
            });
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

    private void pattern(int[] area, int originX, int originY, BarStyle style) {
        int ink = premultiplied(style.ink());
        int step = Math.max(1, (int) Math.round(scale));
        Pattern pattern = style.pattern();
        for (int row = area[2]; row < area[3]; row++) {
            int y = Math.floorDiv(row - originY, step);
            int at = row * width;
            for (int column = area[0]; column < area[1]; column++) {
                if (pattern.covers(Math.floorDiv(column - originX, step), y)) {
                    pixels[at + column] = ink;
                }
            }
        }
    }

    private void cutCorners(boolean atLeft, boolean atRight, int[] area) {
        int last = area[1] - 1;
        int bottom = area[3] - 1;
        if (atLeft) {
            thin(area[2] * width + area[0]);
            thin(bottom * width + area[0]);
        }
        if (atRight) {
            thin(area[2] * width + last);
            thin(bottom * width + last);
        }
    }

    private void thin(int at) {
        pixels[at] = mixed(pixels[at], 0, 170);
    }

    void columns(Box place, int[] columns, int count) {
        int top = Math.max(device(place.y), clipTop);
        int bottom = Math.min(device(place.y + place.height), clipBottom);
        if (top >= bottom) {
            return;
        }
        int first = Math.max(device(place.x), clipLeft);
        int end = Math.min(device(place.x + count), clipRight);
        int row = top * width;
        for (int column = first; column < end; column++) {
            int argb = columns[Math.min(count - 1, (int) ((column + 0.5) / scale - place.x))];
            pixels[row + column] = argb >>> 24 == 0xff ? argb : argb == 0 ? pixels[row + column] : premultiplied(argb);
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
