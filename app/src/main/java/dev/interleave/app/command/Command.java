package dev.interleave.app.command;

import java.util.List;
import javafx.beans.value.ObservableBooleanValue;

/// One action of the program, the only place where its words and keys are written.
///
/// @param id stable: `run.start`
/// @param title what it does, as an imperative: "Run the lesson"
/// @param group the heading that it stands under in the help overlay
/// @param keys what triggers it; the first is the one that tool bar and palette show
public record Command(
        String id, String title, String group, List<Keys> keys, ObservableBooleanValue enabled, Runnable action) {

    /// Does it, unless it is disabled now.
    public boolean perform() {
        if (!enabled.get()) {
            return false;
        }
        action.run();
        return true;
    }

    /// The first key in words, or nothing.
    public String keyText() {
        return keys.isEmpty() ? "" : keys.getFirst().text();
    }
}
