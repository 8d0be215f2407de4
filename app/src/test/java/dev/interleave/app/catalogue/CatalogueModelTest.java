package dev.interleave.app.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.app.prefs.Preferences;
import dev.interleave.catalogue.Catalogue;
import dev.interleave.catalogue.Row;
import dev.interleave.lesson.Chapter;
import dev.interleave.lesson.Model;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueModelTest {

    private static final Map<String, List<String>> PRACTICES =
            Map.of("bounded-queue", List.of("Limit resources", "Too many threads or processes"));

    @TempDir
    private Path folder;

    private final List<String> chosen = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // made anew for each test
    private CatalogueModel model;

    @BeforeEach
    void open() {
        model = modelOf(new Preferences(folder.resolve("settings")));
        model.readWords(Runnable::run, Runnable::run);
    }

    private CatalogueModel modelOf(Preferences preferences) {
        return new CatalogueModel(Catalogue.rows(), PRACTICES, new Progress(preferences), row -> chosen.add(row.id()));
    }

    private List<String> found() {
        return model.foundProperty().get().stream().map(Entry::id).toList();
    }

    private String cursor() {
        return model.cursorProperty().get();
    }

    @Test
    void hasEveryRowUnderItsChapterInReadingOrder() {
        assertEquals(Catalogue.rows().stream().map(Row::id).toList(), found());
        assertEquals("chapter THREADS", model.linesProperty().get().getFirst().key());
    }

    @ParameterizedTest
    @CsvSource({
        "LOST upd, lost-update",
        "bounded-queue, bounded-queue",
        "process queues, process-queue",
        "too many threads, bounded-queue",
        "opposite directions, two-locks",
        "a lock for the philosophers, dining-philosophers",
        "coroutines gather, gather",
        "gevent, other-libraries"
    })
    void findsByTitleIdWordsPracticesAndParagraph(String typed, String id) {
        model.searchProperty().set(typed);
        assertTrue(found().contains(id), () -> found().toString());
        assertTrue(found().size() < Catalogue.rows().size(), "and leaves others out");
    }

    @Test
    void saysByWhichPracticeSomethingWasFoundThatItsTitleDoesNotName() {
        model.searchProperty().set("too many");
        Entry entry = model.foundProperty().get().getFirst();
        assertEquals("Too many threads or processes", model.reason(entry));
        model.searchProperty().set("bounded");
        assertEquals("", model.reason(entry));
    }

    @Test
    void theKeysGoToWhatWasMostLikelyMeant() {
        model.searchProperty().set("lock");
        assertEquals("lock", cursor(), "not the one that is locked");
        model.searchProperty().set("gather");
        assertEquals("gather", cursor());
        model.chooseLine();
        assertEquals(List.of("gather"), chosen);
    }

    @Test
    void wordsAreFoundWhereTheyBeginAndNothingIsFoundForNonsense() {
        model.searchProperty().set("ounded");
        assertEquals(List.of(), found());
        model.searchProperty().set("(x*&");
        assertEquals(List.of(), found());
        model.chooseLine();
        model.move(1);
        assertEquals(List.of(), chosen);
    }

    @Test
    void filtersByModelAndByKindsOfAPrimitive() {
        model.filterProperty().set(Filter.NONE.toggled(Model.PROCESSES).toggled("queue"));
        assertTrue(found().contains("process-queue"));
        assertFalse(found().contains("bounded-queue"), "a queue, but between threads");
        model.filterProperty().set(Filter.NONE.toggled("queue"));
        assertTrue(found().containsAll(Set.of("process-queue", "bounded-queue")));
        assertFalse(found().contains("other-libraries"), "a page uses nothing");
        model.clear();
        assertEquals(Catalogue.rows().size(), found().size());
    }

    @Test
    void offersThePrimitivesThatAreUsedEachUnderItsCommonWord() {
        List<String> words = model.primitivesProperty().get();
        assertTrue(words.containsAll(Set.of("lock", "queue", "shared value")), words::toString);
        assertFalse(words.stream().anyMatch(Set.of("process queue", "reentrant lock", "thread", "task")::contains));
    }

    @Test
    void leftClosesTheChapterAndRightOpensIt() {
        model.goTo("lost-update");
        model.collapse();
        assertEquals("chapter THREADS", cursor());
        assertFalse(isListed("lost-update"));
        model.move(1);
        assertEquals("chapter SYNCHRONISATION", cursor());
        model.move(-1);
        model.expand();
        assertTrue(isListed("lost-update"));
    }

    private boolean isListed(String key) {
        return model.linesProperty().get().stream().anyMatch(line -> line.key().equals(key));
    }

    @Test
    void searchingLooksIntoClosedChaptersToo() {
        model.setOpen(Chapter.THREADS, false);
        model.searchProperty().set("lost update");
        assertTrue(isListed("lost-update"));
        model.clear();
        assertFalse(isListed("lost-update"));
    }

    @Test
    void closedChaptersAndMarksAreKept() {
        Preferences preferences = new Preferences(folder.resolve("settings"));
        model.setOpen(Chapter.THREADS, false);
        model.picturesProperty().set(true);
        model.remember(preferences);
        new Progress(preferences).note(Catalogue.find("lost-update").orElseThrow(), true);
        Preferences later = new Preferences(folder.resolve("settings"));
        model = modelOf(later);
        model.restore(later);
        assertFalse(isListed("lost-update"));
        assertTrue(model.picturesProperty().get());
        assertEquals(Set.of(Sight.WATCHED, Sight.BROKEN), sights("lost-update"));
        assertEquals(Set.of(), sights("lost-update-locked"));
    }

    private Set<Sight> sights(String id) {
        Entry entry = model.entries().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
        return model.progress().of(entry);
    }

    @Test
    void whoSawTheRepairThroughHasSeenTheBrokenOneRepaired() {
        model.progress().note(Catalogue.find("lost-update-locked").orElseThrow(), false);
        assertEquals(Set.of(Sight.REPAIRED), sights("lost-update"));
        assertEquals(Set.of(Sight.WATCHED), sights("lost-update-locked"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "catalogue.watched=,,no-such-lesson,../../etc\ncatalogue.closed=NOWHERE,,\ncatalogue.pictures=maybe",
                "catalogue.watched=\\u12",
                "\u0000\u0001\u0002"
            })
    void aDamagedFileIsNoReasonToComplain(String text) throws IOException {
        Preferences damaged = new Preferences(Files.writeString(folder.resolve("damaged"), text));
        model = modelOf(damaged);
        model.restore(damaged);
        assertEquals(Catalogue.rows().size(), found().size());
        assertEquals(Set.of(), sights("lost-update"));
    }

    @Test
    void marksWhatCanGoWrongAndWhatRepairsIt() {
        Map<String, Entry.Mark> marks = Map.of(
                "lost-update", Entry.Mark.BUG,
                "lost-update-locked", Entry.Mark.REPAIRED,
                "other-libraries", Entry.Mark.NONE);
        marks.forEach((id, mark) -> assertEquals(
                mark,
                model.entries().stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .orElseThrow()
                        .mark()));
    }
}
