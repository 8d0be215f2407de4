package dev.interleave.app.hand;

import java.util.List;

/// What the page about who goes next has to say.
public sealed interface HandView {

    /// Nobody chooses by hand.
    ///
    /// @param canTakeOver whether the run that is shown could be gone on with by hand from the playhead
    record Off(boolean canTakeOver) implements HandView {}

    /// Somebody has to say who goes next.
    ///
    /// @param steps how many steps have been taken
    record Choosing(int steps, List<Possibility> possibilities, List<Held> held) implements HandView {
        public Choosing {
            possibilities = List.copyOf(possibilities);
            held = List.copyOf(held);
        }
    }

    /// The playhead stands before the last choice.
    ///
    /// @param made how many choices had been made there
    /// @param all how many have been made
    record LookingBack(int made, int all) implements HandView {}

    /// Nothing is left to choose.
    ///
    /// @param outcome in a word: `deadlock`
    /// @param held who could not go on
    record Over(String outcome, int steps, List<Held> held) implements HandView {
        public Over {
            held = List.copyOf(held);
        }
    }

    /// Somebody who can go on.
    ///
    /// @param number the key that lets it go, from 1
    /// @param interrupts the name of whom it would take the turn from, empty for nobody
    record Possibility(int number, int actor, String name, String text, String interrupts) {}

    /// Somebody who cannot.
    record Held(int actor, String name, String reason) {}
}
