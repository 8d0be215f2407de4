package dev.interleave.catalogue;

import dev.interleave.lesson.Chapter;
import dev.interleave.lesson.Lesson;

/// One line of the catalogue.
public sealed interface Row {

    /// To be run.
    record OfLesson(Lesson lesson) implements Row {
        @Override
        public String id() {
            return lesson.id();
        }

        @Override
        public String title() {
            return lesson.title();
        }

        @Override
        public Chapter chapter() {
            return lesson.chapter();
        }

        @Override
        public String paragraph() {
            return lesson.paragraph();
        }
    }

    /// To be read.
    record OfPage(Page page) implements Row {
        @Override
        public String id() {
            return page.id();
        }

        @Override
        public String title() {
            return page.title();
        }

        @Override
        public Chapter chapter() {
            return page.chapter();
        }

        @Override
        public String paragraph() {
            return page.paragraph();
        }
    }

    /// As on the command line.
    String id();

    /// For people.
    String title();

    Chapter chapter();

    /// What it is about.
    String paragraph();
}
