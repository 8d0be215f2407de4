package dev.interleave.app.session;

import dev.interleave.lesson.Arguments;
import dev.interleave.lesson.Lesson;
import java.util.Optional;

/// What is open: a lesson with its arguments, or a recording of something that this program has no
/// lesson of.
public record Subject(String title, String chapter, Optional<Lesson> lesson, Optional<Arguments> arguments) {

    public static final Subject NOTHING = new Subject("", "", Optional.empty(), Optional.empty());

    public static Subject of(Lesson lesson, Arguments arguments) {
        return new Subject(lesson.title(), lesson.chapter().title(), Optional.of(lesson), Optional.of(arguments));
    }
}
