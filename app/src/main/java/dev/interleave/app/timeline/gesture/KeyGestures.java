package dev.interleave.app.timeline.gesture;

import java.util.Map;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;

/// Listens to the keys of the timeline. W, S, A and D act as long as they are held; every other key acts once.
public final class KeyGestures {

    private static final Map<KeyCode, Runnable> NONE = Map.of();

    private final Navigator navigator;
    private final Motion motion;
    private final Runnable moved;
    private final Runnable left;
    private Map<KeyCode, Runnable> plain = NONE;

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
        EventHandler<KeyEvent> onPressed = this::pressed;
        EventHandler<KeyEvent> onReleased = this::released;
        node.addEventHandler(KeyEvent.KEY_PRESSED, onPressed);
        node.addEventHandler(KeyEvent.KEY_RELEASED, onReleased);
        Subscription focus = node.focusedProperty().subscribe(_ -> letGo());
        return focus.and(() -> {
            node.removeEventHandler(KeyEvent.KEY_PRESSED, onPressed);
            node.removeEventHandler(KeyEvent.KEY_RELEASED, onReleased);
        });
    }

    private void pressed(KeyEvent event) {
        if (event.isAltDown() || event.isMetaDown()) {
            return;
        }
        if (event.isShortcutDown()) {
            pressedWithControl(event);
        } else if (hold(event.getCode(), 1)) {
            event.consume();
        } else {
            Runnable action = plain.get(event.getCode());
            if (action != null) {
                action.run();
                moved.run();
                event.consume();
            }
        }
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
        boolean isMove = code == KeyCode.W || code == KeyCode.S || code == KeyCode.A || code == KeyCode.D;
        if (!isMove) {
            return false;
        }
        if (amount > 0 && !motion.isMoving()) {
            left.run();
        }
        switch (code) {
            case W -> motion.holdZoom(amount);
            case S -> motion.holdZoom(-amount);
            case A -> motion.holdPan(-amount);
            default -> motion.holdPan(amount);
        }
        moved.run();
        return true;
    }

    private void letGo() {
        motion.holdZoom(0);
        motion.holdPan(0);
    }
}
