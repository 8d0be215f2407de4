package dev.interleave.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.catalogue.Catalogue;
import dev.interleave.lesson.Lesson;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SourceLibraryTest {

    static Iterable<Lesson> lessons() {
        return Catalogue.lessons();
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void everyLessonShowsBothTextsWithTheSameMarks(Lesson lesson) {
        LessonSource source = SourceLibrary.of(lesson.getClass(), lesson.id());
        assertFalse(source.java().isEmpty(), "no Java source");
        assertFalse(source.python().isEmpty(), "no Python listing");
        assertFalse(source.java().markers().names().isEmpty(), "no marks");
        assertEquals(
                new TreeSet<>(source.python().markers().names()),
                new TreeSet<>(source.java().markers().names()));
        assertEquals(
                source.java().lines(), SourceLibrary.java(source.java().file()).lines());
    }

    private static final LessonSource SOURCE =
            new LessonSource(SourceText.of("A.java", """
                class A {
                    void first() { // mark: first
                        int seen = counter.get(); // mark: read
                        counter.set(
                                seen + 1); // mark: write
                        done();
                    }

                    void second() {
                        done();
                    }
                }
                """), SourceText.of("a.py", """
                    def first():  # mark: first
                        seen = counter  # mark: read
                        counter = seen + 1 # mark: write
                    """));

    @Test
    void marksAreNotShown() {
        assertEquals("        int seen = counter.get();", SOURCE.java().line(3));
        assertEquals("    seen = counter", SOURCE.python().line(2));
        assertEquals("", SOURCE.python().line(99));
    }

    @Test
    void aLineCorrespondsThroughItsOwnMarkThenItsStatementsThenTheNearestAbove() {
        assertEquals(OptionalInt.of(2), SOURCE.pythonLine(3));
        assertEquals(OptionalInt.of(3), SOURCE.pythonLine(4));
        assertEquals(OptionalInt.of(3), SOURCE.pythonLine(5));
        assertEquals(OptionalInt.of(3), SOURCE.pythonLine(6));
        assertEquals(OptionalInt.of(1), SOURCE.pythonLine(2));
    }

    @Test
    void aLineOfAnotherMethodCorrespondsToNone() {
        assertTrue(SOURCE.pythonLine(10).isEmpty());
        assertTrue(SOURCE.pythonLine(0).isEmpty());
        assertTrue(SOURCE.pythonLine(500).isEmpty());
    }

    @Test
    void aMissingTextIsEmpty() {
        assertTrue(SourceLibrary.java("no/such/File.java").isEmpty());
        assertTrue(SourceLibrary.of(String.class, "no-such-lesson").python().isEmpty());
    }
}
