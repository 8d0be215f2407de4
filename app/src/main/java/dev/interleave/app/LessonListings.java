package dev.interleave.app;

import dev.interleave.app.source.Listing;
import dev.interleave.app.source.Listings;
import dev.interleave.lesson.Lesson;
import dev.interleave.source.LessonSource;
import dev.interleave.source.SourceLibrary;
import dev.interleave.source.SourceText;

/// Turns the core's source texts into what the source view shows.
final class LessonListings {

    private LessonListings() {}

    static Listings of(Lesson lesson) {
        LessonSource source = SourceLibrary.of(lesson.getClass(), lesson.id());
        return new Listings(
                listing(Listing.Language.JAVA, source.java()),
                listing(Listing.Language.PYTHON, source.python()),
                line -> source.pythonLine(line).orElse(0));
    }

    /// The first line of the lesson's body; the first line of a text without one.
    private static int firstLine(SourceText text) {
        for (int line = 1; line <= text.lines().size(); line++) {
            if (text.line(line).contains(" void run(Lab ")) {
                return line;
            }
        }
        return 1;
    }

    private static Listing listing(Listing.Language language, SourceText text) {
        return new Listing(language, text.file(), text.lines(), firstLine(text));
    }
}
