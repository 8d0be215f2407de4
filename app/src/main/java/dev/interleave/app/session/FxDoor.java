package dev.interleave.app.session;

import java.util.concurrent.Executor;
import javafx.application.Platform;

/// The way from any thread to the JavaFX thread; the only class that takes it.
public final class FxDoor implements Executor {

    public FxDoor() {}

    @Override
    public void execute(Runnable action) {
        if (Platform.isFxApplicationThread()) {
            action.run();
        } else {
            Platform.runLater(action);
        }
    }
}
