package dev.interleave.catalogue;

import dev.interleave.catalogue.coroutines.Coroutines;
import dev.interleave.catalogue.models.Models;
import dev.interleave.catalogue.practice.Practice;
import dev.interleave.catalogue.processes.Processes;
import dev.interleave.catalogue.synchronisation.Synchronisation;
import dev.interleave.catalogue.threads.Threads;
import dev.interleave.lesson.Lesson;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Every lesson, in reading order.
public final class Catalogue {

    private static final List<Lesson> LESSONS = Stream.of(
                    Threads.LESSONS,
                    Synchronisation.LESSONS,
                    Processes.LESSONS,
                    Coroutines.LESSONS,
                    Models.LESSONS,
                    Practice.LESSONS)
            .flatMap(List::stream)
            .toList();

    private static final Map<String, Lesson> BY_ID =
            LESSONS.stream().collect(Collectors.toUnmodifiableMap(Lesson::id, Function.identity()));

    private Catalogue() {}

    public static List<Lesson> lessons() {
        return LESSONS;
    }

    public static Optional<Lesson> find(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }
}
