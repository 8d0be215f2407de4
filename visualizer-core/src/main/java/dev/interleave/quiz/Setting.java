package dev.interleave.quiz;

import dev.interleave.analysis.Captions;
import dev.interleave.quiz.ahead.Ahead;
import dev.interleave.replay.World;
import dev.interleave.trace.RunInfo;
import dev.interleave.trace.Trace;
import java.util.Optional;

/// A moment of a run, at which something is asked.
///
/// @param ahead what else could come of the run; empty for a live one
/// @param event what happens next
/// @param position how many events have happened
/// @param world as it is then
record Setting(Trace trace, Captions captions, Optional<Ahead> ahead, int event, int position, World world) {

    String outcomeKind() {
        return trace.info().get(RunInfo.OUTCOME_KIND);
    }

    String outcomeText() {
        return trace.info().get(RunInfo.OUTCOME_TEXT);
    }

    String caption(int ofEvent) {
        return captions.caption(ofEvent);
    }

    /// A number that is always the same here, for what may be one way as well as another.
    int anyNumber(int below) {
        return Math.floorMod(31 * trace.size() + position, below);
    }
}
