package dev.interleave.app.timeline;

import dev.interleave.analysis.Lane;
import dev.interleave.app.theme.Colour;
import dev.interleave.app.theme.Fonts;
import dev.interleave.app.theme.Palette;
import dev.interleave.app.timeline.model.LaneKey;
import dev.interleave.app.timeline.plan.BundleFacts;
import dev.interleave.app.timeline.plan.Picker;
import dev.interleave.app.timeline.plan.Scene;
import dev.interleave.app.timeline.plan.SpanFacts;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/// Says what is under the pointer: state, reason, since when and how long. A node of the timeline,
/// not a window, so that it follows the pointer without delay.
final class SpanTip extends VBox {

    private static final double AWAY_PX = 16;

    private final Label title = new Label();
    private final Label reason = new Label();
    private final Label times = new Label();
    private double pointerX;
    private double pointerY;

    SpanTip() {
        super(2);
        getChildren().setAll(title, reason, times);
        setPadding(new Insets(7, 10, 7, 10));
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
        title.setFont(new Font(Fonts.SEMI_BOLD, 12));
        reason.setFont(new Font(Fonts.REGULAR, 12));
        times.setFont(new Font(Fonts.REGULAR, 11));
    }

    /// Where the pointer is now.
    void moveTo(double x, double y) {
        pointerX = x;
        pointerY = y;
    }

    void show(Optional<Picker.Hit> hit, Scene scene, Palette palette) {
        setVisible(hit.isPresent());
        hit.ifPresent(found -> fill(found, scene, palette));
    }

    void show(BundleFacts facts, Palette palette) {
        setVisible(true);
        fill(facts.title(), palette.text(), facts.count(), facts.times(), palette);
    }

    private void fill(Picker.Hit hit, Scene scene, Palette palette) {
        Lane lane = hit.key().kind() == LaneKey.Kind.ACTOR
                ? scene.lanes().actor(hit.key().id())
                : scene.lanes().resource(hit.key().id());
        SpanFacts facts = SpanFacts.of(scene.lanes(), lane, hit.span());
        fill(facts.title(), palette.stateText(facts.state()), facts.reason(), facts.times(), palette);
    }

    private void fill(String titleText, int titleArgb, String reasonText, String timesText, Palette palette) {
        title.setText(titleText);
        title.setTextFill(Color.web(Colour.css(titleArgb)));
        reason.setText(reasonText);
        reason.setManaged(!reasonText.isEmpty());
        reason.setVisible(!reasonText.isEmpty());
        reason.setTextFill(Color.web(Colour.css(palette.text())));
        times.setText(timesText);
        times.setTextFill(Color.web(Colour.css(palette.textMuted())));
        setStyle("-fx-background-color: " + Colour.css(palette.border()) + ", " + Colour.css(palette.raised())
                + "; -fx-background-insets: 0, 1; -fx-background-radius: 6, 5;"
                + " -fx-effect: dropshadow(gaussian, rgba(0,0,0,0.35), 12, 0, 0, 3);");
    }

    /// Puts the tip beside the pointer, within the view.
    void place(double width, double height) {
        if (isVisible()) {
            double ownWidth = Math.ceil(prefWidth(-1));
            double ownHeight = Math.ceil(prefHeight(-1));
            double x = Math.min(pointerX + AWAY_PX, width - ownWidth - 4);
            double below = pointerY + AWAY_PX;
            double y = below + ownHeight > height ? pointerY - AWAY_PX - ownHeight : below;
            resizeRelocate(Math.max(0, x), Math.max(0, y), ownWidth, ownHeight);
        }
    }
}
