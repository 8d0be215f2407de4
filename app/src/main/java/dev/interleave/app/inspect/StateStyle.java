package dev.interleave.app.inspect;

import dev.interleave.trace.ActorState;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.Node;

/// Tells style sheets which state a node is about: a pseudo-class per state, exactly one of them on.
final class StateStyle {

    private StateStyle() {}

    static void mark(Node node, ActorState state) {
        for (ActorState other : ActorState.values()) {
            node.pseudoClassStateChanged(
                    PseudoClass.getPseudoClass(other.name().toLowerCase(Locale.ROOT)), other == state);
        }
    }
}
