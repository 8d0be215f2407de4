package dev.interleave.app.command;

import java.util.Set;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// Turns key presses in a scene into commands. Typing into a text field is never a command, and a
/// control that was reached by the keyboard keeps the keys that work it.
public final class Keyboard {

    private final Commands commands;
    /// Whether the last key was a command, so that what it types is not for whoever has the focus by then.
    private boolean wasCommand;

    public Keyboard(Commands commands) {
        this.commands = commands;
    }

    /// Leaves these keys to a node that has the focus, whatever command they are.
    public static void keep(Node node, KeyCode... codes) {
        node.getProperties().put(Keyboard.class, Set.of(codes));
    }

    public Subscription attach(Scene scene) {
        EventHandler<KeyEvent> pressed = this::pressed;
        EventHandler<KeyEvent> typed = this::typed;
        scene.addEventFilter(KeyEvent.KEY_PRESSED, pressed);
        scene.addEventFilter(KeyEvent.KEY_TYPED, typed);
        return () -> {
            scene.removeEventFilter(KeyEvent.KEY_PRESSED, pressed);
            scene.removeEventFilter(KeyEvent.KEY_TYPED, typed);
        };
    }

    /// The toolkit sends what a key types behind its press, to the node that has the focus then: to the search
    /// field, say, that the press has just opened.
    private void typed(KeyEvent event) {
        if (wasCommand) {
            event.consume();
        }
    }

    private void pressed(KeyEvent event) {
        wasCommand = false;
        if (event.isConsumed()) {
            return; // whatever lies over the rest of the window came first
        }
        Node owner = event.getTarget() instanceof Node node ? node : null;
        if (keepsKeys(owner, event.getCode())) {
            return;
        }
        for (Command command : commands.all()) {
            if (command.keys().stream().anyMatch(keys -> keys.matches(event))) {
                command.perform();
                wasCommand = true;
                event.consume();
                return;
            }
        }
    }

    private static boolean keepsKeys(@Nullable Node owner, KeyCode code) {
        return switch (owner) {
            case TextInputControl _ -> true;
            case null -> false;
            default -> isKept(owner, code) || (owner.isFocusVisible() && works(owner, code));
        };
    }

    private static boolean isKept(Node owner, KeyCode code) {
        return owner.hasProperties()
                && owner.getProperties().get(Keyboard.class) instanceof Set<?> codes
                && codes.contains(code);
    }

    private static boolean works(Node control, KeyCode code) {
        return switch (code) {
            case SPACE, ENTER -> control instanceof ButtonBase || control instanceof ComboBoxBase;
            case LEFT, RIGHT, HOME, END -> control instanceof Slider;
            case UP, DOWN, PAGE_UP, PAGE_DOWN -> control instanceof ListView || control instanceof ComboBoxBase;
            default -> false;
        };
    }
}
