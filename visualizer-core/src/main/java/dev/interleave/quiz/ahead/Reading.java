package dev.interleave.quiz.ahead;

import java.util.Optional;

/// What is to be found out about a run that has gone on one way.
public interface Reading {

    /// Whether the answer is in the recording, and not in the outcome alone.
    boolean wantsRecord();

    /// The answer of this run; empty if it has none.
    Optional<String> of(Way way);
}
