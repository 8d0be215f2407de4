package dev.interleave.app.fx;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// Knows which parts of a scrolled page are in view, and tells of each once, when it first is; and brings a
/// part into view. It looks once per pulse at most, when everything has found its place.
public final class InView implements AutoCloseable {

    private static final double AIR_PX = 40;

    private final ScrollPane scroll;
    private final Lifetime lifetime = new Lifetime();
    private final Runnable look = this::lookNow;
    private List<Region> waiting = new ArrayList<>();
    private Consumer<Region> onEntered = _ -> {};
    private @Nullable Region wanted;
    private @Nullable Scene asked;

    public InView(ScrollPane scroll) {
        this.scroll = scroll;
        lifetime.update(this::look, scroll.vvalueProperty(), scroll.viewportBoundsProperty(), scroll.sceneProperty());
        lifetime.add(scroll.getContent().layoutBoundsProperty().subscribe((_, _) -> look()));
        lifetime.add(this::forget);
    }

    /// From now on these count, all of them anew.
    public void watch(List<? extends Region> parts, Consumer<Region> entered) {
        waiting = new ArrayList<>(parts);
        onEntered = entered;
        look();
    }

    /// Scrolls, at the next pulse, as little as brings the part into view, with some air.
    public void reveal(Region part) {
        wanted = part;
        look();
    }

    /// Looks again, at the next pulse, which of them are in view.
    public void look() {
        Scene scene = scroll.getScene();
        if (asked == null && scene != null) {
            asked = scene;
            scene.addPostLayoutPulseListener(look);
            Platform.requestNextPulse();
        }
    }

    private void forget() {
        if (asked != null) {
            asked.removePostLayoutPulseListener(look);
            asked = null;
        }
    }

    private void lookNow() {
        forget();
        Region part = wanted;
        wanted = null;
        if (part != null) {
            scrollTo(part);
        }
        List<Region> seen = waiting.stream().filter(this::isInView).toList();
        waiting.removeAll(seen);
        seen.forEach(onEntered);
    }

    private boolean isInView(Region part) {
        if (part.getScene() == null || part.getHeight() <= 0 || !part.isVisible()) {
            return false;
        }
        Bounds place = boundsOf(part);
        return place.getMaxY() > topPx() && place.getMinY() < topPx() + roomPx();
    }

    private Bounds boundsOf(Region part) {
        return scroll.getContent().sceneToLocal(part.localToScene(part.getLayoutBounds()));
    }

    private double roomPx() {
        return scroll.getViewportBounds().getHeight();
    }

    private double topPx() {
        return scroll.getVvalue() * hiddenPx();
    }

    /// How much of the page is out of view.
    private double hiddenPx() {
        return Math.max(0, scroll.getContent().getLayoutBounds().getHeight() - roomPx());
    }

    private void scrollTo(Region part) {
        if (part.getScene() == null || !part.isVisible() || hiddenPx() <= 0) {
            return;
        }
        Bounds place = boundsOf(part);
        double air = Math.min(AIR_PX, place.getHeight());
        double next = Math.min(topPx(), place.getMinY() - air);
        next = Math.max(next, place.getMaxY() + air - roomPx());
        if (next != topPx()) {
            scroll.setVvalue(Math.clamp(next / hiddenPx(), 0, 1));
        }
    }

    @Override
    public void close() {
        lifetime.close();
    }
}
