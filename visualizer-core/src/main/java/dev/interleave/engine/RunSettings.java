package dev.interleave.engine;

import java.time.Duration;

/// How a run behaves, whatever its program is.
///
/// @param interpreterLock whether each process has a lock that only one of its threads can run under (CPython's GIL)
/// @param switchInterval how long a thread may keep that lock while others want it
/// @param recording off only to measure what recording costs
public record RunSettings(boolean interpreterLock, Duration switchInterval, boolean recording) {

    public static final RunSettings DEFAULT = new RunSettings(false, Duration.ofMillis(5), true);
}
