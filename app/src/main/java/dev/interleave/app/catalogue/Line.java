package dev.interleave.app.catalogue;

import dev.interleave.lesson.Chapter;

/// What stands on one line of the list.
public sealed interface Line {

    /// The heading of a chapter.
    ///
    /// @param found how many of its entries are found
    record OfChapter(Chapter chapter, int found, boolean isOpen) implements Line {
        @Override
        public String key() {
            return "chapter " + chapter.name();
        }
    }

    /// An entry of the chapter above.
    record OfEntry(Entry entry) implements Line {
        @Override
        public String key() {
            return entry.id();
        }

        @Override
        public Chapter chapter() {
            return entry.chapter();
        }
    }

    /// Stays the same whatever is found.
    String key();

    Chapter chapter();
}
