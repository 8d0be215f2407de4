package dev.interleave.app.timeline.paint;

import dev.interleave.app.theme.Colour;
import dev.interleave.app.timeline.plan.TextStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Writes the drawing as an SVG document. Needs no toolkit and no display.
public final class SvgSurface implements Surface {

    private static final String FONTS = "Inter, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif";

    private final StringBuilder body = new StringBuilder();
    private final StringBuilder definitions = new StringBuilder();
    private final Map<BarStyle, String> patterns = new HashMap<>();
    private final double width;
    private final double height;
    private final double scale;
    private int clips;

    /// An empty document of this size.
    ///
    /// @param scale how much larger than drawn everything is to appear
    public SvgSurface(double width, double height, double scale) {
        this.scale = scale;
        this.width = width;
        this.height = height;
    }

    /// The document so far.
    ///
    /// @param title what a screen reader says
    public String document(String title) {
        return String.format(
                        Locale.ROOT,
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%s\" height=\"%s\" viewBox=\"0 0 %s %s\""
                                + " font-family=\"%s\" role=\"img\">%n",
                        number(width),
                        number(height),
                        number(width / scale),
                        number(height / scale),
                        FONTS)
                + "<title>" + escaped(title) + "</title>\n<defs>\n" + definitions + "</defs>\n" + body + "</svg>\n";
    }

    @Override
    public void fill(double x, double y, double width, double height, int argb) {
        rectangle(x, y, width, height, paint("fill", argb));
    }

    @Override
    public void bar(double x, double y, double width, double height, BarStyle style) {
        String rounding = width >= 6 ? " rx=\"2\"" : "";
        rectangle(x, y, width, height, rounding + paint("fill", style.fill()));
        if (style.pattern() != Pattern.PLAIN) {
            rectangle(x, y, width, height, rounding + " fill=\"url(#" + pattern(style) + ")\"");
        }
    }

    @Override
    public void columns(Box place, int[] columns, int count) {
        int start = 0;
        for (int k = 1; k <= count; k++) {
            if (k == count || columns[k] != columns[start]) {
                if (columns[start] >>> 24 != 0) {
                    fill(place.x + start, place.y, k - start, place.height, columns[start]);
                }
                start = k;
            }
        }
    }

    @Override
    public void frame(double x, double y, double width, double height, Stroke stroke) {
        rectangle(x, y, width, height, " rx=\"3\" fill=\"none\"" + line(stroke));
    }

    @Override
    public void line(double fromX, double fromY, double toX, double toY, Stroke stroke) {
        body.append("<line").append(attribute("x1", fromX)).append(attribute("y1", fromY));
        body.append(attribute("x2", toX)).append(attribute("y2", toY)).append(line(stroke));
        body.append("/>\n");
    }

    @Override
    public void curve(double[] xs, double[] ys, Stroke stroke) {
        body.append("<path d=\"M").append(number(xs[0])).append(' ').append(number(ys[0]));
        body.append('Q').append(number(xs[1])).append(' ').append(number(ys[1]));
        body.append(' ').append(number(xs[2])).append(' ').append(number(ys[2]));
        body.append("\" fill=\"none\"").append(line(stroke)).append("/>\n");
    }

    @Override
    public void polygon(double[] xs, double[] ys, int count, int argb) {
        body.append("<polygon points=\"");
        for (int i = 0; i < count; i++) {
            body.append(i == 0 ? "" : " ").append(number(xs[i])).append(',').append(number(ys[i]));
        }
        body.append('"').append(paint("fill", argb)).append("/>\n");
    }

    @Override
    public void disc(double centreX, double centreY, double radius, int argb) {
        body.append("<circle").append(attribute("cx", centreX)).append(attribute("cy", centreY));
        body.append(attribute("r", radius)).append(paint("fill", argb)).append("/>\n");
    }

    @Override
    public void text(String text, double x, double y, TextStyle style, int argb) {
        body.append("<text").append(attribute("x", x)).append(attribute("y", y));
        body.append(attribute("font-size", style.sizePx()));
        body.append(" font-weight=\"").append(weight(style)).append('"');
        body.append(paint("fill", argb)).append('>').append(escaped(text)).append("</text>\n");
    }

    @Override
    public void icon(Icon icon, double x, double y, double size, int argb) {
        body.append("<g transform=\"translate(").append(number(x)).append(' ').append(number(y));
        body.append(") scale(").append(number(size / 24)).append(")\">");
        if (!icon.filled().isEmpty()) {
            body.append("<path d=\"").append(icon.filled()).append('"').append(paint("fill", argb));
            body.append("/>");
        }
        body.append("<path d=\"").append(icon.stroked()).append("\" fill=\"none\"");
        body.append(" stroke-linecap=\"round\" stroke-linejoin=\"round\"").append(line(Stroke.solid(argb, 2)));
        body.append("/></g>\n");
    }

    @Override
    public void clip(double x, double y, double width, double height) {
        String id = "clip" + ++clips;
        definitions.append("<clipPath id=\"").append(id).append("\"><rect").append(attribute("x", x));
        definitions.append(attribute("y", y)).append(attribute("width", width));
        definitions.append(attribute("height", height)).append("/></clipPath>\n");
        body.append("<g clip-path=\"url(#").append(id).append(")\">\n");
    }

    @Override
    public void unclip() {
        body.append("</g>\n");
    }

    private void rectangle(double x, double y, double width, double height, String rest) {
        body.append("<rect").append(attribute("x", x)).append(attribute("y", y));
        body.append(attribute("width", width))
                .append(attribute("height", height))
                .append(rest);
        body.append("/>\n");
    }

    private String pattern(BarStyle style) {
        return patterns.computeIfAbsent(style, this::definePattern);
    }

    private String definePattern(BarStyle style) {
        String id = "pattern" + patterns.size();
        Stroke stroke = Stroke.solid(style.ink(), 1.4);
        String shape = switch (style.pattern()) {
            case HATCH -> "<path d=\"M-1 7L7 -1M-1 1L1 -1M5 7L7 5\"" + line(stroke) + "/>";
            case FALL -> "<path d=\"M-1 -1L7 7M-1 5L1 7M5 -1L7 1\"" + line(stroke) + "/>";
            case UPRIGHT -> "<path d=\"M3 -1L3 7\"" + line(stroke) + "/>";
            case DOTS, PLAIN -> "<circle cx=\"3\" cy=\"3\" r=\"1.1\"" + paint("fill", style.ink()) + "/>";
        };
        definitions.append("<pattern id=\"").append(id);
        definitions.append("\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\">");
        definitions.append(shape).append("</pattern>\n");
        return id;
    }

    private static String line(Stroke stroke) {
        return paint("stroke", stroke.argb())
                + attribute("stroke-width", stroke.widthPx())
                + (stroke.dashed() ? " stroke-dasharray=\"4 4\"" : "");
    }

    private static String paint(String name, int argb) {
        String colour = " " + name + "=\"" + Colour.css(0xff00_0000 | argb) + "\"";
        int alpha = argb >>> 24;
        return alpha == 0xff ? colour : colour + attribute(name + "-opacity", alpha / 255.0);
    }

    private static String attribute(String name, double value) {
        return " " + name + "=\"" + number(value) + "\"";
    }

    private static String number(double value) {
        long hundredths = Math.round(value * 100);
        return hundredths % 100 == 0 ? Long.toString(hundredths / 100) : Double.toString(hundredths / 100.0);
    }

    private static int weight(TextStyle style) {
        return switch (style.weight()) {
            case REGULAR -> 400;
            case MEDIUM -> 500;
            case SEMI_BOLD -> 600;
            case BOLD -> 700;
        };
    }

    private static String escaped(String text) {
        StringBuilder result = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            switch (character) {
                case '&' -> result.append("&amp;");
                case '<' -> result.append("&lt;");
                case '>' -> result.append("&gt;");
                case '"' -> result.append("&quot;");
                default -> result.append(isWritable(text, i) ? character : ' ');
            }
        }
        return result.toString();
    }

    /// XML 1.0 has no way to write most control characters, nor half of a surrogate pair, not even escaped.
    private static boolean isWritable(String text, int index) {
        char character = text.charAt(index);
        if (Character.isHighSurrogate(character)) {
            return index + 1 < text.length() && Character.isLowSurrogate(text.charAt(index + 1));
        }
        if (Character.isLowSurrogate(character)) {
            return index > 0 && Character.isHighSurrogate(text.charAt(index - 1));
        }
        return character >= ' ' && character < 0xfffe;
    }
}
