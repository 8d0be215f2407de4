package dev.interleave.trace;

/// Anything an actor can wait for or share.
///
/// @param id position in the trace's table, in order of definition
/// @param process index of the process that it lives in; for {@link Scope#PROCESSES}, the one that created it
/// @param capacity permits, parties, places in a bounded queue (0: unbounded), workers of a pool; else 0
/// @param guard for a condition, the id of its lock; else -1
public record Resource(int id, ResourceKind kind, Scope scope, int process, String name, long capacity, int guard) {}
