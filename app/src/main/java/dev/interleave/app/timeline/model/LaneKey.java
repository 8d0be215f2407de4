package dev.interleave.app.timeline.model;

/// Names a row of the timeline for as long as the trace lives, whatever is collapsed or scrolled.
///
/// @param id of the process, actor or resource
public record LaneKey(Kind kind, int id) {

    /// What a row shows.
    public enum Kind {
        /// The header of a group: one process, with what runs and lives in it below.
        PROCESS,
        ACTOR,
        RESOURCE
    }

    public static LaneKey process(int index) {
        return new LaneKey(Kind.PROCESS, index);
    }

    public static LaneKey actor(int id) {
        return new LaneKey(Kind.ACTOR, id);
    }

    public static LaneKey resource(int id) {
        return new LaneKey(Kind.RESOURCE, id);
    }
}
