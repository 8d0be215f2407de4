package dev.interleave.quiz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.interleave.catalogue.Catalogue;
import dev.interleave.engine.controlled.ControlledSettings;
import dev.interleave.lesson.Lesson;
import dev.interleave.lesson.LessonProgram;
import dev.interleave.lesson.Question;
import dev.interleave.run.ControlledLesson;
import dev.interleave.schedule.Plan;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The questions of the lessons.
class CatalogueQuestionsTest {

    private static final int LEAST = 3;
    private static final int SEEDS = 20;

    @Test
    void everyLessonAsksAtLeastThreeQuestions() {
        List<String> tooFew = Catalogue.lessons().stream()
                .filter(lesson -> lesson.questions().size() < LEAST)
                .map(Lesson::id)
                .toList();
        assertEquals(List.of(), tooFew);
    }

    /// In the run that the clock decides, or in one by chance.
    @Test
    void everyQuestionOfEveryLessonIsPosed() {
        List<String> neverPosed = new ArrayList<>();
        for (Lesson lesson : Catalogue.lessons()) {
            List<Question> left = new ArrayList<>(lesson.questions());
            for (int seed = 0; seed <= SEEDS && !left.isEmpty(); seed++) {
                left.removeAll(posed(lesson, seed == 0 ? new Plan.Clocked() : new Plan.ByChance(seed)));
            }
            left.forEach(question -> neverPosed.add(lesson.id() + ": " + question));
        }
        assertEquals(List.of(), neverPosed);
    }

    private static List<Question> posed(Lesson lesson, Plan plan) {
        LessonProgram program = LessonProgram.byDefault(lesson);
        return Quiz.of(
                        program,
                        new ControlledLesson(program, ControlledSettings.DEFAULT)
                                .run(plan)
                                .trace())
                .stream()
                .map(Posed::question)
                .toList();
    }
}
