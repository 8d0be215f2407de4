package dev.interleave.app.command;

import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;

/// One action of the program, the only place where its words and keys are written.
///
/// @param id stable: `run.start`
/// @param title what it does, as an imperative: "Run the lesson"
/// @param group the heading that it stands under in the help overlay
/// @param keys what triggers it
/// @param keyText the key that tool bar and palette show, empty for none; without `keys`, a view
/// listens to it itself
/// @param enabled whether it can do anything now
public record Command(
        String id,
        String title,
        String group,
        List<Keys> keys,
        String keyText,
        ObservableBooleanValue enabled,
        Runnable action) {

    /// A command that its keys trigger wherever the focus is, unless somebody types.
    public static Command of(String id, String title, String group, Runnable action, Keys... keys) {
        String text = keys.length == 0 ? "" : keys[0].text();
        return new Command(id, title, group, List.of(keys), text, new SimpleBooleanProperty(true), action);
    }

    /// All keys that trigger it, for the page that shows them; what stands for several is not taken apart.
    public List<String> keyTexts() {
        boolean isListed = !keys.isEmpty() && keys.getFirst().text().equals(keyText);
        List<String> texts = isListed ? keys.stream().map(Keys::text).distinct().toList() : List.of(keyText);
        return texts.stream().filter(text -> !text.isEmpty()).toList();
    }

    /// This, enabled only while the condition holds.
    public Command when(ObservableBooleanValue condition) {
        return new Command(id, title, group, keys, keyText, condition, action);
    }

    /// Does it, unless it is disabled now.
    public boolean perform() {
        if (!enabled.get()) {
            return false;
        }
        action.run();
        return true;
    }
}
