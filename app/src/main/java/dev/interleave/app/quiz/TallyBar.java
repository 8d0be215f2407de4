package dev.interleave.app.quiz;

import static dev.interleave.app.fx.Icons.styled;

import javafx.scene.layout.Region;

/// How many hands there were for one answer, as a part of the longest bar.
final class TallyBar extends Region {

    private final Region fill = styled(new Region(), "quiz-bar-fill");
    private final double share;

    /// @param share from 0 to 1
    TallyBar(double share) {
        this.share = share;
        styled(this, "quiz-bar");
        getChildren().setAll(fill);
        fill.setManaged(false);
    }

    @Override
    protected void layoutChildren() {
        fill.resizeRelocate(0, 0, Math.rint(getWidth() * share), getHeight());
    }
}
