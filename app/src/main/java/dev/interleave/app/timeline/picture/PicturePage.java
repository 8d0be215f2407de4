package dev.interleave.app.timeline.picture;

import dev.interleave.analysis.Arrows;
import dev.interleave.analysis.Axis;
import dev.interleave.analysis.Lanes;
import dev.interleave.app.theme.Palette;
import dev.interleave.app.theme.StateScheme;
import dev.interleave.app.theme.Theme;
import dev.interleave.app.timeline.model.Density;
import dev.interleave.app.timeline.model.LaneLayout;
import dev.interleave.app.timeline.model.LaneOrder;
import dev.interleave.app.timeline.paint.BarStyle;
import dev.interleave.app.timeline.paint.Surface;
import dev.interleave.app.timeline.paint.TimelinePainter;
import dev.interleave.app.timeline.plan.Areas;
import dev.interleave.app.timeline.plan.Focus;
import dev.interleave.app.timeline.plan.FramePlanner;
import dev.interleave.app.timeline.plan.OverviewPlanner;
import dev.interleave.app.timeline.plan.Scene;
import dev.interleave.app.timeline.plan.TaskLoops;
import dev.interleave.app.timeline.plan.TextStyle;
import dev.interleave.app.timeline.plan.TimeText;
import dev.interleave.trace.RunInfo;
import dev.interleave.trace.Trace;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// A page that can be painted on any surface: the title above, the timeline, the outcome below.
final class PicturePage {

    private static final double MARGIN_PX = 24;
    private static final double TITLE_PX = 68;
    private static final double CAPTION_PX = 58;

    /// A page with few lanes is drawn larger, up to this much, rather than left empty.
    private static final double MOST_SCALE = 1.6;

    private static final double LEAST_WIDTH_PX = 900;

    private final Scene scene;
    private final Palette palette;
    private final double scale;
    private final double width;
    private final double height;

    private PicturePage(Scene scene, Palette palette, PictureOptions options, double scale) {
        this.scene = scene;
        this.palette = palette;
        this.scale = scale;
        this.width = options.widthPx() / scale;
        this.height = options.heightPx() / scale;
    }

    static PicturePage of(Trace trace, PictureOptions options) {
        Axis axis = options.axisOf(trace);
        Lanes lanes = Lanes.of(trace, axis);
        Palette palette = Palette.of(options.theme() == Theme.DARK ? Theme.DARK : Theme.LIGHT, StateScheme.STANDARD);
        int[] loops = TaskLoops.of(trace, lanes);
        LaneOrder.Resources resources = LaneOrder.Resources.last(lanes.values().withLane());
        double scale = scale(options, LaneOrder.layout(trace, Density.SPACIOUS, Set.of(), loops, resources));
        Areas areas = Areas.ofPicture(options.widthPx() / scale, TITLE_PX, options.heightPx() / scale - CAPTION_PX);
        LaneLayout layout = roomiest(trace, loops, resources, areas.lanesPx());
        Arrows arrows = Arrows.of(trace, axis);
        Scene scene = new Scene(trace, lanes, arrows, layout, areas, options.rangeOf(trace), 0);
        return new PicturePage(scene, palette, options, scale);
    }

    private static double scale(PictureOptions options, LaneLayout layout) {
        double around = Areas.ofPicture(options.widthPx(), TITLE_PX, 0).lanesTop() + CAPTION_PX;
        double byHeight = options.heightPx() / (layout.totalPx() + around);
        double byWidth = options.widthPx() / LEAST_WIDTH_PX;
        return Math.clamp(Math.min(byHeight, byWidth), 1, MOST_SCALE);
    }

    /// How many pixels of the file one pixel of the drawing takes.
    double scale() {
        return scale;
    }

    /// A page has been scaled already, words and all: large words on top of that would be too much.
    private static LaneLayout roomiest(Trace trace, int[] loops, LaneOrder.Resources resources, double roomPx) {
        LaneLayout layout = LaneOrder.layout(trace, Density.DENSE, Set.of(), loops, resources);
        for (Density density : Density.values()) {
            LaneLayout candidate = LaneOrder.layout(trace, density, Set.of(), loops, resources);
            if (!density.isLarge() && candidate.totalPx() <= roomPx) {
                return candidate;
            }
        }
        return layout;
    }

    void paint(Surface surface) {
        surface.fill(0, 0, width, height, palette.window());
        OverviewPlanner none = new OverviewPlanner();
        new TimelinePainter(palette)
                .paint(
                        surface,
                        new FramePlanner().plan(scene, Focus.NONE),
                        none.plan(scene.trace(), scene.lanes(), scene.areas()));
        paintTitle(surface);
        paintCaption(surface);
    }

    private void paintTitle(Surface surface) {
        RunInfo info = scene.trace().info();
        String title = info.get(RunInfo.TITLE).isEmpty() ? "A run" : info.get(RunInfo.TITLE);
        double room = width - 2 * MARGIN_PX - 160;
        surface.text(TextStyle.TITLE.fitted(title, room), MARGIN_PX, 36, TextStyle.TITLE, palette.text());
        String parameters = parameters(info.parameters());
        String duration = TimeText.duration(scene.trace().durationNanos());
        surface.text(
                TextStyle.SUBTITLE.fitted(parameters, room), MARGIN_PX, 58, TextStyle.SUBTITLE, palette.textMuted());
        double right = width - MARGIN_PX;
        surface.text(duration, right - TextStyle.TITLE.widthPx(duration), 36, TextStyle.TITLE, palette.text());
        String events = scene.trace().size() + (scene.trace().size() == 1 ? " event" : " events");
        double eventsX = right - TextStyle.SUBTITLE.widthPx(events);
        surface.text(events, eventsX, 58, TextStyle.SUBTITLE, palette.textMuted());
    }

    private static String parameters(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(" · "));
    }

    private void paintCaption(Surface surface) {
        RunInfo info = scene.trace().info();
        double top = height - CAPTION_PX + 8;
        double boxWidth = width - 2 * MARGIN_PX;
        double boxHeight = CAPTION_PX - 22;
        boolean isBad = info.get(RunInfo.OUTCOME_KIND).equals("deadlock")
                || info.get(RunInfo.VERDICT).equals("forbidden");
        surface.bar(MARGIN_PX, top, boxWidth, boxHeight, BarStyle.plain(palette.raised()));
        surface.fill(MARGIN_PX, top, 4, boxHeight, isBad ? palette.danger() : palette.success());
        double baseline = top + boxHeight / 2 + 5;
        String hidden = hiddenLanes();
        double hiddenWidth = TextStyle.DETAIL.widthPx(hidden);
        String outcome = outcome(info);
        double room = boxWidth - hiddenWidth - 48;
        surface.text(
                TextStyle.SUBTITLE.fitted(outcome, room), MARGIN_PX + 18, baseline, TextStyle.SUBTITLE, palette.text());
        double hiddenX = MARGIN_PX + boxWidth - hiddenWidth - 14;
        surface.text(hidden, hiddenX, baseline, TextStyle.DETAIL, palette.textMuted());
    }

    private static String outcome(RunInfo info) {
        String kind = info.get(RunInfo.OUTCOME_KIND);
        String text = info.get(RunInfo.OUTCOME_TEXT);
        if (kind.isEmpty() && text.isEmpty()) {
            return "no outcome was recorded";
        }
        return text.isEmpty() || text.equals(kind) ? kind : kind.isEmpty() ? text : kind + ": " + text;
    }

    private String hiddenLanes() {
        LaneLayout layout = scene.layout();
        int shown = layout.rowAt(scene.areas().lanesPx() - 1);
        int hidden = shown < 0 ? 0 : layout.size() - 1 - shown;
        return hidden == 0 ? "" : hidden + (hidden == 1 ? " more lane" : " more lanes") + " below";
    }
}
