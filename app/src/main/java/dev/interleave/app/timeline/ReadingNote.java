package dev.interleave.app.timeline;

import dev.interleave.app.theme.Colour;
import dev.interleave.app.theme.Fonts;
import dev.interleave.app.theme.Palette;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/// Says in the middle of the lanes that there will be some as soon as a long run has been analysed.
final class ReadingNote extends Label {

    ReadingNote() {
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
        setFont(new Font(Fonts.SEMI_BOLD, 14));
    }

    /// @param events how many are being analysed, 0 for none
    void show(int events) {
        setText(String.format(Locale.ROOT, "Reading %,d events…", events));
        setVisible(events > 0);
    }

    void recolour(Palette palette) {
        setTextFill(Color.web(Colour.css(palette.textMuted())));
    }

    void place(double width, double height) {
        double ownWidth = Math.ceil(prefWidth(-1));
        double ownHeight = Math.ceil(prefHeight(-1));
        resizeRelocate(Math.rint((width - ownWidth) / 2), Math.rint((height - ownHeight) / 2), ownWidth, ownHeight);
    }
}
