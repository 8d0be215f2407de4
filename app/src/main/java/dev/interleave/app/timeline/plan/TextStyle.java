package dev.interleave.app.timeline.plan;

import dev.interleave.app.timeline.model.LaneLayout;

/// How text looks, and how wide it is. Widths come from a table of the font that ships with the
/// program, so a plan fits text without a toolkit.
public enum TextStyle {
    /// Title of a picture.
    TITLE(Weight.BOLD, 20),
    /// What a picture says under its title.
    SUBTITLE(Weight.REGULAR, 13),
    /// Header of a process.
    GROUP(Weight.SEMI_BOLD, 12),
    /// Name of an actor.
    NAME(Weight.SEMI_BOLD, 13),
    /// Name of a resource, and of an actor where rows are low.
    SMALL_NAME(Weight.MEDIUM, 12),
    /// Name where rows are very low.
    TINY_NAME(Weight.REGULAR, 10),
    /// Second line of a header, facts at the right of a group.
    DETAIL(Weight.REGULAR, 11),
    /// Caption of a part of the window.
    SECTION(Weight.SEMI_BOLD, 11),
    /// Time at a tick.
    TICK(Weight.REGULAR, 11),
    /// Text in a bar.
    BAR(Weight.SEMI_BOLD, 11.5),
    /// Text in a low bar.
    LOW_BAR(Weight.SEMI_BOLD, 10),
    /// The same where there is room, for the last row of a hall.
    LARGE_GROUP(Weight.SEMI_BOLD, 15),
    LARGE_NAME(Weight.SEMI_BOLD, 16),
    LARGE_SMALL_NAME(Weight.MEDIUM, 15),
    LARGE_DETAIL(Weight.REGULAR, 13),
    LARGE_TICK(Weight.REGULAR, 13),
    LARGE_BAR(Weight.SEMI_BOLD, 15);

    /// The cuts of the font that ship with the program.
    public enum Weight {
        REGULAR,
        MEDIUM,
        SEMI_BOLD,
        BOLD
    }

    private final Weight weight;
    private final double sizePx;

    TextStyle(Weight weight, double sizePx) {
        this.weight = weight;
        this.sizePx = sizePx;
    }

    /// This style, or its larger sister where the rows are of a density with large words.
    public TextStyle in(LaneLayout layout) {
        return layout.isLarge() ? larger() : this;
    }

    private TextStyle larger() {
        return switch (this) {
            case GROUP -> LARGE_GROUP;
            case NAME -> LARGE_NAME;
            case SMALL_NAME -> LARGE_SMALL_NAME;
            case DETAIL -> LARGE_DETAIL;
            case TICK -> LARGE_TICK;
            case BAR -> LARGE_BAR;
            default -> this;
        };
    }

    public Weight weight() {
        return weight;
    }

    public double sizePx() {
        return sizePx;
    }

    public double widthPx(String text) {
        return FontWidths.sum(weight, text) * sizePx / 1000;
    }

    /// Height of a capital letter: text is centred on a line by putting its baseline half of this below it.
    public double capitalPx() {
        return sizePx * 0.727;
    }

    /// The text if it fits, else as much of its beginning and its end as fits around an ellipsis: of names
    /// that begin alike, the end says which.
    public String fittedAround(String text, double roomPx) {
        if (widthPx(text) <= roomPx) {
            return text;
        }
        int head = (text.length() + 1) / 2;
        int tail = text.length() - head;
        while (head + tail > 2 && widthPx(around(text, head, tail)) > roomPx) {
            if (head > tail) {
                head--;
            } else {
                tail--;
            }
        }
        return around(text, head, tail);
    }

    private static String around(String text, int head, int tail) {
        return text.substring(0, head) + "…" + text.substring(text.length() - tail);
    }

    /// The text if it fits, else as much of its beginning as fits before an ellipsis.
    public String fitted(String text, double roomPx) {
        if (widthPx(text) <= roomPx) {
            return text;
        }
        int length = text.length();
        while (length > 0 && widthPx(text.substring(0, length)) + widthPx("…") > roomPx) {
            length--;
        }
        return length == 0 ? "" : text.substring(0, length).stripTrailing() + "…";
    }
}
