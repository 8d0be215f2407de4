package dev.interleave.quiz.ahead;

import dev.interleave.engine.Enabled;
import dev.interleave.engine.Pace;
import dev.interleave.engine.Scheduler;
import org.jspecify.annotations.Nullable;

/// Lets a run go as it went, for so many steps, and then lets somebody else decide.
///
/// Behind that place it makes no difference who decided before it: also a run that time had decided goes on as if
/// the operating system could hold anybody back. What others cannot notice is then done at once, and only between the
/// rest is there a choice.
final class Onward extends AsItWent {

    /// So often in a row time may pass before others get their turn, as who sleeps for ever would never let them.
    private static final int MOST_IN_A_ROW = 32;

    private final Scheduler then;
    private int inARow;
    private @Nullable Noticeable noticeable;

    Onward(Scheduler first, int steps, Scheduler then) {
        super(first, steps);
        this.then = then;
    }

    @Override
    int behind(Enabled enabled) {
        return pace() == Pace.FREE ? asked(then, enabled) : chosen(enabled);
    }

    private int chosen(Enabled enabled) {
        Noticeable choice = noticeable == null ? new Noticeable(enabled) : noticeable;
        noticeable = choice;
        choice.look(enabled);
        int unnoticed = earliestUnnoticed(enabled);
        if (unnoticed >= 0 && (inARow < MOST_IN_A_ROW || choice.size() == 0)) {
            inARow++;
            return unnoticed;
        }
        inARow = 0;
        return choice.index(asked(then, choice));
    }

    private static int earliestUnnoticed(Enabled enabled) {
        int earliest = -1;
        for (int i = 0; i < enabled.size(); i++) {
            boolean isBefore = earliest < 0 || enabled.startNanos(i) < enabled.startNanos(earliest);
            if (isBefore && !Noticeable.isNoticeable(enabled, i)) {
                earliest = i;
            }
        }
        return earliest;
    }
}
