package dev.interleave.app.timeline.plan;

import dev.interleave.app.timeline.model.LaneKey;
import dev.interleave.app.timeline.model.LaneLayout;
import dev.interleave.trace.Trace;

/// The names of rows: where they stand in the header, in which style, and how wide that makes it.
public final class Names {

    private static final double NAME_PX = 38;
    private static final double LOW_NAME_PX = 30;
    private static final double LARGE_NAME_PX = 44;
    private static final double INDENT_PX = 14;
    private static final double RIGHT_AIR_PX = 8;

    /// Rows at least this high have a second line, lower than {@link #LOW_ROW_PX} a small name.
    private static final int TWO_LINES_PX = 34;

    private static final int LOW_ROW_PX = 16;

    private Names() {}

    /// Where a name begins.
    public static double leftPx(LaneLayout layout, int row) {
        return base(layout, row) + shiftPx(layout, row);
    }

    private static double base(LaneLayout layout, int row) {
        if (layout.isLarge()) {
            return LARGE_NAME_PX;
        }
        return layout.heightPx(row) < LOW_ROW_PX ? LOW_NAME_PX : NAME_PX;
    }

    /// How far a row is moved to the right, because it stands below another.
    public static double shiftPx(LaneLayout layout, int row) {
        return Math.max(0, layout.indent(row) - 1) * INDENT_PX;
    }

    /// How much room a name has.
    public static double roomPx(LaneLayout layout, int row, Areas areas) {
        return areas.lanesLeft() - leftPx(layout, row) - RIGHT_AIR_PX;
    }

    public static boolean hasTwoLines(LaneLayout layout, int row) {
        return switch (layout.key(row).kind()) {
            case PROCESS -> false;
            case ACTOR -> layout.heightPx(row) >= TWO_LINES_PX;
            case RESOURCE -> layout.isLarge();
        };
    }

    public static TextStyle style(LaneLayout layout, int row) {
        if (layout.heightPx(row) < LOW_ROW_PX) {
            return TextStyle.TINY_NAME;
        }
        boolean isActor = layout.key(row).kind() == LaneKey.Kind.ACTOR;
        return (isActor && hasTwoLines(layout, row) ? TextStyle.NAME : TextStyle.SMALL_NAME).in(layout);
    }

    /// How wide the header has to be to hold every name.
    public static double widthPx(Trace trace, LaneLayout layout) {
        double widest = 0;
        for (int row = 0; row < layout.size(); row++) {
            widest = Math.max(widest, widthPx(trace, layout, row));
        }
        return widest;
    }

    private static double widthPx(Trace trace, LaneLayout layout, int row) {
        LaneKey key = layout.key(row);
        return switch (key.kind()) {
            case PROCESS -> 0;
            case ACTOR -> widthPx(trace.actors().get(key.id()).name(), layout, row);
            case RESOURCE -> widthPx(trace.resources().get(key.id()).name(), layout, row);
        };
    }

    private static double widthPx(String name, LaneLayout layout, int row) {
        return leftPx(layout, row) + style(layout, row).widthPx(name) + RIGHT_AIR_PX;
    }
}
