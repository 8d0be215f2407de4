package dev.interleave.app.catalogue;

import dev.interleave.catalogue.Row;
import dev.interleave.lesson.Chapter;
import dev.interleave.lesson.Lesson;
import dev.interleave.lesson.Model;
import dev.interleave.lesson.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One line of the catalogue.
///
/// @param mark what one sees there
/// @param practices the good practices and common mistakes that it is an example of
public record Entry(Row row, Mark mark, List<String> practices) {

    /// What a lesson is there to show.
    public enum Mark {
        /// Nothing special.
        NONE,
        /// Something that goes wrong.
        BUG,
        /// The repaired neighbour of one that goes wrong.
        REPAIRED
    }

    public Entry {
        practices = List.copyOf(practices);
    }

    static Entry of(Row row, List<String> practices) {
        return new Entry(row, lessonOf(row).map(Entry::markOf).orElse(Mark.NONE), practices);
    }

    private static Optional<Lesson> lessonOf(Row row) {
        return switch (row) {
            case Row.OfLesson(Lesson lesson) -> Optional.of(lesson);
            case Row.OfPage _ -> Optional.empty();
        };
    }

    private static Mark markOf(Lesson lesson) {
        return switch (lesson.pair().role()) {
            case PLAIN -> Mark.NONE;
            case BROKEN -> Mark.BUG;
            case REPAIRED -> Mark.REPAIRED;
        };
    }

    /// Empty for a page.
    public Optional<Lesson> lesson() {
        return lessonOf(row);
    }

    public String id() {
        return row.id();
    }

    public String title() {
        return row.title();
    }

    public Chapter chapter() {
        return row.chapter();
    }

    /// What it uses, in the words of the field; nothing for a page.
    public List<String> primitives() {
        return lesson().map(lesson -> Words.of(lesson).primitives()).orElse(List.of());
    }

    /// How it does several things at once; empty for a page.
    public Set<Model> models() {
        return lesson().map(lesson -> Words.of(lesson).models()).orElse(Set.of());
    }
}
