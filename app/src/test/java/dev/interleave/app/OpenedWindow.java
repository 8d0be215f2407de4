package dev.interleave.app;

import dev.interleave.app.prefs.Preferences;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.testfx.util.WaitForAsyncUtils;

/// The window on a stage of a test, and waiting for what happens in it.
final class OpenedWindow {

    private static final int MOST_SECONDS = 60;

    private OpenedWindow() {}

    /// On the JavaFX thread. Nothing is asked while a run is played.
    ///
    /// @param folder where the window keeps its settings
    static MainWindow on(Stage stage, Path folder) {
        Preferences preferences = new Preferences(folder.resolve("settings"));
        preferences.put("questions", "false");
        return on(stage, preferences);
    }

    /// The same, with what a person finds who opens it for the first time.
    static MainWindow withQuestions(Stage stage, Path folder) {
        return on(stage, new Preferences(folder.resolve("settings")));
    }

    private static MainWindow on(Stage stage, Preferences preferences) {
        MainWindow window = new MainWindow(preferences);
        Scene scene = new Scene(window.root(), 1280, 720);
        window.attach(scene);
        stage.setScene(scene);
        stage.show();
        return window;
    }

    /// Until the condition holds, which is asked on the JavaFX thread.
    static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                MOST_SECONDS,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.asyncFx(condition).get());
        WaitForAsyncUtils.waitForFxEvents();
    }
}
