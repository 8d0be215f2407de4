package dev.interleave.catalogue.coroutines;

import dev.interleave.lesson.Lesson;
import java.util.List;

/// The chapter's lessons, in reading order.
public final class Coroutines {

    public static final List<Lesson> LESSONS = List.of(
            new OneCoroutine(),
            new OneAfterTheOther(),
            new Gather(),
            new Tasks(),
            new AsyncContextManager(),
            new AsyncGenerator(),
            new BlockingTheLoop(),
            new AwaitingNotBlocking(),
            new BlockingInAnExecutor(),
            new RunInExecutor(),
            new AsyncWorkerPool(),
            new SemaphoreLimit(),
            new FivePages(),
            new AsyncRace(),
            new AsyncRaceLocked(),
            new Cancellation(),
            new Timeout(),
            new TasksLeftAlone(),
            new TaskGroup());

    private Coroutines() {}
}
