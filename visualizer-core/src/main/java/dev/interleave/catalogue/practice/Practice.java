package dev.interleave.catalogue.practice;

import dev.interleave.lesson.Lesson;
import java.util.List;

/// The chapter's lessons, in reading order.
public final class Practice {

    public static final List<Lesson> LESSONS = List.of(
            new LogLines(),
            new LogLinesWhole(),
            new LockLeftHeld(),
            new LockGivenBack(),
            new ExceptionUnnoticed(),
            new WaitsWithoutLimit(),
            new WaitsWithALimit(),
            new RareRace(),
            new RareRaceMended(),
            new LimitResources(),
            new ShareLess());

    private Practice() {}
}
