package dev.interleave.engine.controlled;

import dev.interleave.engine.Enabled;
import dev.interleave.engine.Step;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What one actor does while it may be going round in circles.
final class Deeds {

    private static final int MOST = 6;

    private final ControlledActor actor;
    private final Set<Deed> done = new LinkedHashSet<>();
    private @Nullable Deed next;
    private boolean wasRefused;
    private boolean hasAsked;

    private record Deed(Step step, ControlledHandle object, boolean isGivenUp) {
        String text() {
            return (isGivenUp ? "give up waiting for" : step.words()) + " " + object.describe();
        }
    }

    Deeds(ControlledActor actor) {
        this.actor = actor;
    }

    /// It has come to its next step, or ended; so the one before is done.
    void arrived() {
        Deed before = next;
        if (before != null) {
            boolean givenUp = actor.variant == Enabled.TIMES_OUT;
            wasRefused |= givenUp;
            hasAsked |= before.step.onlyReads();
            if (before.step.isChoice() || givenUp) {
                done.add(givenUp ? new Deed(before.step, before.object, true) : before);
            }
        }
        next = new Deed(actor.step, actor.object, false);
    }

    /// Whether it waited for something in vain.
    boolean wasRefused() {
        return wasRefused;
    }

    /// Whether it looked at something that others may change.
    boolean hasAsked() {
        return hasAsked;
    }

    boolean isEmpty() {
        return done.isEmpty();
    }

    /// The round begins wherever it was looked at first; it reads best from where something is acquired.
    String text() {
        List<Deed> round = new ArrayList<>(done);
        int first = 0;
        while (first < round.size() && (round.get(first).step != Step.ACQUIRE || round.get(first).isGivenUp)) {
            first++;
        }
        Collections.rotate(round, -first);
        String deeds =
                String.join(", ", round.stream().limit(MOST).map(Deed::text).toList());
        return actor.name + " goes on to " + deeds + (done.size() > MOST ? ", and more" : "");
    }
}
