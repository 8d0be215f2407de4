package dev.interleave.app.timeline.gesture;

import java.util.Map;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// Listens to the keys of the timeline. W, S, A and D act as long as they are held; every other key acts once.
///
/// These four are meant as places on the keyboard, but JavaFX says only which letter a key has. So Z
/// and Q, which have the places of W and A on a French keyboard, do the same; nothing else wants them.
public final class KeyGestures {

    private final Navigator navigator;
    private final Motion motion;
    private final Runnable moved;
    private final Runnable left;
    private Map<KeyCode, Runnable> plain = Map.of();
    /// What keyboards have in different places: also found by what it types.
    private Map<String, Runnable> typed = Map.of();

    /// Calls the navigator when it is attached.
    ///
    /// @param left called before held keys begin to move the range
    /// @param moved called when there is movement to be animated
    public KeyGestures(Navigator navigator, Motion motion, Runnable left, Runnable moved) {
        this.navigator = navigator;
        this.motion = motion;
        this.left = left;
        this.moved = moved;
    }

    /// Listens until the subscription ends.
    public Subscription attach(Node node) {
        plain = Map.of(
                KeyCode.F, navigator::fitSelection,
                KeyCode.HOME, navigator::showWhole,
                KeyCode.PERIOD, () -> navigator.step(1),
                KeyCode.COMMA, () -> navigator.step(-1),
                KeyCode.OPEN_BRACKET, () -> navigator.followArrow(-1),
                KeyCode.CLOSE_BRACKET, () -> navigator.followArrow(1),
                KeyCode.M, navigator::mark,
                KeyCode.L, navigator::toggleFollow,
                KeyCode.ESCAPE, navigator::clear);
        typed = Map.of(
                ".", () -> navigator.step(1),
                ",", () -> navigator.step(-1),
                "[", () -> navigator.followArrow(-1),
                "]", () -> navigator.followArrow(1));
        EventHandler<KeyEvent> onPressed = this::pressed;
        EventHandler<KeyEvent> onReleased = this::released;
        node.addEventHandler(KeyEvent.KEY_PRESSED, onPressed);
        node.addEventHandler(KeyEvent.KEY_RELEASED, onReleased);
        Subscription focus = node.focusedProperty().subscribe(_ -> letGo());
        // A key that is let go while another window is in front is never heard of.
        Subscription front = node.sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::focusedProperty)
                .subscribe(_ -> letGo());
        return focus.and(front).and(() -> {
            node.removeEventHandler(KeyEvent.KEY_PRESSED, onPressed);
            node.removeEventHandler(KeyEvent.KEY_RELEASED, onReleased);
        });
    }

    private void pressed(KeyEvent event) {
        boolean isPlain = !event.isAltDown() && !event.isMetaDown() && !event.isShortcutDown();
        boolean isUndo = event.isShortcutDown() && !event.isAltDown();
        if (isUndo) {
            pressedWithControl(event);
        } else if (isPlain && hold(event.getCode(), 1)) {
            event.consume();
        } else {
            Runnable action = isPlain ? plain.get(event.getCode()) : null;
            action = action == null && (isPlain || isAltGraph(event)) ? typed.get(event.getText()) : action;
            if (action != null) {
                action.run();
                moved.run();
                event.consume();
            }
        }
    }

    /// How Windows tells of the key that other keyboards need for brackets.
    private static boolean isAltGraph(KeyEvent event) {
        return event.isAltDown() && event.isControlDown();
    }

    private void pressedWithControl(KeyEvent event) {
        boolean isRedo = event.getCode() == KeyCode.Y || (event.getCode() == KeyCode.Z && event.isShiftDown());
        if (isRedo) {
            navigator.redo();
            event.consume();
        } else if (event.getCode() == KeyCode.Z) {
            navigator.undo();
            event.consume();
        }
    }

    private void released(KeyEvent event) {
        if (hold(event.getCode(), 0)) {
            event.consume();
        }
    }

    private boolean hold(KeyCode code, int amount) {
        Runnable move = held(code, amount);
        if (move == null) {
            return false;
        }
        if (amount > 0 && !motion.isMoving()) {
            left.run();
        }
        move.run();
        moved.run();
        return true;
    }

    private @Nullable Runnable held(KeyCode code, int amount) {
        return switch (code) {
            case W, Z -> () -> motion.holdZoom(amount);
            case S -> () -> motion.holdZoom(-amount);
            case A, Q -> () -> motion.holdPan(-amount);
            case D -> () -> motion.holdPan(amount);
            default -> null;
        };
    }

    private void letGo() {
        motion.holdZoom(0);
        motion.holdPan(0);
    }
}
