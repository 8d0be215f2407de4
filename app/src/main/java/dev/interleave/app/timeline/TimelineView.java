package dev.interleave.app.timeline;

import dev.interleave.app.theme.Palette;
import dev.interleave.app.timeline.gesture.KeyGestures;
import dev.interleave.app.timeline.gesture.Motion;
import dev.interleave.app.timeline.gesture.MouseGestures;
import dev.interleave.app.timeline.gesture.Navigator;
import dev.interleave.app.timeline.model.TimelineModel;
import dev.interleave.app.timeline.plan.Parts;
import dev.interleave.app.timeline.plan.Picker;
import dev.interleave.trace.Trace;
import java.util.List;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The timeline control: paints a {@link TimelineModel} and writes to it what keys and mouse say.
///
/// Everything that it attaches to longer-lived objects is in one subscription, which begins when it
/// enters a scene and ends when it leaves. So taking it out of its scene lets go of it. Pictures
/// are made before the layout of a pulse, and only if something was marked since the last one.
public final class TimelineView extends Region {

    private final TimelineModel model;
    private final ObjectProperty<Palette> palette = new SimpleObjectProperty<>(Palette.dark());
    private final Motion motion = new Motion();
    private final Navigator navigator;
    private final LanesPicture picture;
    private final SpanTip tip = new SpanTip();
    private final ReadingNote note = new ReadingNote();
    private final Repaint repaint = new Repaint();
    private final List<TimelineAction> actions;
    private final AnimationTimer animation = new Animation();
    private Subscription attached = Subscription.EMPTY;
    private Optional<Picker.Hit> hovered = Optional.empty();
    private double pointerX = -1;
    private boolean isAnimating;
    private boolean isPublishing;

    public TimelineView(TimelineModel model) {
        this(model, Parts.ALL);
    }

    /// A timeline without legend and overview, for one of several below each other.
    public static TimelineView ofLanes(TimelineModel model) {
        return new TimelineView(model, Parts.LANES);
    }

    private TimelineView(TimelineModel model, Parts parts) {
        this.model = model;
        this.navigator = new Navigator(model, motion);
        this.picture = new LanesPicture(model, palette.get(), parts);
        this.actions = TimelineActions.of(model, navigator, this::animate);
        getChildren().addAll(picture.lanes(), picture.overlay(), note, tip);
        setFocusTraversable(true);
        setMinSize(320, 160);
        sceneProperty().subscribe(this::moveTo);
    }

    public TimelineModel model() {
        return model;
    }

    /// The colours; dark at first.
    public ObjectProperty<Palette> paletteProperty() {
        return palette;
    }

    /// Everything that can be done here, in the order of a menu.
    public List<TimelineAction> actions() {
        return actions;
    }

    /// The trace of the last picture.
    Trace shownTrace() {
        return picture.scene().trace();
    }

    private void moveTo(@Nullable Scene scene) {
        attached.unsubscribe();
        attached = Subscription.EMPTY;
        if (scene == null) {
            animation.stop();
            isAnimating = false;
        } else {
            attached = attach(scene);
            repaint.mark(Repaint.Reason.CONTENT);
        }
    }

    private Subscription attach(Scene scene) {
        Runnable pulse = this::paintIfNeeded;
        scene.addPreLayoutPulseListener(pulse);
        motion.rest(model.visible());
        return Subscription.combine(
                () -> scene.removePreLayoutPulseListener(pulse),
                mark(
                        Repaint.Reason.CONTENT,
                        model.traceProperty(),
                        model.axisProperty(),
                        model.collapsed(),
                        widthProperty(),
                        heightProperty()),
                mark(Repaint.Reason.VIEWPORT, model.visibleProperty(), model.scrollPxProperty()),
                mark(Repaint.Reason.VIEWPORT, model.selectionProperty(), model.currentEventProperty()),
                mark(
                        Repaint.Reason.OVERLAY,
                        model.playheadNanosProperty(),
                        model.marks(),
                        model.commonEventsProperty(),
                        model.veilProperty()),
                model.visibleProperty().subscribe(_ -> restUnlessAnimated()),
                palette.subscribe(this::recolour),
                model.awaitedEventsProperty().subscribe(this::announce),
                attachPointer(),
                new MouseGestures(model, navigator, motion, picture::scene, this::animate).attach(this),
                new KeyGestures(navigator, motion, model::leavePlace, this::animate).attach(this));
    }

    private Subscription mark(Repaint.Reason reason, Observable... causes) {
        InvalidationListener listener = _ -> repaint.mark(reason);
        Subscription all = Subscription.EMPTY;
        for (Observable cause : causes) {
            cause.addListener(listener);
            all = all.and(() -> cause.removeListener(listener));
        }
        return all;
    }

    private Subscription attachPointer() {
        EventHandler<MouseEvent> onMoved = event -> point(event.getX(), event.getY());
        EventHandler<MouseEvent> onExited = _ -> point(-1, -1);
        EventHandler<MouseEvent> onPressed = _ -> requestFocus();
        addEventHandler(MouseEvent.MOUSE_MOVED, onMoved);
        addEventHandler(MouseEvent.MOUSE_EXITED, onExited);
        addEventHandler(MouseEvent.MOUSE_PRESSED, onPressed);
        return () -> {
            removeEventHandler(MouseEvent.MOUSE_MOVED, onMoved);
            removeEventHandler(MouseEvent.MOUSE_EXITED, onExited);
            removeEventHandler(MouseEvent.MOUSE_PRESSED, onPressed);
        };
    }

    private void point(double x, double y) {
        Optional<Picker.Hit> before = hovered;
        hovered = isVeiled(x) ? Optional.empty() : Picker.span(picture.scene(), x, y);
        boolean isOverTime = x >= picture.scene().areas().lanesLeft()
                && y >= picture.scene().areas().rulerTop();
        pointerX = isOverTime ? x : -1;
        model.hoveredEventProperty().set(hovered.map(Picker.Hit::event).orElse(-1));
        tip.moveTo(x, y);
        picture.bundleAt(x, y)
                .filter(_ -> !isVeiled(x))
                .ifPresentOrElse(
                        facts -> tip.show(facts, palette.get()),
                        () -> tip.show(hovered, picture.scene(), palette.get()));
        repaint.mark(before.equals(hovered) ? Repaint.Reason.OVERLAY : Repaint.Reason.VIEWPORT);
        requestLayout();
    }

    private boolean isVeiled(double x) {
        return switch (model.veilProperty().get()) {
            case NONE -> false;
            case FUTURE ->
                x > picture.scene().scale().x(model.playheadNanosProperty().get());
            case FUTURE_AND_RESOURCES -> true;
        };
    }

    private void announce(Number awaitedEvents) {
        note.show(awaitedEvents.intValue());
        requestLayout();
    }

    private void recolour(Palette next) {
        note.recolour(next);
        picture.setPalette(next);
        repaint.mark(Repaint.Reason.CONTENT);
    }

    private void paintIfNeeded() {
        if (repaint.isNeeded() && getWidth() > 0 && getHeight() > 0) {
            picture.resize(getWidth(), getHeight(), outputScale());
            picture.paint(repaint, hovered, pointerX);
            repaint.done();
            if (picture.isUnfinished()) {
                repaint.mark(Repaint.Reason.VIEWPORT);
            }
        }
    }

    private double outputScale() {
        Window window = getScene() == null ? null : getScene().getWindow();
        return window == null ? 1 : Math.max(1, window.getOutputScaleX());
    }

    private void restUnlessAnimated() {
        if (!isPublishing) {
            motion.rest(model.visible());
        }
    }

    private void animate() {
        if (!isAnimating && motion.isMoving()) {
            isAnimating = true;
            animation.start();
        }
    }

    @Override
    protected void layoutChildren() {
        tip.place(getWidth(), getHeight());
        note.place(getWidth(), getHeight());
    }

    /// Runs only while something moves.
    private final class Animation extends AnimationTimer {

        private static final double USUAL_SECONDS = 1 / 60.0;
        private long last;

        @Override
        public void start() {
            last = 0;
            super.start();
        }

        @Override
        public void handle(long now) {
            double seconds = last == 0 ? USUAL_SECONDS : Math.min(0.1, (now - last) / 1e9);
            last = now;
            isPublishing = true;
            model.visibleProperty().set(motion.advance(seconds, model.whole()));
            isPublishing = false;
            if (!motion.isMoving()) {
                stop();
                isAnimating = false;
            }
        }
    }
}
