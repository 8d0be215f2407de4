package dev.interleave.record;

import dev.interleave.trace.ActorKind;
import dev.interleave.trace.ResourceKind;
import dev.interleave.trace.Scope;

/// One entry of a log's side file: what has a name or a length that does not fit an event. Written once, before
/// the first event that refers to it.
sealed interface Definition {

    /// The longest text that is kept whole, in characters; of a longer one the beginning is kept.
    int MAX_TEXT = 16_384;

    /// Says who writes this log.
    record ThisProcess(int mainActor, long pid, String name) implements Definition {}

    record NewActor(int id, ActorKind kind, int parent, int flags, String name) implements Definition {}

    record NewResource(int id, ResourceKind kind, Scope scope, long capacity, int guard, String name)
            implements Definition {}

    record Text(int id, String text) implements Definition {}

    record NewSite(int id, int line, String file) implements Definition {}

    /// A property of the run as a whole.
    record Property(String key, String value) implements Definition {}
}
