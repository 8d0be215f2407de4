package dev.interleave.app.inspect;

import java.util.List;

/// What one resource holds at the playhead.
///
/// @param place the process, when there are several
/// @param note beside the name: `2 of 10`, `written by counter-3`
/// @param items what is in it, in order
public record Held(String name, String place, String note, List<Item> items) {

    /// One thing in it.
    ///
    /// @param actor who put or wrote it, -1 for nobody
    public record Item(String text, int actor) {}
}
