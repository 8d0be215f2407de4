package dev.interleave.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.catalogue.Practices.Kind;
import dev.interleave.catalogue.Practices.Practice;
import dev.interleave.lesson.Chapter;
import dev.interleave.lesson.Lesson;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PracticesTest {

    @Test
    void everyPracticeNamesLessonsThatThereAre() {
        Set<String> missing = new TreeSet<>();
        for (Practice practice : Practices.all()) {
            assertFalse(practice.lessonIds().isEmpty(), practice::name);
            practice.lessonIds().stream()
                    .filter(id -> Catalogue.find(id).isEmpty())
                    .forEach(missing::add);
        }
        assertEquals(Set.of(), missing);
    }

    @Test
    void noNameIsUsedTwice() {
        List<String> names = Practices.all().stream().map(Practice::name).toList();
        assertEquals(names.size(), Set.copyOf(names).size());
        assertTrue(names.size() >= 30, () -> names.size() + " names");
    }

    @Test
    void everyLessonOfThatChapterShowsSomething() {
        List<String> silent = Catalogue.lessons().stream()
                .filter(lesson -> lesson.chapter() == Chapter.PRACTICE)
                .map(Lesson::id)
                .filter(id -> Practices.shownBy(id).isEmpty())
                .toList();
        assertEquals(List.of(), silent);
    }

    @Test
    void bothKindsAreThere() {
        Set<Kind> kinds = Practices.all().stream().map(Practice::kind).collect(Collectors.toSet());
        assertEquals(Set.of(Kind.values()), kinds);
    }
}
