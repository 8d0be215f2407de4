package dev.interleave.app.timeline.paint;

import dev.interleave.app.theme.Fonts;
import dev.interleave.app.timeline.plan.TextStyle;
import java.nio.IntBuffer;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.FontSmoothingType;

/// Draws on a canvas. Bars and columns go into an image of pixels, of which the part that was touched is
/// laid on the canvas before the next call that is neither. So a painter that draws all bars of a frame in
/// a row costs one image. The canvas looks at the image only after the frame: bars of one frame that lie
/// on top of each other must not have anything else between them.
///
/// Each frame begins with {@link #clear} and ends with {@link #flush}.
///
/// For the JavaFX thread.
public final class FxSurface implements Surface {

    private final GraphicsContext canvas;
    private final Map<Integer, Color> colours = new HashMap<>();
    private final Map<TextStyle, Font> fonts = new EnumMap<>(TextStyle.class);
    private final Layer[] layers = new Layer[2];
    private final double scale;
    private int layer;

    /// An image and the array behind it. There are two, because the one of the last frame may still
    /// be on its way to the screen while this frame is drawn.
    private record Layer(Raster raster, PixelBuffer<IntBuffer> buffer, WritableImage image) {

        static Layer of(int width, int height, double scale) {
            int[] pixels = new int[width * height];
            PixelBuffer<IntBuffer> buffer =
                    new PixelBuffer<>(width, height, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
            return new Layer(new Raster(pixels, width, height, scale), buffer, new WritableImage(buffer));
        }
    }

    /// Draws on a canvas of this size.
    ///
    /// @param scale device pixels for each logical pixel
    public FxSurface(GraphicsContext canvas, double width, double height, double scale) {
        Fonts.load();
        this.canvas = canvas;
        this.scale = scale;
        int deviceWidth = Math.max(1, (int) Math.ceil(width * scale));
        int deviceHeight = Math.max(1, (int) Math.ceil(height * scale));
        layers[0] = Layer.of(deviceWidth, deviceHeight, scale);
        layers[1] = Layer.of(deviceWidth, deviceHeight, scale);
        canvas.setFontSmoothingType(FontSmoothingType.GRAY);
        canvas.setImageSmoothing(false);
        canvas.setLineCap(StrokeLineCap.ROUND);
        canvas.setLineJoin(StrokeLineJoin.ROUND);
    }

    /// Makes everything transparent, for the next frame.
    public void clear() {
        canvas.clearRect(0, 0, canvas.getCanvas().getWidth(), canvas.getCanvas().getHeight());
        layer = 1 - layer;
        layers[layer].raster.clear();
    }

    /// Lays on the canvas what is still only in the image.
    public void flush() {
        Layer now = layers[layer];
        Raster raster = now.raster;
        if (!raster.isTouched()) {
            return;
        }
        int left = raster.touchedLeft();
        int top = raster.touchedTop();
        int width = raster.touchedRight() - left;
        int height = raster.touchedBottom() - top;
        now.buffer.updateBuffer(_ -> new Rectangle2D(left, top, width, height));
        canvas.drawImage(now.image, left, top, width, height, left / scale, top / scale, width / scale, height / scale);
        raster.forgetTouched();
    }

    private Raster raster() {
        return layers[layer].raster;
    }

    @Override
    public void fill(double x, double y, double width, double height, int argb) {
        flush();
        canvas.setFill(colour(argb));
        canvas.fillRect(x, y, width, height);
    }

    @Override
    public void bar(double x, double y, double width, double height, BarStyle style) {
        raster().bar(x, y, width, height, style);
    }

    @Override
    public void columns(Box place, int[] columns, int count) {
        raster().columns(place, columns, count);
    }

    @Override
    public void frame(double x, double y, double width, double height, Stroke stroke) {
        flush();
        set(stroke);
        canvas.strokeRoundRect(x, y, width, height, 6, 6);
    }

    @Override
    public void line(double fromX, double fromY, double toX, double toY, Stroke stroke) {
        flush();
        set(stroke);
        canvas.strokeLine(fromX, fromY, toX, toY);
    }

    @Override
    public void curve(double[] xs, double[] ys, Stroke stroke) {
        flush();
        set(stroke);
        canvas.beginPath();
        canvas.moveTo(xs[0], ys[0]);
        canvas.quadraticCurveTo(xs[1], ys[1], xs[2], ys[2]);
        canvas.stroke();
    }

    @Override
    public void polygon(double[] xs, double[] ys, int count, int argb) {
        flush();
        canvas.setFill(colour(argb));
        canvas.fillPolygon(xs, ys, count);
    }

    @Override
    public void disc(double centreX, double centreY, double radius, int argb) {
        flush();
        canvas.setFill(colour(argb));
        canvas.fillOval(centreX - radius, centreY - radius, radius * 2, radius * 2);
    }

    @Override
    public void text(String text, double x, double y, TextStyle style, int argb) {
        flush();
        canvas.setFill(colour(argb));
        canvas.setFont(fonts.computeIfAbsent(style, FxSurface::font));
        canvas.fillText(text, x, y);
    }

    @Override
    public void icon(Icon icon, double x, double y, double size, int argb) {
        flush();
        canvas.save();
        canvas.translate(x, y);
        canvas.scale(size / 24, size / 24);
        if (!icon.filled().isEmpty()) {
            canvas.setFill(colour(argb));
            canvas.beginPath();
            canvas.appendSVGPath(icon.filled());
            canvas.fill();
        }
        set(Stroke.solid(argb, 2));
        canvas.beginPath();
        canvas.appendSVGPath(icon.stroked());
        canvas.stroke();
        canvas.restore();
    }

    @Override
    public void clip(double x, double y, double width, double height) {
        flush();
        canvas.save();
        canvas.beginPath();
        canvas.rect(x, y, width, height);
        canvas.clip();
        layers[0].raster.clip(x, y, width, height);
        layers[1].raster.clip(x, y, width, height);
    }

    @Override
    public void unclip() {
        flush();
        canvas.restore();
        for (Layer each : layers) {
            each.raster.unclip();
        }
    }

    private void set(Stroke stroke) {
        canvas.setStroke(colour(stroke.argb()));
        canvas.setLineWidth(stroke.widthPx());
        if (stroke.dashed()) {
            canvas.setLineDashes(4, 4);
        } else {
            canvas.setLineDashes();
        }
    }

    private Color colour(int argb) {
        return colours.computeIfAbsent(
                argb, key -> Color.rgb((key >> 16) & 0xff, (key >> 8) & 0xff, key & 0xff, (key >>> 24) / 255.0));
    }

    private static Font font(TextStyle style) {
        String name = switch (style.weight()) {
            case REGULAR -> Fonts.REGULAR;
            case MEDIUM -> Fonts.MEDIUM;
            case SEMI_BOLD -> Fonts.SEMI_BOLD;
            case BOLD -> Fonts.BOLD;
        };
        return new Font(name, style.sizePx());
    }
}
