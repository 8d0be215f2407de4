package dev.interleave.app.inspect;

import static dev.interleave.app.fx.Icons.styled;
import static dev.interleave.app.fx.Rows.fixed;
import static dev.interleave.app.fx.Rows.label;

import dev.interleave.app.fx.Lifetime;
import dev.interleave.app.inspect.CaptionModel.Caption;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// One sentence under the timeline, with a stripe in the colour of what it says.
public final class CaptionBar extends HBox implements AutoCloseable {

    /// Room for the longest caption in the narrowest window, so that the timeline above never moves.
    private static final double TWO_LINES_PX = 44;

    private static final List<String> VERDICTS = List.of("allowed", "surprising", "forbidden");

    private final Label text = label("", "caption-text");
    private final Label step = fixed("", "muted");
    private final Lifetime lifetime = new Lifetime();

    public CaptionBar(CaptionModel model) {
        super(12);
        styled(this, "caption-bar");
        setAlignment(Pos.CENTER_LEFT);
        setMinHeight(USE_PREF_SIZE);
        text.setWrapText(true);
        text.setMaxWidth(Double.MAX_VALUE);
        text.setMinHeight(TWO_LINES_PX);
        HBox.setHgrow(text, Priority.ALWAYS);
        getChildren().setAll(text, step);
        lifetime.follow(model.captionProperty(), this::show);
    }

    private void show(Caption caption) {
        text.setText(caption.text());
        step.setText(caption.steps() == 0 ? "" : "step " + caption.step() + " of " + caption.steps());
        StateStyle.mark(this, caption.state());
        for (String verdict : VERDICTS) {
            pseudoClassStateChanged(PseudoClass.getPseudoClass(verdict), verdict.equals(caption.verdict()));
        }
    }

    @Override
    public void close() {
        lifetime.close();
    }
}
