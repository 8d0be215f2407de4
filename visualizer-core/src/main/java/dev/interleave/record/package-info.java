/// Recording: the only writer of logs, and the follower that merges the logs of all processes into one trace. Hot code.
@NullMarked
package dev.interleave.record;

import org.jspecify.annotations.NullMarked;
