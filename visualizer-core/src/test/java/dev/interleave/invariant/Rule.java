package dev.interleave.invariant;

import java.util.function.Consumer;

/// Something that must hold in every trace. Sees the events of its trace one by one, in order.
public interface Rule {

    /// Looks at one event.
    ///
    /// @param broken takes a sentence when this event breaks the rule
    void see(int event, Consumer<String> broken);
}
