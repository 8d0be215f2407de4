package dev.interleave.app.timeline.model;

/// Where a person was: what undo and redo of navigation go back to.
record Place(TimeRange visible, Selection selection) {}
