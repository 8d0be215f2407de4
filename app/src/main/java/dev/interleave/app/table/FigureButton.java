package dev.interleave.app.table;

import static dev.interleave.app.fx.Icons.styled;
import static dev.interleave.app.fx.Rows.fixed;
import static dev.interleave.app.fx.Rows.label;

import dev.interleave.app.fx.Icons;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One measured cell: the median, its spread, and a bar beside those of its row.
final class FigureButton extends Button {

    private static final double BAR_PX = 6;
    private static final PseudoClass UNKNOWN = PseudoClass.getPseudoClass("unknown");

    private final String name;
    private final Label value = fixed("", "figure-value");
    private final Label spread = label("", "muted", "small");
    private final Region fill = styled(new Region(), "figure-fill");
    private double share;

    /// @param name for whoever hears the window
    FigureButton(String name) {
        this.name = name;
        styled(this, "flat", "figure");
        Region bar = new Region() {
            @Override
            protected void layoutChildren() {
                fill.resizeRelocate(0, 0, share * getWidth(), getHeight());
            }

            {
                getChildren().add(fill);
            }
        };
        styled(bar, "figure-bar");
        bar.setMinHeight(BAR_PX);
        bar.setPrefHeight(BAR_PX);
        VBox box = new VBox(3, value, spread, bar);
        box.setFillWidth(true);
        box.prefWidthProperty().bind(widthProperty().subtract(24));
        setGraphic(box);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setMaxWidth(Double.MAX_VALUE);
    }

    void show(Reading reading, double newShare) {
        share = newShare;
        pseudoClassStateChanged(UNKNOWN, !(reading instanceof Reading.Known));
        switch (reading) {
            case Reading.Unknown() -> say("not measured", "", "Opens the lesson");
            case Reading.Measuring() -> say("measuring …", "", "Its runs go on");
            case Reading.Known(var figure) -> {
                String text = figure.text();
                say(figure.value(), text.substring(text.indexOf('(')), "Opens the last of its runs");
            }
            case Reading.Refused(String reason) -> say("no figure", reason, reason);
        }
        requestLayout();
        fill.getParent().requestLayout();
    }

    private void say(String newValue, String newSpread, String hint) {
        value.setText(newValue);
        spread.setText(newSpread);
        setAccessibleText(name + ": " + newValue + " " + newSpread);
        Icons.describe(this, hint);
    }
}
