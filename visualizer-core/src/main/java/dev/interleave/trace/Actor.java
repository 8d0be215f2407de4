package dev.interleave.trace;

/// Anything with a lane that can run.
///
/// @param id position in the trace's table, in order of definition
/// @param process index of the process that it runs in
/// @param parent id of the actor that created it, -1 for the first
/// @param flags {@link EventFlags#DAEMON}, {@link EventFlags#WORKER}
public record Actor(int id, ActorKind kind, int process, int parent, String name, int flags) {}
