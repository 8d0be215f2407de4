package dev.interleave.explore;

/// Two steps of a run that could have come the other way round.
///
/// @param event the earlier
/// @param instead what to do in its place: what the later needs, and the later
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
record Race(int event, Move[] instead) {}
