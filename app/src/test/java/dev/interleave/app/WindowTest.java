package dev.interleave.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;

/// A test that has the window open, in each of its methods a new one, which keeps its settings in a folder of its own
/// and is closed behind the method.
@ExtendWith(ApplicationExtension.class)
abstract class WindowTest {

    @TempDir
    Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init") // start() sets it, on the thread that windows belong to
    MainWindow window;

    /// The extension's own annotation for this is not seen on what a test inherits.
    @BeforeEach
    final void start() throws TimeoutException {
        FxToolkit.setupStage(this::start);
    }

    private void start(Stage stage) {
        try {
            window = open(stage);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        opened();
    }

    /// On the JavaFX thread.
    MainWindow open(Stage stage) throws IOException {
        return OpenedWindow.on(stage, folder);
    }

    /// The window is there. On the JavaFX thread.
    void opened() {}

    @AfterEach
    final void close(FxRobot robot) {
        robot.interact(() -> window.close());
    }
}
