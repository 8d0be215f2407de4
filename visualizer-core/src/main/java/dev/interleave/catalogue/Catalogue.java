package dev.interleave.catalogue;

import dev.interleave.catalogue.coroutines.Gather;
import dev.interleave.catalogue.processes.ProcessQueue;
import dev.interleave.catalogue.synchronisation.BoundedQueue;
import dev.interleave.catalogue.synchronisation.DiningPhilosophers;
import dev.interleave.catalogue.synchronisation.DiningPhilosophersOrdered;
import dev.interleave.catalogue.synchronisation.TwoLocks;
import dev.interleave.catalogue.threads.LostUpdate;
import dev.interleave.catalogue.threads.LostUpdateLocked;
import dev.interleave.lesson.Lesson;
import java.util.List;
import java.util.Optional;

/// Every lesson, in reading order.
public final class Catalogue {

    private static final List<Lesson> LESSONS = List.of(
            new LostUpdate(),
            new LostUpdateLocked(),
            new TwoLocks(),
            new DiningPhilosophers(),
            new DiningPhilosophersOrdered(),
            new BoundedQueue(),
            new ProcessQueue(),
            new Gather());

    private Catalogue() {}

    public static List<Lesson> lessons() {
        return LESSONS;
    }

    public static Optional<Lesson> find(String id) {
        return LESSONS.stream().filter(lesson -> lesson.id().equals(id)).findFirst();
    }
}
