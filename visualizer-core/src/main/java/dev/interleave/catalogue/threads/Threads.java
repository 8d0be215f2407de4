package dev.interleave.catalogue.threads;

import dev.interleave.lesson.Lesson;
import java.util.List;

/// The chapter's lessons, in reading order.
public final class Threads {

    public static final List<Lesson> LESSONS = List.of(
            new StartAndJoin(),
            new JoinForgotten(),
            new ArgumentsAndNames(),
            new Daemon(),
            new ManyThreads(),
            new LostUpdate(),
            new LostUpdateLocked());

    private Threads() {}
}
