package dev.interleave.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.lesson.Arguments;
import dev.interleave.lesson.Chapter;
import dev.interleave.lesson.Lesson;
import dev.interleave.lesson.Role;
import dev.interleave.lesson.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What every lesson owes its reader.
class CatalogueTest {

    private static final int LONGEST_LESSON = 120;

    static List<Lesson> lessons() {
        return Catalogue.lessons();
    }

    @Test
    void noTwoRowsHaveTheSameId() {
        Set<String> ids = Catalogue.rows().stream().map(Row::id).collect(Collectors.toSet());
        assertEquals(Catalogue.rows().size(), ids.size());
        assertTrue(ids.size() >= 6, ids::toString);
    }

    @Test
    void pagesStandAmongTheLessonsOfTheirChapter() {
        Page second = new Page("second", "", Chapter.THREADS, "", Page.Content.COMPUTED, "lost-update");
        Page last = new Page("last", "", Chapter.PROCESSES, "", Page.Content.COMPUTED, "nowhere");
        List<Row> rows = Catalogue.rows(lessons(), List.of(second, last));
        List<String> ids = rows.stream().map(Row::id).toList();
        assertEquals(ids.indexOf("lost-update") + 1, ids.indexOf("second"));
        int place = ids.indexOf("last");
        assertEquals(Chapter.PROCESSES, rows.get(place - 1).chapter());
        assertTrue(place + 1 == rows.size() || rows.get(place + 1).chapter().compareTo(Chapter.PROCESSES) > 0);
    }

    @Test
    void theNeighboursOfALessonAreThoseThatNameIt() {
        for (String id : List.of("lost-update", "lost-update-locked")) {
            Lesson lesson = Catalogue.find(id).orElseThrow();
            List<Lesson> neighbours = Catalogue.neighbours(lesson);
            assertEquals(lesson.pair().id(), neighbours.stream().map(Lesson::id).findFirst());
            assertTrue(neighbours.stream().noneMatch(lesson::equals), id);
        }
    }

    @Test
    void everyPageThatIsWrittenIsThere() {
        for (Page page : Pages.ALL) {
            boolean isWritten = page.content() == Page.Content.WRITTEN;
            assertEquals(isWritten, !page.text().isBlank(), page::id);
        }
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void declaresOutcomesForItsDefaults(Lesson lesson) {
        assertFalse(lesson.outcomes(Arguments.defaults(lesson)).isEmpty());
        assertFalse(lesson.paragraph().isBlank());
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void hasAPairThatHasOneToo(Lesson lesson) {
        lesson.pair().id().ifPresent(id -> {
            String back = find(id).pair().id().orElseThrow(() -> new AssertionError(id + " names no pair"));
            assertEquals(id, find(back).pair().id().orElseThrow(), "several repairs name one broken lesson");
        });
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void isBrokenBesideARepairOrPlainBesideWhatIsPlainOrComesLater(Lesson lesson) {
        lesson.pair().id().map(CatalogueTest::find).ifPresent(pair -> {
            Role other = pair.pair().role();
            switch (lesson.pair().role()) {
                case BROKEN -> assertNotEquals(Role.BROKEN, other);
                case REPAIRED -> assertEquals(Role.BROKEN, other);
                case PLAIN -> {
                    assertNotEquals(Role.REPAIRED, other);
                    boolean isBefore = lessons().indexOf(lesson) < lessons().indexOf(pair);
                    assertTrue(other == Role.PLAIN || isBefore, "a mistake comes after what it is a mistake in");
                }
            }
        });
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void canComeOutWrongIfItIsBroken(Lesson lesson) {
        if (lesson.pair().role() == Role.BROKEN) {
            assertTrue(lesson.outcomes(Arguments.defaults(lesson)).stream()
                    .anyMatch(declared -> declared.verdict() == Verdict.SURPRISING));
        }
    }

    @Test
    void aRoleIsDeclaredAndNotReadOffTheOutcomes() {
        assertEquals(Role.BROKEN, find("waits-without-limit").pair().role());
        assertEquals(Role.REPAIRED, find("waits-with-a-limit").pair().role());
        assertEquals(Role.PLAIN, find("start-and-join").pair().role());
        assertEquals(Role.PLAIN, find("gather").pair().role());
        assertEquals(Role.BROKEN, find("two-locks-timeout").pair().role());
    }

    private static Lesson find(String id) {
        return Catalogue.find(id).orElseThrow(() -> new AssertionError("there is no lesson " + id));
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void isShortAndNamesNoEngine(Lesson lesson) throws IOException {
        String file = lesson.getClass().getName().replace('.', '/') + ".java";
        List<String> lines = Files.readAllLines(Path.of("src/main/java").resolve(file));
        assertTrue(lines.size() <= LONGEST_LESSON, () -> file + " has " + lines.size() + " lines");
        assertFalse(lines.stream().anyMatch(line -> line.contains("engine.live")), file);
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void itsSourceAndListingAreOnTheClassPath(Lesson lesson) {
        Class<?> type = lesson.getClass();
        assertNotNull(type.getResource("/" + type.getName().replace('.', '/') + ".java"));
        assertNotNull(type.getResource("/dev/interleave/listing/" + lesson.id() + ".py"));
    }
}
