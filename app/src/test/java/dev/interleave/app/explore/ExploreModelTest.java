package dev.interleave.app.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.app.explore.Headline.Tone;
import dev.interleave.catalogue.Catalogue;
import dev.interleave.explore.Strategy;
import dev.interleave.lesson.Arguments;
import dev.interleave.lesson.Lesson;
import dev.interleave.lesson.Verdict;
import dev.interleave.run.LessonRun;
import dev.interleave.run.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ExploreModelTest {

    private static final long MILLIS = 1_000_000;
    private static final Map<String, String> SMALL = Map.of("threads", "2", "rounds", "1", "pause", "0");

    private final BlockingQueue<Runnable> door = new LinkedBlockingQueue<>();
    private final List<FakeSearch> searches = new ArrayList<>();
    private final ExploreModel model = new ExploreModel(door::add, this::newSearch);

    ExploreModelTest() {
        model.aim(Optional.of(target("lost-update", SMALL)));
    }

    private Search newSearch(Task task) {
        searches.add(new FakeSearch(task));
        return searches.getLast();
    }

    private static Target target(String id, Map<String, String> parameters) {
        Lesson lesson = Catalogue.find(id).orElseThrow();
        return Target.of(lesson, Arguments.parse(lesson, parameters), false);
    }

    /// Lets the next answer of another thread through the door.
    private void answer() throws InterruptedException {
        door.take().run();
    }

    private Status status() {
        return model.statusProperty().get();
    }

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void looksAtTheSearchAtMostEveryTenthOfASecond() {
        model.start();
        int before = searches.getFirst().looks;
        for (int i = 0; i < 60; i++) {
            model.pulse((1_000 + 10L * i) * MILLIS);
        }
        assertEquals(6, searches.getFirst().looks - before, "in 600 ms");
    }

    @Test
    void showsABarForEachOutcomeWithItsVerdict() {
        model.start();
        searches.getFirst().find(FakeSearch.found(true, true, 4, 2));
        model.pulse(MILLIS * 1_000);
        List<OutcomeRow> rows = model.rowsProperty().get();
        assertEquals(Status.ENDED, status());
        assertEquals(
                List.of("total 1", "total 2"),
                rows.stream().map(OutcomeRow::brief).toList());
        assertEquals(Optional.of(Verdict.SURPRISING), rows.getFirst().verdict());
        assertEquals(Optional.of(Verdict.ALLOWED), rows.getLast().verdict());
        assertEquals("4 runs", rows.getFirst().count());
        assertEquals("66.7 %", rows.getFirst().share());
        assertEquals("12 steps, 1 preemption", rows.getFirst().shortest());
        assertEquals(0.5, rows.getLast().length());
    }

    @Test
    void saysCompleteOnlyWhenItIs() {
        model.start();
        searches.getFirst().find(FakeSearch.found(false, false, 4, 2));
        model.pulse(MILLIS * 1_000);
        assertEquals(
                "6 interleavings so far, about 18 left",
                model.headlineProperty().get().text());
        searches.getFirst().find(FakeSearch.found(true, false, 4, 2));
        model.pulse(MILLIS * 2_000);
        assertEquals(
                "6 interleavings: not complete, about 18 left",
                model.headlineProperty().get().text());
        assertEquals(Tone.INCOMPLETE, model.headlineProperty().get().tone());
    }

    @Test
    void theLogarithmicScaleLengthensWhatIsRare() {
        model.start();
        searches.getFirst().find(FakeSearch.found(false, false, 9_999, 9));
        model.pulse(MILLIS * 1_000);
        assertTrue(model.rowsProperty().get().getLast().length() < 0.001);
        model.toggleScale();
        assertEquals(0.25, model.rowsProperty().get().getLast().length(), 1e-9);
    }

    @Test
    void goesOnWithTheSameSearchAfterAStop() throws InterruptedException {
        model.start();
        model.stop();
        assertEquals(Status.STOPPING, status());
        answer();
        assertEquals(Status.STOPPED, status());
        assertTrue(model.canGoOn());
        model.start();
        assertEquals(1, searches.size());
        assertEquals(2, searches.getFirst().starts);
    }

    @Test
    void otherSettingsAreAnotherSearch() throws InterruptedException {
        model.start();
        model.stop();
        answer();
        model.settings().strategyProperty().set(Strategy.REDUCED);
        assertFalse(model.canGoOn());
        model.start();
        assertEquals(2, searches.size());
        assertEquals(Strategy.REDUCED, searches.getLast().task.settings().strategy());
    }

    @Test
    void anotherLessonEndsTheSearchAndTakesItsFindingsAway() throws InterruptedException {
        model.start();
        searches.getFirst().find(FakeSearch.found(false, false, 4, 2));
        model.pulse(MILLIS * 1_000);
        model.aim(Optional.of(target("two-locks", Map.of())));
        searches.getFirst().awaitStop();
        assertEquals(List.of(), model.rowsProperty().get());
        assertEquals(Status.IDLE, status());
        assertEquals("Not explored yet", model.headlineProperty().get().text());
    }

    @Test
    void theSameLessonWithTheSameParametersChangesNothing() {
        model.start();
        model.aim(Optional.of(target("lost-update", SMALL)));
        assertEquals(Status.RUNNING, status());
    }

    @Test
    void aBoundThatWillNotDoKeepsItFromStarting() {
        model.settings().runs().textProperty().set("many");
        assertFalse(model.canStart());
        model.start();
        assertEquals(List.of(), searches);
        model.settings().runs().textProperty().set("12");
        model.start();
        assertEquals(12, searches.getFirst().task.settings().bounds().runs());
    }

    @Test
    void theTokenIsThatOfTheOutcomeSelectedLast() {
        model.start();
        searches.getFirst().find(FakeSearch.found(true, true, 4, 2));
        model.pulse(MILLIS * 1_000);
        assertEquals(Optional.empty(), model.token());
        model.selectionProperty().set(List.of(FakeSearch.RIGHT, FakeSearch.LOST));
        Token token = Token.parse(model.token().orElseThrow());
        assertEquals("lost-update", token.lesson());
        assertEquals("x1a", token.plan().encode());
    }

    @Test
    void aSelectedOutcomeIsRunAndShown() throws InterruptedException {
        List<LessonRun> shown = new ArrayList<>();
        model.onShown(shown::add);
        model.start();
        searches.getFirst().find(FakeSearch.found(true, true, 4, 2));
        model.pulse(MILLIS * 1_000);
        model.selectionProperty().set(List.of(FakeSearch.RIGHT));
        model.showSelected();
        answer();
        assertEquals(FakeSearch.RIGHT, shown.getFirst().result().outcome());
    }

    @Test
    void aRunThatEndsTheSameWayIsShownWithTheFewestPreemptions() throws InterruptedException {
        List<LessonRun> shown = new ArrayList<>();
        model.onShown(shown::add);
        model.start();
        searches.getFirst().find(FakeSearch.found(true, true, 4, 2));
        model.pulse(MILLIS * 1_000);
        model.selectionProperty().set(List.of(FakeSearch.LOST));
        model.showWithFewestPreemptions();
        answer();
        assertEquals(FakeSearch.LOST, shown.getFirst().result().outcome());
    }

    @Test
    void twoOutcomesCanBeComparedWhenSomebodyShowsThem() throws InterruptedException {
        model.start();
        searches.getFirst().find(FakeSearch.found(true, true, 4, 2));
        model.pulse(MILLIS * 1_000);
        model.selectionProperty().set(List.of(FakeSearch.RIGHT, FakeSearch.LOST));
        assertFalse(model.canCompareProperty().get(), "nobody shows them");
        List<String> shown = new ArrayList<>();
        model.onCompared((first, second) -> {
            shown.add(first.token().orElseThrow().plan().encode());
            shown.add(second.token().orElseThrow().plan().encode());
        });
        assertTrue(model.canCompareProperty().get());
        model.compareSelected();
        answer();
        assertEquals(List.of("x", "x1a"), shown);
        model.selectionProperty().set(List.of(FakeSearch.LOST));
        assertFalse(model.canCompareProperty().get(), "one is not two");
    }

    @Test
    void aSearchThatBrokeOffSaysWhy() {
        model.start();
        searches.getFirst().failure = "the search broke off: no memory";
        searches.getFirst().find(FakeSearch.found(true, false, 4, 2));
        model.pulse(MILLIS * 1_000);
        assertEquals("the search broke off: no memory", model.problemProperty().get());
    }
}
