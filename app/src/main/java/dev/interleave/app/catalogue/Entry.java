package dev.interleave.app.catalogue;

import dev.interleave.lesson.Arguments;
import dev.interleave.lesson.Lesson;
import dev.interleave.lesson.Verdict;
import java.util.Map;

/// One line of the catalogue.
///
/// @param mark what one may see there
public record Entry(Lesson lesson, Mark mark) {

    /// What a lesson is there to show.
    public enum Mark {
        /// Nothing special.
        NONE,
        /// Something may go wrong.
        BUG,
        /// The repaired neighbour of one that goes wrong.
        REPAIRED
    }

    static Entry of(Lesson lesson) {
        if (canSurprise(lesson)) {
            return new Entry(lesson, Mark.BUG);
        }
        return new Entry(lesson, lesson.pair().isPresent() ? Mark.REPAIRED : Mark.NONE);
    }

    private static boolean canSurprise(Lesson lesson) {
        return lesson.outcomes(Arguments.parse(lesson, Map.of())).stream()
                .anyMatch(declared -> declared.verdict() == Verdict.SURPRISING);
    }
}
