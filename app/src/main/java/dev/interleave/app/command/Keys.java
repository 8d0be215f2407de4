package dev.interleave.app.command;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// A key with its modifiers, or a typed character for keys that move between keyboard layouts.
///
/// @param character what must be typed, empty when the key itself counts
public record Keys(KeyCode code, boolean control, boolean shift, String character) {

    public static Keys of(KeyCode code) {
        return new Keys(code, false, false, "");
    }

    public static Keys control(KeyCode code) {
        return new Keys(code, true, false, "");
    }

    public static Keys controlShift(KeyCode code) {
        return new Keys(code, true, true, "");
    }

    public static Keys shift(KeyCode code) {
        return new Keys(code, false, true, "");
    }

    /// Whatever key types this character on the keyboard at hand.
    public static Keys typed(String character) {
        return new Keys(KeyCode.UNDEFINED, false, false, character);
    }

    /// Whether this key press is meant. `?` and the like are recognised by the text that they type.
    public boolean matches(KeyEvent event) {
        if (event.isAltDown() || event.isMetaDown()) {
            return false;
        }
        return character.isEmpty()
                ? event.getCode() == code && event.isShortcutDown() == control && event.isShiftDown() == shift
                : !event.isShortcutDown() && character.equals(event.getText());
    }

    /// For people: `Ctrl+Shift+P`.
    public String text() {
        String modifiers = (control ? "Ctrl+" : "") + (shift ? "Shift+" : "");
        return modifiers + (character.isEmpty() ? name(code) : character);
    }

    private static String name(KeyCode code) {
        return switch (code) {
            case PAGE_UP -> "Page up";
            case PAGE_DOWN -> "Page down";
            case PERIOD -> ".";
            case COMMA -> ",";
            case SLASH -> "/";
            case OPEN_BRACKET -> "[";
            case CLOSE_BRACKET -> "]";
            case PLUS, EQUALS -> "+";
            case MINUS -> "-";
            case ESCAPE -> "Esc";
            default -> code.getName();
        };
    }
}
