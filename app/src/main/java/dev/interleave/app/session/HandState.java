package dev.interleave.app.session;

import dev.interleave.engine.controlled.Situation;
import dev.interleave.run.ControlledLesson.ByHand;

/// Where a run that is chosen by hand stands. Immutable.
public record HandState(ByHand at, boolean canUndo, boolean canRedo) {

    public Situation situation() {
        return at.situation();
    }

    /// Whether nothing is left to choose.
    public boolean isOver() {
        return at.isOver();
    }

    /// How many choices have been made.
    public int made() {
        return at.schedule().length();
    }

    /// How many of them had been made when so many events had happened.
    public int madeBefore(int position) {
        boolean atEnd = position >= at.run().trace().size();
        return at.run()
                .choices()
                .filter(_ -> !atEnd)
                .map(choices -> choices.before(position))
                .orElse(made());
    }
}
