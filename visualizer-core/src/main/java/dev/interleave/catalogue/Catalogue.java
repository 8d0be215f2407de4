package dev.interleave.catalogue;

import dev.interleave.catalogue.coroutines.Coroutines;
import dev.interleave.catalogue.models.Models;
import dev.interleave.catalogue.practice.Practice;
import dev.interleave.catalogue.processes.Processes;
import dev.interleave.catalogue.synchronisation.Synchronisation;
import dev.interleave.catalogue.threads.Threads;
import dev.interleave.lesson.Lesson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Every lesson and every page, in reading order.
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

    private static final List<Row> ROWS = rows(LESSONS, Pages.ALL);

    private Catalogue() {}

    static List<Row> rows(List<Lesson> lessons, List<Page> pages) {
        List<Row> rows = new ArrayList<>(lessons.stream().map(Row.OfLesson::new).toList());
        for (Page page : pages) {
            rows.add(place(rows, page), new Row.OfPage(page));
        }
        return List.copyOf(rows);
    }

    private static int place(List<Row> rows, Page page) {
        int place = 0;
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).id().equals(page.after())) {
                return i + 1;
            }
            if (rows.get(i).chapter().compareTo(page.chapter()) <= 0) {
                place = i + 1;
            }
        }
        return place;
    }

    /// The lessons with the pages among them.
    public static List<Row> rows() {
        return ROWS;
    }

    public static List<Lesson> lessons() {
        return LESSONS;
    }

    public static Optional<Lesson> find(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }

    /// The neighbours of a lesson, broken, repaired or just alike, the one that it names first.
    public static List<Lesson> neighbours(Lesson lesson) {
        Stream<Lesson> named = lesson.pair().id().flatMap(Catalogue::find).stream();
        Stream<Lesson> naming = LESSONS.stream()
                .filter(other -> other.pair().id().filter(lesson.id()::equals).isPresent());
        return Stream.concat(named, naming).distinct().toList();
    }
}
