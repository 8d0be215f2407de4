package dev.interleave.app.fx;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// Knows which parts of a scrolled page are in view, and tells of each once, when it first is; and brings a part
/// into
/// view.
public final class InView implements AutoCloseable {

    private final ScrollPane scroll;
    private final Lifetime lifetime = new Lifetime();
    private List<Region> waiting = new ArrayList<>();
    private Consumer<Region> onEntered = _ -> {};
    private @Nullable Region wanted;

    public InView(ScrollPane scroll) {
        this.scroll = scroll;
        lifetime.update(this::look, scroll.vvalueProperty(), scroll.viewportBoundsProperty());
        if (scroll.getContent() instanceof Parent page) {
            lifetime.add(page.needsLayoutProperty().subscribe((_, _) -> look()));
        }
    }

    /// From now on these count, all of them anew.
    public void watch(List<? extends Region> parts, Consumer<Region> entered) {
        waiting = new ArrayList<>(parts);
        onEntered = entered;
        look();
    }

    /// Looks again which of them are in view, once everything has found its place.
    public void look() {
        if (!isLaidOut()) {
            return;
        }
        Region part = wanted;
        if (part != null && part.getHeight() > 0) {
            wanted = null;
            scrollTo(part);
        }
        List<Region> seen = waiting.stream().filter(this::isInView).toList();
        waiting.removeAll(seen);
        seen.forEach(onEntered);
    }

    private boolean isLaidOut() {
        boolean isWaiting = scroll.getContent() instanceof Parent page && page.isNeedsLayout();
        return !isWaiting && scroll.getViewportBounds().getHeight() > 0;
    }

    private boolean isInView(Region part) {
        if (part.getScene() == null || part.getHeight() <= 0 || !part.isVisible()) {
            return false;
        }
        Bounds place = boundsOf(part);
        double top = topPx();
        return place.getMaxY() > top
                && place.getMinY() < top + scroll.getViewportBounds().getHeight();
    }

    private Bounds boundsOf(Node part) {
        Node content = scroll.getContent();
        return content.sceneToLocal(part.localToScene(part.getLayoutBounds()));
    }

    private double topPx() {
        return scroll.getVvalue() * hiddenPx();
    }

    /// How much of the page is out of view.
    private double hiddenPx() {
        double page = scroll.getContent().getLayoutBounds().getHeight();
        return Math.max(0, page - scroll.getViewportBounds().getHeight());
    }

    /// Scrolls as little as brings the part into view, with some air; once everything has found its place.
    public void reveal(Region part) {
        wanted = part;
        look();
    }

    private void scrollTo(Region part) {
        if (part.getScene() == null || !part.isVisible() || hiddenPx() <= 0) {
            return;
        }
        Bounds place = boundsOf(part);
        double air = Math.min(40, place.getHeight());
        double room = scroll.getViewportBounds().getHeight();
        double top = topPx();
        double next = Math.min(top, place.getMinY() - air);
        next = Math.max(next, place.getMaxY() + air - room);
        if (next != top) {
            scroll.setVvalue(Math.clamp(next / hiddenPx(), 0, 1));
        }
    }

    @Override
    public void close() {
        lifetime.close();
    }
}
