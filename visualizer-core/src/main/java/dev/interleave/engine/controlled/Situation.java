package dev.interleave.engine.controlled;

import java.util.List;

/// Where a run stands that was left: who could go on, and who could not and why.
///
/// @param step how many steps have been taken
/// @param possibilities in the order in which a scheduler numbers them, from 0
/// @param held the others who have begun and not ended
public record Situation(int step, List<Possibility> possibilities, List<Held> held) {

    public static final Situation OVER = new Situation(0, List.of(), List.of());

    public Situation {
        possibilities = List.copyOf(possibilities);
        held = List.copyOf(held);
    }

    /// Something that can happen next.
    ///
    /// @param actor id
    /// @param text what it would do: `acquire lock account A`
    /// @param isPreemption whether another could go on who went last
    public record Possibility(int actor, String name, String text, boolean isPreemption) {}

    /// Somebody who cannot go on.
    ///
    /// @param reason `waits for lock A, held by transfer-1 since step 4`
    public record Held(int actor, String name, String reason) {}
}
