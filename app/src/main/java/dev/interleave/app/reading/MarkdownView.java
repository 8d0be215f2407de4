package dev.interleave.app.reading;

import static dev.interleave.app.fx.Icons.styled;
import static dev.interleave.app.fx.Rows.fixed;
import static dev.interleave.app.fx.Rows.label;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;

/// A written page.
public final class MarkdownView extends VBox {

    private static final double GAP_PX = 10;

    /// About as wide as a character of the code is, and no narrower than one of the text.
    private static final double CHARACTER_PX = 8.5;

    private static final double CELL_PADDING_PX = 24;
    private static final int MOST_WANTED_CHARACTERS = 70;

    private final Inline inline;

    /// @param leads whether a link leads somewhere in the program, as to a lesson
    /// @param onLink follows such a link
    public MarkdownView(String text, Predicate<String> leads, Consumer<String> onLink) {
        super(GAP_PX);
        inline = new Inline(leads, onLink);
        styled(this, "markdown");
        getChildren().setAll(Markdown.read(text).stream().map(this::node).toList());
    }

    private Node node(Block block) {
        return switch (block) {
            case Block.Heading(int level, String text) -> styled(flow(text), "page-heading", "page-heading-" + level);
            case Block.Paragraph(String text) -> flow(text);
            case Block.Item(String sign, String text) -> item(sign, text);
            case Block.Code(String text) -> label(text, "page-block");
            case Block.Table(List<List<String>> rows) -> table(rows);
        };
    }

    private TextFlow flow(String text) {
        return styled(new TextFlow(inline.nodes(text).toArray(Node[]::new)), "page-flow");
    }

    private Node item(String sign, String text) {
        TextFlow flow = flow(text);
        HBox.setHgrow(flow, Priority.ALWAYS);
        return styled(new HBox(8, fixed(sign, "muted"), flow), "page-item");
    }

    private Node table(List<List<String>> rows) {
        GridPane grid = styled(new GridPane(), "page-table");
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                TextFlow cell =
                        styled(flow(rows.get(row).get(column)), "page-cell", row == 0 ? "page-first" : "page-more");
                GridPane.setHgrow(cell, Priority.ALWAYS);
                grid.add(cell, column, row);
            }
        }
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        for (int column = 0; column < columns; column++) {
            grid.getColumnConstraints().add(widths(rows, column));
        }
        return grid;
    }

    /// No word of a column is broken, and long texts share what is left.
    private static ColumnConstraints widths(List<List<String>> rows, int column) {
        int longestText = 0;
        int longestWord = 0;
        for (List<String> row : rows) {
            String text = column < row.size() ? row.get(column) : "";
            longestText = Math.max(longestText, text.length());
            for (String word : text.split(" ", -1)) {
                longestWord = Math.max(longestWord, word.length());
            }
        }
        int wanted = Math.max(longestWord, Math.min(longestText, MOST_WANTED_CHARACTERS));
        ColumnConstraints widths = new ColumnConstraints();
        widths.setMinWidth(longestWord * CHARACTER_PX + CELL_PADDING_PX);
        widths.setPrefWidth(wanted * CHARACTER_PX + CELL_PADDING_PX);
        widths.setHgrow(Priority.ALWAYS);
        return widths;
    }
}
