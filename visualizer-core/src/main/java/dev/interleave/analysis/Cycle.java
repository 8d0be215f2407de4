package dev.interleave.analysis;

import java.util.List;

/// Actors that wait for each other in a ring, so that none of them can ever go on.
///
/// @param actors ids; each waits for the next, the last for the first
/// @param waits one sentence for each, in the same order: `transfer-1 waits for lock B, held by transfer-2`
/// @param closedBy the event that closed the ring
public record Cycle(List<Integer> actors, List<String> waits, int closedBy) {
    public Cycle {
        actors = List.copyOf(actors);
        waits = List.copyOf(waits);
    }
}
