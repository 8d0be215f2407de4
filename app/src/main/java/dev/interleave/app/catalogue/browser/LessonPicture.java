package dev.interleave.app.catalogue.browser;

import static dev.interleave.app.fx.Icons.styled;

import dev.interleave.app.catalogue.Entry;
import dev.interleave.app.catalogue.Pictures;
import dev.interleave.app.fx.Lifetime;
import dev.interleave.app.fx.Rows;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;

/// The place of a lesson's picture: as wide as there is room, empty until the picture is there. A page has none.
public final class LessonPicture extends StackPane {

    private final Entry entry;
    private final Pictures pictures;
    private final ImageView view = new ImageView();
    private boolean isAsked;

    public LessonPicture(Entry entry, Pictures pictures) {
        this.entry = entry;
        this.pictures = pictures;
        styled(this, "lesson-picture");
        view.setPreserveRatio(true);
        view.setManaged(false);
        view.setMouseTransparent(true);
        setMinWidth(0);
        getChildren().setAll(view);
    }

    /// Begins the work on it, once.
    public void ask(Lifetime lifetime) {
        if (!isAsked) {
            isAsked = true;
            entry.lesson().ifPresent(lesson -> lifetime.follow(pictures.of(lesson), this::show));
        }
    }

    private void show(Optional<Image> picture) {
        view.setImage(picture.orElse(null));
    }

    /// Whether it takes room.
    void show(boolean wanted) {
        Rows.show(this, wanted && entry.lesson().isPresent());
    }

    @Override
    protected double computePrefHeight(double width) {
        double shape = (double) Pictures.HEIGHT_PX / Pictures.WIDTH_PX;
        double own = snappedLeftInset() + snappedRightInset();
        double room = width < 0 ? Pictures.WIDTH_PX : width - own;
        return Math.rint(room * shape) + snappedTopInset() + snappedBottomInset();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return Pictures.WIDTH_PX;
    }

    @Override
    protected void layoutChildren() {
        view.setFitWidth(Math.max(1, getWidth() - snappedLeftInset() - snappedRightInset()));
        view.relocate(snappedLeftInset(), snappedTopInset());
    }
}
