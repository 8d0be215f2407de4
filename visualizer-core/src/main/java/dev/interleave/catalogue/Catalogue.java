package dev.interleave.catalogue;

import dev.interleave.catalogue.threads.LostUpdate;
import dev.interleave.lesson.Lesson;
import java.util.List;
import java.util.Optional;

/// Every lesson, in reading order.
public final class Catalogue {

    private static final List<Lesson> LESSONS = List.of(new LostUpdate());

    private Catalogue() {}

    public static List<Lesson> lessons() {
        return LESSONS;
    }

    public static Optional<Lesson> find(String id) {
        return LESSONS.stream().filter(lesson -> lesson.id().equals(id)).findFirst();
    }
}
