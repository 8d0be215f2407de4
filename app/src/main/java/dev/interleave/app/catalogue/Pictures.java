package dev.interleave.app.catalogue;

import dev.interleave.lesson.Lesson;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.image.Image;

/// Where the small pictures of lessons come from.
public interface Pictures {

    /// What one is drawn for; shown larger or smaller, it keeps its shape.
    int WIDTH_PX = 220;
    int HEIGHT_PX = 54;

    /// The picture of a lesson: empty until there is one, and for good when there can be none. Asking for it
    /// begins the work, so ask for what is in view. For the JavaFX thread.
    ObservableValue<Optional<Image>> of(Lesson lesson);
}
