/// Runs programs for real: platform threads, child JVMs, virtual threads on one carrier. Each run has an engine
/// process of its own, which {@link dev.interleave.engine.live.LiveRun} starts, follows and ends.
@NullMarked
package dev.interleave.engine.live;

import org.jspecify.annotations.NullMarked;
