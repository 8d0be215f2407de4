package dev.interleave.analysis;

import dev.interleave.replay.World;
import dev.interleave.trace.ActorState;
import dev.interleave.trace.RunInfo;
import dev.interleave.trace.Trace;
import java.util.Optional;

/// How the run came out, in one sentence, for where it is over: `total 3: increments are lost.` The words are those
/// that the recording carries; why nobody can go on is computed.
///
/// @param text at most {@link Captions#MAX_LENGTH} characters
/// @param state DEADLOCKED or FAILED, NONE when the verdict says how grave it is
public record Closing(String text, ActorState state) {

    /// Empty while the run goes on, and for one of which nothing is known but that it ended.
    ///
    /// @param atEnd the world behind the last event
    /// @param deadlocks those at the end
    /// @param lostWrites how many there were
    public static Optional<Closing> of(Trace trace, World atEnd, Deadlocks deadlocks, int lostWrites) {
        RunInfo info = trace.info();
        String text = info.get(RunInfo.OUTCOME_TEXT);
        return switch (info.get(RunInfo.OUTCOME_KIND)) {
            case "finished" -> finished(text, info.get(RunInfo.MEANING), lostWrites);
            case "deadlock" ->
                Optional.of(new Closing(
                        Conclusion.ofRun(trace, atEnd, deadlocks, Captions.MAX_LENGTH)
                                .orElseGet(() -> told("Deadlock: ", text)),
                        ActorState.DEADLOCKED));
            case "failed" -> Optional.of(new Closing(told("The run failed: ", text), ActorState.FAILED));
            case "livelock" -> Optional.of(new Closing(told("Livelock: ", text), ActorState.DEADLOCKED));
            case "runaway" -> Optional.of(new Closing(told("Runaway: ", text), ActorState.FAILED));
            case "timeout", "stopped" -> Optional.of(new Closing(told("The run ", text), ActorState.NONE));
            case "lost" -> Optional.of(new Closing(told("The engine is gone: ", text), ActorState.FAILED));
            default -> Optional.empty();
        };
    }

    private static Optional<Closing> finished(String text, String meaning, int lostWrites) {
        boolean saysNothing = text.isEmpty() || text.equals("finished");
        if (saysNothing && meaning.isEmpty() && lostWrites == 0) {
            return Optional.empty();
        }
        Sentence sentence = new Sentence().name(saysNothing ? "Finished" : text);
        if (!meaning.isEmpty()) {
            sentence.say(": ").name(meaning);
        }
        if (lostWrites > 0) {
            String were = lostWrites == 1 ? "1 write was" : lostWrites + " writes were";
            sentence.say("; " + were + " overwritten unseen");
        }
        return Optional.of(new Closing(sentence.say(".").within(Captions.MAX_LENGTH), ActorState.NONE));
    }

    private static String told(String words, String text) {
        return new Sentence().say(words).name(text).say(".").within(Captions.MAX_LENGTH);
    }
}
