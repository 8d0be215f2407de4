package dev.interleave.app;

import dev.interleave.app.prefs.Preferences;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
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
        return on(stage, unasked(folder));
    }

    /// The same, with what a person finds who opens it for the first time.
    static MainWindow withQuestions(Stage stage, Path folder) {
        return on(stage, new Preferences(folder.resolve("settings")));
    }

    /// As large as wanted, though the headless screen be smaller. Nothing is asked while a run is played.
    static MainWindow behindAnOpening(Stage stage, Path folder, double widthPx, double heightPx) {
        MainWindow window = new MainWindow(unasked(folder));
        show(stage, window, WindowPictures.sceneOf(window.root(), widthPx, heightPx));
        return window;
    }

    private static Preferences unasked(Path folder) {
        Preferences preferences = new Preferences(folder.resolve("settings"));
        preferences.put("questions", "false");
        return preferences;
    }

    private static MainWindow on(Stage stage, Preferences preferences) {
        MainWindow window = new MainWindow(preferences);
        show(stage, window, new Scene(window.root(), 1280, 720));
        return window;
    }

    private static void show(Stage stage, MainWindow window, Scene scene) {
        window.attach(scene);
        stage.setScene(scene);
        stage.show();
    }

    /// Until so many pulses have laid out what changed.
    static void awaitPulses(int count) throws TimeoutException {
        AtomicInteger left = new AtomicInteger(count);
        AnimationTimer timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                left.decrementAndGet();
            }
        };
        Platform.runLater(timer::start);
        await(() -> left.get() < 0);
        Platform.runLater(timer::stop);
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
