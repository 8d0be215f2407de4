package dev.interleave.app.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.interleave.app.theme.Palette;
import dev.interleave.app.timeline.model.TimeRange;
import dev.interleave.app.timeline.model.TimelineModel;
import java.lang.ref.WeakReference;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// A timeline that was taken out of its window is let go of by the model, which lives on.
@ExtendWith(ApplicationExtension.class)
class TimelineLeakFxTest {

    private final TimelineModel model = new TimelineModel();
    private final ObjectProperty<Palette> palette = new SimpleObjectProperty<>(Palette.dark());
    private final StackPane root = new StackPane();

    /// On a stage of its own, for the one of the test framework holds whatever it has ever shown.
    @Start
    void start(Stage ignored) {
        Stage stage = new Stage();
        stage.setScene(new Scene(root, 800, 500));
        stage.show();
        model.show(TraceExamples.gather());
    }

    private WeakReference<TimelineView> shown() {
        TimelineView view = new TimelineView(model);
        view.paletteProperty().bind(palette);
        root.getChildren().setAll(view);
        view.requestFocus();
        return new WeakReference<>(view);
    }

    @Test
    void aViewThatWasTakenOutIsCollected(FxRobot robot) throws TimeoutException {
        WeakReference<TimelineView> view = WaitForAsyncUtils.waitForAsyncFx(5_000, this::shown);
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> root.getChildren().clear());
        robot.interact(() -> model.visibleProperty().set(new TimeRange(0, 10_000_000)));
        // The toolkit itself lets go of a node only some frames later.
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> {
            robot.interact(() -> root.getChildren().setAll(new Region()));
            System.gc();
            return view.get() == null;
        });
        assertNull(view.get(), "the view is still held");
    }

    @Test
    void aViewThatComesBackPaintsWhatHasChangedMeanwhile(FxRobot robot) {
        TimelineView[] views = new TimelineView[1];
        robot.interact(() -> {
            views[0] = new TimelineView(model);
            root.getChildren().setAll(views[0]);
        });
        robot.interact(() -> root.getChildren().clear());
        robot.interact(() -> model.show(TraceExamples.twoLocks()));
        robot.interact(() -> root.getChildren().setAll(views[0]));
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> assertEquals(model.trace(), views[0].shownTrace()));
    }
}
