package dev.interleave.catalogue.processes;

import dev.interleave.lesson.Lesson;
import java.util.List;

/// The chapter's lessons, in reading order.
public final class Processes {

    public static final List<Lesson> LESSONS = List.of(
            new ProcessStartJoin(),
            new SeparateMemory(),
            new ProcessQueue(),
            new GuessOverPipe(),
            new ProcessShared(),
            new ProcessSharedLocked(),
            new ManagerDictionary(),
            new ManagerDictionaryLocked(),
            new ProcessPool(),
            new ProcessPoolSums(),
            new ProcessPoolFactorials(),
            new ChildFails(),
            new ChildKilled(),
            new CannotBeSent());

    private Processes() {}
}
