package dev.interleave.engine.controlled;

import java.util.List;
import java.util.function.IntUnaryOperator;

/// Where a run stands that was left: who could go on, and who could not and why.
///
/// @param possibilities in the order in which a scheduler numbers them, from 0
/// @param held the others who have begun and not ended
public record Situation(List<Possibility> possibilities, List<Held> held) {

    public static final Situation OVER = new Situation(List.of(), List.of());

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
    /// @param why `waits for lock A, held by transfer-1`
    /// @param since the event since which it is so, from 0; -1 when that is not known
    public record Held(int actor, String name, String why, int since) {

        /// `waits for lock A, held by transfer-1 since step 4`, where events are numbered from 1.
        public String reason() {
            return since < 0 ? why : why + " since step " + (since + 1);
        }
    }

    /// The same when the tape has become a trace, where events have another order.
    ///
    /// @param place of an event of the tape in the trace
    public Situation placed(IntUnaryOperator place) {
        return new Situation(
                possibilities,
                held.stream()
                        .map(one -> one.since < 0
                                ? one
                                : new Held(one.actor, one.name, one.why, place.applyAsInt(one.since)))
                        .toList());
    }
}
