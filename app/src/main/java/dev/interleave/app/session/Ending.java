package dev.interleave.app.session;

import dev.interleave.lesson.Verdict;
import java.util.Optional;

/// How the run that is shown came out.
///
/// @param kind of the outcome: `finished`, `deadlock`
/// @param text the outcome in words
/// @param verdict what the lesson thinks of it; empty for a recording that does not say
public record Ending(String kind, String text, Optional<Verdict> verdict) {}
