package dev.interleave.app.timeline;

import dev.interleave.app.theme.Palette;
import dev.interleave.app.timeline.model.LaneLayout;
import dev.interleave.app.timeline.model.Selection;
import dev.interleave.app.timeline.model.TimelineModel;
import dev.interleave.app.timeline.paint.FxSurface;
import dev.interleave.app.timeline.paint.Overlay;
import dev.interleave.app.timeline.paint.OverlayPainter;
import dev.interleave.app.timeline.paint.TimelinePainter;
import dev.interleave.app.timeline.plan.Areas;
import dev.interleave.app.timeline.plan.BundleFacts;
import dev.interleave.app.timeline.plan.Focus;
import dev.interleave.app.timeline.plan.Frame;
import dev.interleave.app.timeline.plan.FramePlanner;
import dev.interleave.app.timeline.plan.Names;
import dev.interleave.app.timeline.plan.OverviewPlanner;
import dev.interleave.app.timeline.plan.Parts;
import dev.interleave.app.timeline.plan.Picker;
import dev.interleave.app.timeline.plan.Scene;
import java.util.Optional;
import javafx.scene.canvas.Canvas;

/// Plans and paints a model onto two canvases: the lanes, and over them what moves with the
/// playhead and the pointer.
final class LanesPicture {

    /// A curve is thin, and a hand not that steady.
    private static final double BUNDLE_NEAR_PX = 6;

    /// Of the 16 milliseconds of a frame.
    private static final long BUDGET_NANOS = 4_000_000;

    private final TimelineModel model;
    private final Parts parts;
    private final Canvas lanes = new Canvas();
    private final Canvas overlay = new Canvas();
    private final FramePlanner planner = new FramePlanner();
    private final OverviewPlanner overview = new OverviewPlanner();
    private Palette palette;
    private TimelinePainter painter;
    private OverlayPainter overlayPainter;
    private FxSurface lanesSurface;
    private FxSurface overlaySurface;
    private double scale = 1;
    private Scene scene;
    private Frame frame;

    LanesPicture(TimelineModel model, Palette palette, Parts parts) {
        this.model = model;
        this.parts = parts;
        planner.setBudget(BUDGET_NANOS);
        this.palette = palette;
        this.painter = new TimelinePainter(palette);
        this.overlayPainter = new OverlayPainter(palette);
        this.lanesSurface = new FxSurface(lanes.getGraphicsContext2D(), 1, 1, 1);
        this.overlaySurface = new FxSurface(overlay.getGraphicsContext2D(), 1, 1, 1);
        this.scene = sceneOf(chosenLayout(), parts.areas(1, 1, 0));
        this.frame = planner.plan(scene, Focus.NONE);
        overlay.setMouseTransparent(true);
        lanes.setMouseTransparent(true);
    }

    Canvas lanes() {
        return lanes;
    }

    Canvas overlay() {
        return overlay;
    }

    /// What is on screen.
    Scene scene() {
        return scene;
    }

    /// The bundle of arrows under a point.
    Optional<BundleFacts> bundleAt(double x, double y) {
        boolean isOverLanes =
                x >= scene.areas().lanesLeft() && y >= scene.areas().lanesTop();
        int found = isOverLanes ? frame.bundles().nearest(x, y, BUNDLE_NEAR_PX) : -1;
        return found < 0 ? Optional.empty() : Optional.of(BundleFacts.of(frame, found));
    }

    void setPalette(Palette next) {
        palette = next;
        painter = new TimelinePainter(palette);
        overlayPainter = new OverlayPainter(palette);
    }

    /// @param outputScale device pixels for each logical pixel
    void resize(double width, double height, double outputScale) {
        if (width != lanes.getWidth() || height != lanes.getHeight() || outputScale != scale) {
            scale = outputScale;
            for (Canvas canvas : new Canvas[] {lanes, overlay}) {
                canvas.setWidth(width);
                canvas.setHeight(height);
            }
            lanesSurface = new FxSurface(lanes.getGraphicsContext2D(), width, height, scale);
            overlaySurface = new FxSurface(overlay.getGraphicsContext2D(), width, height, scale);
        }
    }

    /// Whether another frame is needed, because this one ran out of time.
    boolean isUnfinished() {
        return !planner.isComplete();
    }

    void paint(Repaint repaint, Optional<Picker.Hit> hovered, double pointerX) {
        if (repaint.is(Repaint.Reason.CONTENT)) {
            LaneLayout layout = chosenLayout();
            double namesPx = Names.widthPx(model.trace(), layout);
            scene = sceneOf(layout, parts.areas(lanes.getWidth(), lanes.getHeight(), namesPx));
        }
        if (repaint.is(Repaint.Reason.CONTENT) || repaint.is(Repaint.Reason.VIEWPORT)) {
            scene = sceneOf(scene.layout(), scene.areas());
            frame = planner.plan(scene, focus(hovered));
            lanesSurface.clear();
            painter.paint(lanesSurface, frame, overview.plan(scene.trace(), scene.lanes(), scene.areas()));
            lanesSurface.flush();
        }
        overlaySurface.clear();
        overlayPainter.paint(overlaySurface, frame, overlayOf(hovered, pointerX));
        overlaySurface.flush();
    }

    private Scene sceneOf(LaneLayout layout, Areas areas) {
        double most = Math.max(0, layout.totalPx() - areas.lanesPx());
        double scrollPx = Math.rint(Math.clamp(model.scrollPxProperty().get(), 0, most));
        return new Scene(model.trace(), model.lanes(), model.arrows(), layout, areas, model.visible(), scrollPx);
    }

    private LaneLayout chosenLayout() {
        return RowHeights.layout(model, parts, lanes.getWidth(), lanes.getHeight());
    }

    private Focus focus(Optional<Picker.Hit> hovered) {
        int selected = model.selection() instanceof Selection.Event event ? event.event() : -1;
        int under = hovered.map(Picker.Hit::event).orElse(-1);
        return new Focus(selected, under, model.currentEventProperty().get());
    }

    private Overlay overlayOf(Optional<Picker.Hit> hovered, double pointerX) {
        return new Overlay(
                model.playheadNanosProperty().get(),
                model.selection(),
                model.marks(),
                pointerX,
                hovered.map(Picker.Hit::row).orElse(-1),
                hovered.map(Picker.Hit::span).orElse(0),
                model.commonEventsProperty().get(),
                model.veilProperty().get());
    }
}
