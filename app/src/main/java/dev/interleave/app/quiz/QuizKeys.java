package dev.interleave.app.quiz;

import java.util.function.BooleanSupplier;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;

/// The keys of the card. While it is open they come before those of anything else that wants the same.
public final class QuizKeys {

    private final QuizModel model;
    private final BooleanSupplier isCovered;

    /// @param isCovered whether something lies over the card and should have the keys
    public QuizKeys(QuizModel model, BooleanSupplier isCovered) {
        this.model = model;
        this.isCovered = isCovered;
    }

    public Subscription attach(Scene scene) {
        EventHandler<KeyEvent> filter = this::pressed;
        scene.addEventFilter(KeyEvent.KEY_PRESSED, filter);
        return () -> scene.removeEventFilter(KeyEvent.KEY_PRESSED, filter);
    }

    private void pressed(KeyEvent event) {
        boolean isOurs = !event.isShortcutDown() && !event.isAltDown() && !event.isMetaDown();
        if (isOurs && !isCovered.getAsBoolean() && !belongsToAControl(event) && isUsed(event)) {
            event.consume();
        }
    }

    /// Whoever types means the text, and whoever has walked to a button means the button.
    private static boolean belongsToAControl(KeyEvent event) {
        return switch (event.getTarget()) {
            case TextInputControl _ -> true;
            case ButtonBase button ->
                button.isFocusVisible() && (event.getCode() == KeyCode.SPACE || event.getCode() == KeyCode.ENTER);
            case Node _ -> false;
            default -> false;
        };
    }

    private boolean isUsed(KeyEvent event) {
        return switch (model.viewProperty().get()) {
            case QuizView.Closed() -> false;
            case QuizView.Asking(Sheet sheet) -> answers(event, sheet);
            case QuizView.Revealed _ -> closes(event);
        };
    }

    private boolean answers(KeyEvent event, Sheet sheet) {
        int number = numberOf(event);
        if (number > 0) {
            boolean counts = event.isShiftDown() && isDigit(event.getCode());
            if (counts && sheet.has(number - 1)) {
                model.count(number, 1);
            } else if (!counts) {
                model.choose(number);
            }
            return true;
        }
        return switch (event.getCode()) {
            case ENTER, SPACE -> {
                model.reveal();
                yield true;
            }
            case ESCAPE -> {
                model.dismiss();
                yield true;
            }
            default -> false;
        };
    }

    private boolean closes(KeyEvent event) {
        boolean isUsed = event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.ESCAPE;
        if (isUsed) {
            model.dismiss();
        }
        return isUsed;
    }

    /// 1 to 9, by the key or by what it types; 0 for none.
    private static int numberOf(KeyEvent event) {
        if (isDigit(event.getCode())) {
            String name = event.getCode().name();
            return name.charAt(name.length() - 1) - '0';
        }
        String text = event.getText();
        return text.length() == 1 && text.charAt(0) >= '1' && text.charAt(0) <= '9' ? text.charAt(0) - '0' : 0;
    }

    private static boolean isDigit(KeyCode code) {
        return code.isDigitKey() && code != KeyCode.DIGIT0 && code != KeyCode.NUMPAD0;
    }
}
