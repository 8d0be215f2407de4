package dev.interleave.app.inspect;

import dev.interleave.trace.ActorState;

/// One actor at the playhead.
///
/// @param word for the state, or how it came to its end: `cancelled`
/// @param what what it waits for or does, in a few words
/// @param sinceNanos when it came into this state
public record ActorRow(int actor, String name, ActorState state, String word, String what, long sinceNanos) {}
