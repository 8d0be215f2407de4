package dev.interleave.app.playback;

/// Somebody for whom playback stops, and waits.
public interface Stops {

    /// For nobody.
    Stops NONE = new Stops() {};

    /// Whether playback is not to move yet.
    ///
    /// @param nowNanos of the clock of {@link Playback#pulse}
    default boolean isHeld(long nowNanos) {
        return false;
    }

    /// How many events have happened where playback stops next, from so many on; -1 for nowhere.
    default int next(int position) {
        return -1;
    }

    /// Playback has stopped there.
    default void reached() {}

    /// A person has moved the playhead.
    default void left() {}
}
