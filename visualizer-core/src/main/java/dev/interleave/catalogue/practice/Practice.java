package dev.interleave.catalogue.practice;

import dev.interleave.lesson.Lesson;
import java.util.List;

/// The chapter's lessons, in reading order.
public final class Practice {

    public static final List<Lesson> LESSONS = List.of();

    private Practice() {}
}
