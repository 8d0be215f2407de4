package dev.interleave.app.source;

import static dev.interleave.app.fx.Icons.styled;

import dev.interleave.app.fx.Lifetime;
import dev.interleave.app.source.SourceModel.Places;
import dev.interleave.app.theme.Palette;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/// One listing, scrolled to where the run is.
final class CodeView extends ScrollPane implements AutoCloseable {

    private static final double LINE_PX = 19;

    private final ObservableValue<Places> places;
    private final ObservableValue<Palette> palette;
    private final VBox lines = styled(new VBox(), "code-lines");
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
        setFocusTraversable(false);
        lifetime.follow(listing, this::show);
        lifetime.update(this::mark, places, palette);
        lifetime.update(this::reveal, places, viewportBoundsProperty());
    }

    private void show(Listing listing) {
        marked.clear();
        lines.getChildren().clear();
        int number = 0;
        for (String line : listing.lines()) {
            CodeLine row = new CodeLine(listing.language(), ++number, line);
            row.setMinHeight(LINE_PX);
            row.setMaxHeight(LINE_PX);
            lines.getChildren().add(row);
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

    /// Scrolls as little as makes the current line visible, with some lines around it.
    private void reveal() {
        int current = places.getValue().current();
        int line =
                current > 0 || !marked.isEmpty() ? current : listing.getValue().firstLine() + 3;
        double visible = getViewportBounds().getHeight();
        double hidden = lines.getChildren().size() * LINE_PX - visible;
        if (line < 1 || hidden <= 0 || visible <= 0) {
            return;
        }
        double top = getVvalue() * hidden;
        double margin = Math.min(3 * LINE_PX, visible / 3);
        double least = line * LINE_PX + margin - visible;
        double most = (line - 1) * LINE_PX - margin;
        if (top < least || top > most) {
            double centred = (line - 0.5) * LINE_PX - visible / 2;
            setVvalue(Math.clamp(centred / hidden, 0, 1));
        }
    }

    @Override
    public void close() {
        lifetime.close();
    }
}
