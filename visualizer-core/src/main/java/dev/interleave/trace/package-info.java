/// What a recorded run is: processes, actors, resources, source sites, event kinds, and the events themselves as frozen
/// columns. A {@link dev.interleave.trace.TraceBuilder} grows, a {@link dev.interleave.trace.Trace} never changes.
/// Traces may be read from any thread.
@NullMarked
package dev.interleave.trace;

import org.jspecify.annotations.NullMarked;
