package dev.interleave.trace;

/// One operating-system process of a run.
///
/// @param index position in the trace's table; 0 is the process that ran the lesson's main
/// @param pid operating-system id; 0 when it never began
/// @param name what the lesson calls it
/// @param mainActor the actor id of its main thread
public record ProcessInfo(int index, long pid, String name, int mainActor) {}
