package dev.interleave.record;

/// What was begun and is not in the logs.
///
/// @param events places that were claimed and never filled
/// @param definitionBytes bytes at the ends of the definitions that are no whole entry
/// @param hasFailed whether a log could not grow
record Loss(long events, long definitionBytes, boolean hasFailed) {

    /// One sentence, empty when nothing is missing.
    String sentence() {
        if (hasFailed) {
            return "The log could not grow any further, so the recording ends before the run did.";
        }
        if (events > 0) {
            return (events == 1 ? "One event is" : events + " events are")
                    + " missing, begun but not recorded when a process was killed.";
        }
        return definitionBytes > 0 ? "A name is missing, begun but not recorded when a process was killed." : "";
    }
}
