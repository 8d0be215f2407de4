package dev.interleave.app.timeline.plan;

/// Where the parts of a timeline lie, in pixels from its upper left corner.
///
///     +--------+-----------------------------------+ 0
///     | title  | legend                            |
///     +--------+-----------------------------------+ overviewTop
///     |        | overview of the whole run         |
///     +--------+-----------------------------------+ rulerTop
///     |        | ruler                             |
///     +--------+-----------------------------------+ lanesTop
///     | header | lanes                             |
///     +--------+-----------------------------------+ lanesBottom
///     0        lanesLeft                           width
public record Areas(
        double width, double lanesLeft, double overviewTop, double rulerTop, double lanesTop, double lanesBottom) {

    private static final double LEGEND_PX = 30;
    private static final double OVERVIEW_PX = 34;
    private static final double RULER_PX = 36;
    private static final double MOST_HEADER_PX = 196;
    private static final double RIGHT_AIR_PX = 14;

    /// The parts of a control of this size, with short names.
    public static Areas ofView(double width, double height) {
        return ofView(width, height, 0);
    }

    /// The parts of a control of this size.
    ///
    /// @param namesPx what the names of the rows need
    public static Areas ofView(double width, double height, double namesPx) {
        double header = Math.clamp(Math.ceil(namesPx), headerPx(width), MOST_HEADER_PX);
        double rulerTop = LEGEND_PX + OVERVIEW_PX;
        return new Areas(
                width, header, LEGEND_PX, rulerTop, rulerTop + RULER_PX, Math.max(rulerTop + RULER_PX, height));
    }

    /// The parts of a control of lanes and ruler only, without legend and overview.
    public static Areas ofLanes(double width, double height) {
        return new Areas(width, headerPx(width), 0, 0, RULER_PX, Math.max(RULER_PX, height));
    }

    private static double headerPx(double width) {
        return width < 640 ? 128 : 196;
    }

    /// The parts of a picture, which has no overview, begins below a title and ends above a caption.
    public static Areas ofPicture(double width, double titleBottom, double captionTop) {
        double header = width < 900 ? 150 : 204;
        double rulerTop = titleBottom + LEGEND_PX;
        return new Areas(width, header, rulerTop, rulerTop, rulerTop + RULER_PX, captionTop);
    }

    /// Height of the overview strip; 0 when there is none.
    public double overviewPx() {
        return rulerTop - overviewTop;
    }

    /// Whether it is a control, whose rows can be scrolled, and not a picture.
    public boolean isOfControl() {
        return overviewPx() > 0 || rulerTop == 0;
    }

    public double lanesPx() {
        return lanesBottom - lanesTop;
    }

    public double lanesRight() {
        return width - RIGHT_AIR_PX;
    }

    public double lanesWidth() {
        return Math.max(1, lanesRight() - lanesLeft);
    }
}
