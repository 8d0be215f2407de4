package dev.interleave.engine.controlled;

import org.jspecify.annotations.Nullable;

/// How many steps a run has taken, and how many more it may.
final class StepCount {

    private final Kernel kernel;
    private int steps;
    private int localSteps;
    /// At this many steps the run ends, or is to be looked at.
    private int limit;

    private int spuriousLeft;

    StepCount(Kernel kernel) {
        this.kernel = kernel;
    }

    void clear() {
        steps = 0;
        localSteps = 0;
        limit = Math.min(kernel.settings.maxSteps(), kernel.lookout.begin());
        spuriousLeft = kernel.settings.spuriousWakeUps();
    }

    int steps() {
        return steps;
    }

    /// Of all or of those that nobody notices, whichever are more.
    int most() {
        return Math.max(steps, localSteps);
    }

    void count(ControlledActor actor) {
        steps++;
        actor.lastStep = steps;
    }

    /// One that nobody else notices.
    void countLocal() {
        localSteps++;
    }

    /// Whether the run has taken all the steps that it may. Those that nobody notices are limited too: two tasks
    /// may go on giving way to each other for ever.
    ///
    /// @param current who is running, null before the first
    boolean isExhausted(@Nullable ControlledActor current) {
        return (steps >= limit || localSteps >= limit) && isOverAtLimit(current);
    }

    private boolean isOverAtLimit(@Nullable ControlledActor current) {
        if (isSpent()) {
            return true;
        }
        limit = Math.min(kernel.settings.maxSteps(), kernel.lookout.look(current, most()));
        return kernel.lookout.circle() != null;
    }

    boolean isSpent() {
        return most() >= kernel.settings.maxSteps();
    }

    /// How many waits for a condition may still end without a reason.
    int spuriousLeft() {
        return spuriousLeft;
    }

    void takeSpurious() {
        spuriousLeft--;
    }
}
