package dev.interleave.catalogue.synchronisation;

import dev.interleave.lesson.Lesson;
import java.util.List;

/// The chapter's lessons, in reading order.
public final class Synchronisation {

    public static final List<Lesson> LESSONS =
            List.of(new TwoLocks(), new DiningPhilosophers(), new DiningPhilosophersOrdered(), new BoundedQueue());

    private Synchronisation() {}
}
