package dev.interleave.app.inspect;

import java.util.List;

/// What one resource holds at the playhead.
///
/// @param place the process, when there are several
/// @param note beside the name: `2 of 10`, `written by counter-3`
/// @param alarm what is wrong with it: `3 writes lost`; else empty
/// @param items what is in it, in order
public record Held(String name, String place, String note, String alarm, List<Item> items) {

    public Held {
        items = List.copyOf(items);
    }

    Held(String name, String place, String note, List<Item> items) {
        this(name, place, note, "", items);
    }

    /// One thing in it.
    ///
    /// @param actor who put, wrote or holds it, -1 for nobody
    public record Item(String text, int actor) {}

    /// Resources of one sort under their heading.
    public record Section(String title, List<Held> held) {
        public Section {
            held = List.copyOf(held);
        }
    }
}
