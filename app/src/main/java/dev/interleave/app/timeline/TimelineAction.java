package dev.interleave.app.timeline;

import javafx.beans.value.ObservableBooleanValue;

/// Something that a person can do to a timeline, for menus, the palette and the help overlay. The
/// view itself listens to the key while it has the focus, and consumes it.
///
/// @param id stable, for settings: `timeline.zoom-in`
/// @param title what it does: `Zoom in at the pointer`
/// @param key as people write it: `Ctrl+Z`, `Home`, `[`, `W or Z`
/// @param enabled whether it can do anything now
public record TimelineAction(String id, String title, String key, Runnable run, ObservableBooleanValue enabled) {}
