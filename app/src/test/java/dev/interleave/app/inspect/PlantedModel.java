package dev.interleave.app.inspect;

import dev.interleave.app.output.OutputModel;
import dev.interleave.engine.live.LiveRun;
import javafx.application.Platform;
import javafx.scene.Node;

/// Breaks every rule of the app's layers once, so that a test can see them noticed.
public final class PlantedModel {

    public PlantedModel() {}

    public static void run(Node node, LiveRun run) {
        Platform.runLater(() -> {
            node.setVisible(true);
            run.stop();
        });
    }

    public static int count(OutputModel other) {
        return other.lines().size();
    }
}
