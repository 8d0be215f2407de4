package dev.interleave.app.timeline.model;

import java.util.Arrays;

/// The rows of a timeline from top to bottom, with their heights: process groups, in each its
/// actors, then the resources that have a lane. Immutable. Costs a few numbers a row; nothing here
/// grows with events.
///
///     process 4711 · main            header of a group
///       main                         the process's main thread
///       worker-1                     its threads
///       event loop                   its loops, each with
///         fetch-1                      its tasks
///       lock A                       its resources
///     between processes              header of what several processes share
///       results
///
/// A row of a collapsed group has no height of its own; {@link #rowOf} answers its header, so
/// arrows still end somewhere.
public final class LaneLayout {

    /// The group of what belongs to no single process.
    public static final int SHARED = -1;

    private final Density density;
    private final LaneKey[] keys;
    private final int[] tops;
    private final byte[] indents;
    private final int[] actorRows;
    private final int[] resourceRows;

    LaneLayout(Density density, LaneKey[] keys, int[] tops, byte[] indents, int[] actorRows, int[] resourceRows) {
        this.density = density;
        this.keys = keys;
        this.tops = tops;
        this.indents = indents;
        this.actorRows = actorRows;
        this.resourceRows = resourceRows;
    }

    /// See {@link Density#isLarge}.
    public boolean isLarge() {
        return density.isLarge();
    }

    /// Number of rows.
    public int size() {
        return keys.length;
    }

    public LaneKey key(int row) {
        return keys[row];
    }

    /// Pixels from the top of the first row to the top of this one.
    public int topPx(int row) {
        return tops[row];
    }

    public int heightPx(int row) {
        return tops[row + 1] - tops[row];
    }

    /// How deep the row stands below its group: 1, or 2 for the tasks of a loop. 0 for the header of a group,
    /// and for the only lane of a process, which needs none.
    public int indent(int row) {
        return indents[row];
    }

    /// Height of all rows together.
    public int totalPx() {
        return tops[keys.length];
    }

    /// The row at a height, or -1 above the first and below the last.
    public int rowAt(double y) {
        if (y < 0 || y >= totalPx()) {
            return -1;
        }
        int found = Arrays.binarySearch(tops, (int) y);
        return found >= 0 ? found : -found - 2;
    }

    /// The row of a lane, the header of its group when that is collapsed, or -1 when it has none.
    public int rowOf(LaneKey key) {
        return switch (key.kind()) {
            case PROCESS -> Arrays.asList(keys).indexOf(key);
            case ACTOR -> rowOfActor(key.id());
            case RESOURCE -> rowOfResource(key.id());
        };
    }

    /// As {@link #rowOf}, without an object.
    public int rowOfActor(int actor) {
        return actor >= 0 && actor < actorRows.length ? actorRows[actor] : -1;
    }

    /// As {@link #rowOf}, without an object.
    public int rowOfResource(int resource) {
        return resource >= 0 && resource < resourceRows.length ? resourceRows[resource] : -1;
    }
}
