package dev.interleave.analysis;

import dev.interleave.trace.EventKind;
import java.util.List;

/// Two accesses of one shared value by different actors, at least one of them a write, of which neither happens
/// before the other: the schedule alone decided which came first.
///
/// @param value id of the shared value
/// @param first the one that came first this time
/// @param text which order is missing, in at most {@link Captions#MAX_LENGTH} characters
/// @param remedy what would have ordered them, as short
public record Race(int value, Access first, Access second, String text, String remedy) {

    /// A read or write.
    ///
    /// @param event the first in which the race was seen
    /// @param kind READ or WRITE
    /// @param site id of the source site
    /// @param locks ids of the locks that the actor held
    public record Access(int event, int actor, EventKind kind, int site, List<Integer> locks) {
        public Access {
            locks = List.copyOf(locks);
        }
    }
}
