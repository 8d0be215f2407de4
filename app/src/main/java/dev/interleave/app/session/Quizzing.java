package dev.interleave.app.session;

import dev.interleave.quiz.Posed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How far the posing of questions has come. Immutable.
///
/// @param posed in order of time
/// @param pending how many events have happened where those come up that are still being posed, in order of time,
///     too
/// @param isFound whether these are all, or it is still being found out where questions come up
public record Quizzing(List<Posed> posed, List<Integer> pending, boolean isFound) {

    /// Nothing is asked.
    public static final Quizzing NOTHING = new Quizzing(List.of(), List.of(), true);

    /// It is not yet known what is asked.
    static final Quizzing BEGUN = new Quizzing(List.of(), List.of(), false);

    public Quizzing {
        posed = List.copyOf(posed);
        pending = List.copyOf(pending);
    }

    static Quizzing at(List<Integer> positions) {
        return new Quizzing(List.of(), positions, true);
    }

    /// This, with the first that was pending, if it can be asked.
    Quizzing with(Optional<Posed> next) {
        List<Posed> more = new ArrayList<>(posed);
        next.ifPresent(more::add);
        return new Quizzing(more, pending.subList(1, pending.size()), true);
    }

    /// Whether nothing is left to be posed.
    public boolean isDone() {
        return isFound && pending.isEmpty();
    }
}
