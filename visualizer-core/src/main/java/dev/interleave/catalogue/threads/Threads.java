package dev.interleave.catalogue.threads;

import dev.interleave.lesson.Lesson;
import java.util.List;

/// The chapter's lessons, in reading order.
public final class Threads {

    public static final List<Lesson> LESSONS = List.of(
            new StartAndJoin(),
            new JoinForgotten(),
            new ArgumentsAndNames(),
            new ThreadClass(),
            new Daemon(),
            new ManyThreads(),
            new ThousandThreads(),
            new LostUpdate(),
            new LostUpdateLocked(),
            new HundredIncrements(),
            new ThreadPool(),
            new AsCompleted(),
            new TaskException());

    private Threads() {}
}
