package dev.interleave.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.catalogue.Catalogue;
import dev.interleave.lab.EventLoop;
import dev.interleave.lab.Lab;
import dev.interleave.samples.NestedCalls;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lost-update        | threads    | thread, join, shared value",
                "lost-update-locked | threads    | thread, join, lock, shared value",
                "two-locks          | threads    | thread, join, lock",
                "process-queue      | processes  | process, join, process queue",
                "gather             | coroutines | event loop, task, gather"
            })
    void areReadFromTheCodeOfALesson(String id, String models, String primitives) {
        Words words = Words.of(Catalogue.find(id).orElseThrow());
        assertEquals(List.of(models), words.models().stream().map(Model::word).toList());
        assertEquals(primitives, String.join(", ", words.primitives()));
    }

    @Test
    void ofALessonThatSharesItsParametersAreItsOwn() {
        Words broken = Words.of(Catalogue.find("lost-update").orElseThrow());
        assertFalse(broken.primitives().contains("lock"), broken::toString);
    }

    @Test
    void countWhatNestedClassesAndHelpersCall() {
        Set<String> calls = LabCalls.of(NestedCalls.class);
        assertTrue(calls.containsAll(Set.of("Barrier.await", "Lock.acquire*", "LabThread.<init>", "LabThread.join*")));
        assertEquals(
                List.of("thread", "join", "barrier", "pool", "timeout"),
                Word.usedBy(calls).stream().map(Word::text).toList());
    }

    @Test
    void areKnownForEverythingThatTheLabMakes() {
        Set<String> unknown = new TreeSet<>();
        Stream.of(Lab.class, EventLoop.class)
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .filter(WordsTest::makesAPrimitive)
                .map(method -> method.getDeclaringClass().getSimpleName() + "." + method.getName())
                .filter(call -> Word.usedBy(Set.of(call)).isEmpty())
                .forEach(unknown::add);
        assertEquals(Set.of(), unknown, "calls that the table of words does not have");
    }

    private static boolean makesAPrimitive(Method method) {
        return Modifier.isPublic(method.getModifiers())
                && method.getReturnType().getPackageName().equals(Lab.class.getPackageName());
    }

    @Test
    void ofTheWholeCatalogueAreThereAtOnce() {
        long start = System.nanoTime();
        Catalogue.lessons().forEach(lesson -> LabCalls.of(lesson.getClass()));
        long millis = (System.nanoTime() - start) / 1_000_000;
        System.out.println("words of " + Catalogue.lessons().size() + " lessons: " + millis + " ms");
        assertTrue(millis < 2_000, () -> millis + " ms");
    }
}
