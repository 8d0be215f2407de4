package dev.interleave.engine;

/// What can happen next in a controlled run: one entry for each actor that can take its step, and more where the
/// step itself leaves something open (who is woken, or whether a wait ends by its timeout). The order is the same
/// in every run with the same past. Valid during one call of {@link Scheduler#next}.
public interface Enabled {

    /// The {@link #variant} of a wait that ends by its timeout.
    int TIMES_OUT = -1;

    /// The {@link #variant} of a wait that ends without any reason.
    int SPURIOUS = -2;

    int size();

    /// Id of the actor, in order of creation, as in the trace.
    int actor(int index);

    /// Id of the actor whose thread it is: of a task, the actor that runs its loop; else {@link #actor}. What one
    /// thread does, it does in order.
    int thread(int index);

    /// What it would do.
    Step step(int index);

    /// The resource it would do it to, as in the trace; -1 when none.
    int object(int index);

    /// A second resource that the step touches (the lock of a condition), -1 when none.
    int otherObject(int index);

    /// 0, or which of several outcomes of the step: a number from 0, {@link #TIMES_OUT} or {@link #SPURIOUS}.
    int variant(int index);

    /// Whether it is within a limit of time, so that it can always be taken in one way or another.
    boolean hasTimeout(int index);

    /// Whether somebody who came anew could take this step on the {@link #object} of a possibility.
    boolean isOpen(int index, Step step);

    /// When it could happen at the earliest, in nanoseconds since the run began.
    long startNanos(int index);

    /// Whether the thread that went last could go on: then to choose another is a preemption.
    boolean canContinue();

    /// How many actors are at a step that they cannot take now. Filled only for {@link
    /// Scheduler.Attention#STEPS}.
    int blockedSize();

    int blockedActor(int index);

    int blockedThread(int index);

    Step blockedStep(int index);

    int blockedObject(int index);
}
