package dev.interleave.app;

import dev.interleave.app.prefs.Preferences;
import dev.interleave.app.session.Subject;
import dev.interleave.app.theme.Look;
import java.util.Optional;
import javafx.application.Application;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// The program with its window.
public final class InterleaveApp extends Application {

    static final double LEAST_WIDTH_PX = 960;
    private static final double LEAST_HEIGHT_PX = 600;

    private static volatile OpenRequest request = new OpenRequest.Nothing();

    private @Nullable MainWindow window;

    /// For the toolkit.
    public InterleaveApp() {}

    /// Opens the window and returns when it has been closed.
    public static void launch(OpenRequest wanted) {
        request = wanted;
        WarmUp.begin();
        Application.launch(InterleaveApp.class);
    }

    @Override
    public void start(Stage stage) {
        Preferences preferences = new Preferences(Preferences.usualFile());
        MainWindow opened = new MainWindow(preferences, Optional.of(Preferences.usualCache()));
        window = opened;
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        Scene scene = new Scene(
                opened.root(),
                Math.min(screen.getWidth(), preferences.number("window.width", 1440, LEAST_WIDTH_PX, 10_000)),
                Math.min(screen.getHeight(), preferences.number("window.height", 900, LEAST_HEIGHT_PX, 10_000)));
        opened.attach(scene);
        opened.session().subjectProperty().subscribe(subject -> stage.setTitle(titleOf(subject)));
        stage.getIcons().add(new Image(Look.resource("icons/interleave-128.png").toExternalForm()));
        stage.setMinWidth(LEAST_WIDTH_PX);
        stage.setMinHeight(LEAST_HEIGHT_PX);
        stage.setScene(scene);
        stage.show();
        opened.open(request);
    }

    private static String titleOf(Subject subject) {
        return subject.title().isEmpty() ? "Interleave" : subject.title() + " – Interleave";
    }

    /// After the last window was closed: ends the run, on this thread, so that the program is not gone
    /// before it.
    @Override
    public void stop() {
        if (window != null) {
            window.close();
        }
    }
}
