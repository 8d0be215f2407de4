/// Moves the playhead: play, pause, step, speed, following a live run. Time on screen is recorded time
/// times the speed. One pulse drives it; it has no timer of its own.
@NullMarked
package dev.interleave.app.playback;

import org.jspecify.annotations.NullMarked;
