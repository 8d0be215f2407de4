package dev.interleave.app;

import static dev.interleave.app.fx.Icons.styled;
import static dev.interleave.app.fx.Rows.label;

import dev.interleave.app.fx.Icons;
import dev.interleave.app.session.Subject;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What is open and with which parameters, in the room that is left in the top bar.
///
///     Interleave  Chapter > Title            [parameters]
///
/// Where that is too narrow, the chapter goes first; then the parameters are only counted, then the program's
/// name goes, and last the title is cut.
final class SubjectLine extends Region {

    private static final double GAP_PX = 10;
    private static final double LEAST_TITLE_PX = 90;
    /// A chapter of which less can be seen says nothing.
    private static final double LEAST_CHAPTER_PX = 60;

    private final Label brand = label("Interleave", "brand");
    private final Label chapter = label("", "muted");
    private final FontIcon chevron = styled(Icons.of(Feather.CHEVRON_RIGHT), "muted-icon");
    private final Label title = label("", "top-title");
    private final Button values;
    private final Button count;

    /// @param onEdit changes the parameters
    SubjectLine(Runnable onEdit) {
        values = chip(onEdit);
        count = chip(onEdit);
        getChildren().setAll(brand, chapter, chevron, title, values, count);
    }

    private static Button chip(Runnable onEdit) {
        Button chip = styled(new Button("", Icons.of(Feather.SLIDERS)), "parameters-button");
        chip.setOnAction(_ -> onEdit.run());
        return Icons.describe(chip, "Change the parameters of the lesson");
    }

    void show(Subject subject) {
        chapter.setText(subject.chapter());
        title.setText(subject.title());
    }

    /// @param summary names and values
    /// @param number how many there are
    void showParameters(String summary, int number) {
        values.setText(summary);
        count.setText(number == 0 ? "no parameters" : "Parameters (" + number + ")");
        for (Button chip : List.of(values, count)) {
            chip.getTooltip().setText("Change the parameters of the lesson: " + summary);
        }
    }

    /// The one that is seen.
    Button parameters() {
        return values.isVisible() ? values : count;
    }

    @Override
    protected void layoutChildren() {
        double titlePx = widthOf(title);
        double brandPx = widthOf(brand);
        boolean isWhole = brandPx + titlePx + GAP_PX + widthOf(values) <= getWidth();
        Button chip = isWhole ? values : count;
        double left = getWidth() - widthOf(chip) - GAP_PX;
        boolean isNamed = brandPx + titlePx <= left;
        double x = isNamed ? place(brand, 0, brandPx) : 0;
        double chapterPx = Math.min(widthOf(chapter), left - x - titlePx - widthOf(chevron) - 2 * GAP_PX);
        boolean isPlaced = chapterPx >= Math.min(LEAST_CHAPTER_PX, widthOf(chapter))
                && !title.getText().isEmpty();
        if (isPlaced) {
            x = place(chapter, x, chapterPx) + GAP_PX;
            x = place(chevron, x, widthOf(chevron)) + GAP_PX;
        }
        place(title, x, Math.max(0, Math.min(titlePx, left - x)));
        place(chip, getWidth() - widthOf(chip), widthOf(chip));
        brand.setVisible(isNamed);
        chapter.setVisible(isPlaced);
        chevron.setVisible(isPlaced);
        values.setVisible(isWhole);
        count.setVisible(!isWhole);
    }

    /// @return where it ends
    private double place(Node node, double x, double widthPx) {
        double heightPx = node.prefHeight(-1);
        node.resize(widthPx, heightPx);
        node.relocate(snapPositionX(x), snapPositionY((getHeight() - heightPx) / 2));
        return x + widthPx;
    }

    private double widthOf(Node node) {
        return snapSizeX(node.prefWidth(-1));
    }

    @Override
    protected double computeMinWidth(double height) {
        return Math.min(LEAST_TITLE_PX, widthOf(title)) + GAP_PX + widthOf(count);
    }

    @Override
    protected double computePrefWidth(double height) {
        double chapterPx = widthOf(chapter) + widthOf(chevron) + 2 * GAP_PX;
        return widthOf(brand) + chapterPx + widthOf(title) + GAP_PX + widthOf(values);
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.max(title.prefHeight(-1), values.prefHeight(-1));
    }
}
