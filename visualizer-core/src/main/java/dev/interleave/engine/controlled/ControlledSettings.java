package dev.interleave.engine.controlled;

import dev.interleave.engine.LoopWatch;
import java.time.Duration;

/// The machine that a controlled run pretends to run on.
///
/// @param cores how many actors can compute at once
/// @param slice how long an actor may keep a core while others want one
/// @param interpreterLock whether each process has a lock that only one of its threads can run under (CPython's
///     GIL)
/// @param switchInterval how long a thread may keep that lock while others want it
/// @param costs what things take
/// @param spuriousWakeUps how many waits for a condition may end without a reason, in the whole run
/// @param maxSteps after how many steps the run is given up
/// @param maxLoopTurns how many turns loops may make between two operations, at most {@link LoopWatch#LIMIT}
public record ControlledSettings(
        int cores,
        Duration slice,
        boolean interpreterLock,
        Duration switchInterval,
        Costs costs,
        int spuriousWakeUps,
        int maxSteps,
        int maxLoopTurns) {

    public static final ControlledSettings DEFAULT = new ControlledSettings(
            4, Duration.ofMillis(5), false, Duration.ofMillis(5), Costs.DEFAULT, 0, 5_000_000, LoopWatch.LIMIT);

    /// What things take in virtual time, in nanoseconds: about what they take on a machine of 2025.
    ///
    /// @param operationNanos any operation of the lab, beside what it waits for
    /// @param threadStartNanos from starting a thread to its first step
    /// @param processStartNanos from starting a process to its first step
    /// @param taskStartNanos from making a task to its first step, if its loop is idle
    public record Costs(long operationNanos, long threadStartNanos, long processStartNanos, long taskStartNanos) {

        public static final Costs DEFAULT = new Costs(1_000, 50_000, 30_000_000, 2_000);
    }

    public ControlledSettings {
        if (cores < 1) {
            throw new IllegalArgumentException("a machine needs at least one core, not " + cores);
        }
        if (!slice.isPositive() || !switchInterval.isPositive()) {
            throw new IllegalArgumentException("a time slice and a switch interval must be longer than nothing");
        }
    }

    /// What is not the default, for a token: `c` and the number of cores, `t` and the slice in milliseconds, `g`
    /// for the interpreter lock, `i` and its switch interval in milliseconds, `w` and the number of spurious
    /// wake-ups. Costs are no part of it: they shape only pictures at {@link dev.interleave.engine.Pace#CLOCK}.
    public String encode() {
        return SettingsText.encode(this);
    }

    /// The inverse of {@link #encode}.
    ///
    /// @throws IllegalArgumentException with a sentence, when the text is none of it
    public static ControlledSettings decode(String text) {
        return SettingsText.decode(text);
    }

    public ControlledSettings withSwitchInterval(Duration newSwitchInterval) {
        return new ControlledSettings(
                cores, slice, interpreterLock, newSwitchInterval, costs, spuriousWakeUps, maxSteps, maxLoopTurns);
    }

    public ControlledSettings withCores(int newCores) {
        return new ControlledSettings(
                newCores, slice, interpreterLock, switchInterval, costs, spuriousWakeUps, maxSteps, maxLoopTurns);
    }

    public ControlledSettings withSlice(Duration newSlice) {
        return new ControlledSettings(
                cores, newSlice, interpreterLock, switchInterval, costs, spuriousWakeUps, maxSteps, maxLoopTurns);
    }

    public ControlledSettings withInterpreterLock(boolean newInterpreterLock) {
        return new ControlledSettings(
                cores, slice, newInterpreterLock, switchInterval, costs, spuriousWakeUps, maxSteps, maxLoopTurns);
    }

    public ControlledSettings withSpuriousWakeUps(int newSpuriousWakeUps) {
        return new ControlledSettings(
                cores, slice, interpreterLock, switchInterval, costs, newSpuriousWakeUps, maxSteps, maxLoopTurns);
    }

    public ControlledSettings withMaxSteps(int newMaxSteps) {
        return new ControlledSettings(
                cores, slice, interpreterLock, switchInterval, costs, spuriousWakeUps, newMaxSteps, maxLoopTurns);
    }

    public ControlledSettings withMaxLoopTurns(int newMaxLoopTurns) {
        return new ControlledSettings(
                cores, slice, interpreterLock, switchInterval, costs, spuriousWakeUps, maxSteps, newMaxLoopTurns);
    }
}
