/// Recording: the only writer of logs, and the follower that merges the logs of all processes into one trace. Hot
/// code. A {@link dev.interleave.record.Recorder} may be used by any thread of its process, a {@link
/// dev.interleave.record.LogFollower} by one thread at a time. `assets/docs/recording-format.md` describes the log
/// so that another program can write one.
@NullMarked
package dev.interleave.record;

import org.jspecify.annotations.NullMarked;
