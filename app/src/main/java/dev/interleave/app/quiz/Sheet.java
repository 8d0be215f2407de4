package dev.interleave.app.quiz;

import dev.interleave.quiz.Posed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// A question with what has been answered so far. Immutable.
///
/// @param number which of all it is, from 1
/// @param of how many there are in this run
/// @param chosen index of the choice that a person made, {@link #NONE} for none
/// @param hands for each choice, how many hands were counted
record Sheet(Posed posed, int number, int of, int chosen, List<Integer> hands) {

    static final int NONE = -1;

    Sheet {
        hands = List.copyOf(hands);
    }

    static Sheet of(Posed posed, int number, int of) {
        return new Sheet(
                posed, number, of, NONE, Collections.nCopies(posed.choices().size(), 0));
    }

    boolean has(int choice) {
        return choice >= 0 && choice < hands.size();
    }

    boolean isChosen(int choice) {
        return choice == chosen;
    }

    boolean isRight(int choice) {
        return posed.choices().get(choice).isRight();
    }

    /// The same choice again takes it back.
    Sheet choosing(int choice) {
        return new Sheet(posed, number, of, choice == chosen ? NONE : choice, hands);
    }

    /// Never below nobody.
    Sheet withHands(int choice, int more) {
        List<Integer> counted = new ArrayList<>(hands);
        counted.set(choice, Math.max(0, counted.get(choice) + more));
        return new Sheet(posed, number, of, chosen, counted);
    }

    /// What part of the most counted bar this one is.
    double share(int choice) {
        int most = Collections.max(hands);
        return most == 0 ? 0 : (double) hands.get(choice) / most;
    }

    int allHands() {
        return hands.stream().mapToInt(Integer::intValue).sum();
    }
}
