package dev.interleave.app.source;

import static dev.interleave.app.fx.Icons.styled;

import dev.interleave.app.fx.Lifetime;
import dev.interleave.app.source.SourceModel.Places;
import dev.interleave.app.theme.Palette;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/// One listing, scrolled to where the run is.
final class CodeView extends ScrollPane implements AutoCloseable {

    private static final double MARGIN_PX = 56;

    private final ObservableValue<Places> places;
    private final ObservableValue<Palette> palette;
    private final VBox lines = styled(
            new VBox() {
                @Override
                protected void layoutChildren() {
                    super.layoutChildren();
                    reveal();
                }
            },
            "code-lines");
    private final ObservableValue<Listing> listing;
    private final Lifetime lifetime = new Lifetime();
    private final TreeSet<Integer> marked = new TreeSet<>();

    CodeView(ObservableValue<Listing> listing, ObservableValue<Places> places, ObservableValue<Palette> palette) {
        this.listing = listing;
        this.places = places;
        this.palette = palette;
        styled(this, "code-view");
        setContent(lines);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        lifetime.follow(listing, this::show);
        lifetime.update(this::mark, places, palette);
        lifetime.update(lines::requestLayout, places, viewportBoundsProperty());
    }

    private void show(Listing listing) {
        marked.clear();
        lines.getChildren().clear();
        int digits = Integer.toString(listing.lines().size()).length();
        int number = 0;
        int indent = listing.indent();
        for (String line : listing.lines()) {
            lines.getChildren()
                    .add(new CodeLine(listing.language(), ("%" + digits + "d").formatted(++number), line, indent));
        }
        mark();
    }

    private void mark() {
        Places now = places.getValue();
        for (int line : marked) {
            row(line).ifPresent(row -> row.mark(List.of(), false, palette.getValue()));
        }
        marked.clear();
        marked.addAll(now.actors().keySet());
        if (now.current() > 0) {
            marked.add(now.current());
        }
        for (int line : marked) {
            row(line)
                    .ifPresent(row -> row.mark(
                            now.actors().getOrDefault(line, List.of()), line == now.current(), palette.getValue()));
        }
    }

    private Optional<CodeLine> row(int line) {
        List<Node> rows = lines.getChildren();
        return line < 1 || line > rows.size() ? Optional.empty() : Optional.of((CodeLine) rows.get(line - 1));
    }

    /// Scrolls as little as makes the current line visible as a whole, with some lines around it. After the
    /// lines have got their places, for how high each is depends on the width.
    private void reveal() {
        int current = places.getValue().current();
        int line =
                current > 0 || !marked.isEmpty() ? current : listing.getValue().firstLine() + 3;
        row(line).map(Node::getBoundsInParent).ifPresent(this::reveal);
    }

    private void reveal(Bounds row) {
        double visible = getViewportBounds().getHeight();
        double hidden = lines.getHeight() - visible;
        if (hidden <= 0 || visible <= 0) {
            return;
        }
        double top = getVvalue() * hidden;
        double margin = Math.clamp((visible - row.getHeight()) / 3, 0, MARGIN_PX);
        double least = row.getMaxY() + margin - visible;
        double most = row.getMinY() - margin;
        if (top < least || top > most) {
            setVvalue(Math.clamp((row.getCenterY() - visible / 2) / hidden, 0, 1));
        }
    }

    @Override
    public void close() {
        lifetime.close();
    }
}
