package dev.interleave.app.session;

import dev.interleave.catalogue.Catalogue;
import dev.interleave.lesson.Arguments;
import dev.interleave.lesson.BadParameter;
import dev.interleave.lesson.Lesson;
import dev.interleave.lesson.Verdict;
import dev.interleave.trace.RunInfo;
import dev.interleave.trace.Trace;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads from a recording what it is a recording of. Nothing in a file is believed further than that it
/// is text.
final class Subjects {

    private Subjects() {}

    static Subject of(Path file, Trace trace) {
        RunInfo info = trace.info();
        Optional<Lesson> lesson = Catalogue.find(info.get(RunInfo.LESSON));
        String title = info.get(RunInfo.TITLE);
        return new Subject(
                title.isEmpty() ? String.valueOf(file.getFileName()) : title,
                lesson.map(known -> known.chapter().title()).orElse("Recording"),
                lesson,
                lesson.flatMap(known -> arguments(known, info)));
    }

    private static Optional<Arguments> arguments(Lesson lesson, RunInfo info) {
        try {
            return Optional.of(Arguments.parse(lesson, info.parameters()));
        } catch (BadParameter e) {
            return Optional.empty();
        }
    }

    static Optional<Ending> ending(Subject subject, Trace trace) {
        RunInfo info = trace.info();
        String kind = info.get(RunInfo.OUTCOME_KIND);
        String text = info.get(RunInfo.OUTCOME_TEXT);
        return kind.isEmpty()
                ? Optional.empty()
                : Optional.of(new Ending(kind, text, verdict(info.get(RunInfo.VERDICT)), meaning(subject, kind, text)));
    }

    private static String meaning(Subject subject, String kind, String text) {
        return Ending.outcome(kind, text)
                .flatMap(outcome -> subject.lesson()
                        .flatMap(lesson -> subject.arguments().map(arguments -> lesson.meaning(outcome, arguments))))
                .orElse("");
    }

    private static Optional<Verdict> verdict(String word) {
        return Stream.of(Verdict.values())
                .filter(verdict -> verdict.word().equals(word))
                .findFirst();
    }
}
