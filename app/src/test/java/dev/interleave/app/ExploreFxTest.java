package dev.interleave.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.app.explore.ExploreModel;
import dev.interleave.app.explore.OutcomeRow;
import dev.interleave.app.explore.Status;
import dev.interleave.catalogue.Catalogue;
import dev.interleave.lesson.Arguments;
import dev.interleave.lesson.Lesson;
import dev.interleave.trace.RunInfo;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// Exploring as a person meets it, with lessons that really run in the controlled engine.
class ExploreFxTest extends WindowTest {

    private static final Map<String, String> SMALL = Map.of("threads", "2", "rounds", "1", "pause", "0");
    private static final Map<String, String> ENDLESS = Map.of("threads", "5", "rounds", "9", "pause", "0");

    private ExploreModel explore() {
        return window.explore();
    }

    private Status status() {
        return explore().statusProperty().get();
    }

    private void choose(FxRobot robot, String lesson, Map<String, String> parameters) {
        Lesson chosen = Catalogue.find(lesson).orElseThrow();
        robot.interact(() -> window.choice().choose(chosen, Arguments.parse(chosen, parameters)));
    }

    private void exploreToTheEnd(FxRobot robot) throws TimeoutException {
        robot.interact(() -> window.commands().get("explore.toggle").perform());
        OpenedWindow.await(() -> status() == Status.ENDED);
    }

    private List<String> outcomes() {
        return explore().rowsProperty().get().stream().map(OutcomeRow::brief).toList();
    }

    private static long exploringThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.isAlive() && thread.getName().startsWith("explore-"))
                .count();
    }

    @Test
    void findsTheSixInterleavingsOfTwoThreadsThatReadAndWrite(FxRobot robot) throws TimeoutException {
        choose(robot, "lost-update", SMALL);
        exploreToTheEnd(robot);
        assertEquals(
                "6 of 6 interleavings: complete",
                explore().headlineProperty().get().text());
        assertEquals(List.of("total 1", "total 2"), outcomes());
        assertEquals("4 runs", explore().rowsProperty().get().getFirst().count());
        assertEquals(
                List.of("total 1", "total 2"),
                robot.lookup(".outcome-brief").queryAllAs(Label.class).stream()
                        .map(Label::getText)
                        .toList());
    }

    @Test
    void stopsAndGoesOn(FxRobot robot) throws TimeoutException {
        choose(robot, "lost-update", ENDLESS);
        Button button = startButton(robot);
        robot.interact(button::fire);
        OpenedWindow.await(() -> explore().rowsProperty().get().size() > 1);
        assertEquals("Stop", button.getText());
        robot.interact(button::fire);
        OpenedWindow.await(() -> status() == Status.STOPPED);
        assertEquals("Go on", button.getText());
        String stopped = explore().headlineProperty().get().text();
        assertTrue(stopped.contains("not complete"), stopped);
        robot.interact(button::fire);
        OpenedWindow.await(() -> status() == Status.RUNNING
                && !explore().headlineProperty().get().text().equals(stopped));
        assertEquals("Stop", button.getText());
    }

    private Button startButton(FxRobot robot) {
        robot.interact(() -> window.commands().get("explore.show").perform());
        return robot.lookup(".explore-start").queryAs(Button.class);
    }

    @Test
    void refusesABoundInPlaceWithTheReason(FxRobot robot) {
        choose(robot, "lost-update", SMALL);
        Button button = startButton(robot);
        TextField runs = robot.lookup("#explore-runs").queryAs(TextField.class);
        robot.interact(() -> runs.setText("0"));
        assertTrue(button.isDisabled());
        assertEquals(
                1,
                robot.lookup((Label label) ->
                                label.isVisible() && label.getText().startsWith("Runs must be a whole number from 1"))
                        .queryAll()
                        .size());
        robot.interact(() -> runs.setText("3"));
        assertFalse(button.isDisabled());
        robot.interact(() -> explore().settings().runs().textProperty().set("7"));
        assertEquals("7", runs.getText());
    }

    @Test
    void anEndByABoundIsNotComplete(FxRobot robot) throws TimeoutException {
        choose(robot, "lost-update", SMALL);
        robot.interact(() -> explore().settings().runs().textProperty().set("3"));
        exploreToTheEnd(robot);
        String text = explore().headlineProperty().get().text();
        assertTrue(text.startsWith("3 interleavings: not complete"), text);
    }

    @Test
    void enterShowsTheShortestRunAndItsTokenIsCopied(FxRobot robot) throws TimeoutException {
        choose(robot, "lost-update", SMALL);
        exploreToTheEnd(robot);
        robot.type(KeyCode.DOWN, KeyCode.ENTER);
        OpenedWindow.await(() -> window.session().endingProperty().get().isPresent());
        RunInfo info = window.session().trace().info();
        assertEquals("controlled", info.get(RunInfo.ENGINE));
        assertEquals(info.get(RunInfo.OUTCOME_TEXT), outcomes().get(selectedIndex()));
        assertEquals(2, outcomes().size(), "the findings stay");
        robot.push(KeyCode.CONTROL, KeyCode.C);
        robot.interact(() -> assertEquals(
                info.get(RunInfo.TOKEN), Clipboard.getSystemClipboard().getString()));
    }

    private int selectedIndex() {
        String chosen = explore().selectionProperty().get().getLast().text();
        return outcomes().indexOf(chosen);
    }

    @Test
    void aClickShowsTheRunToo(FxRobot robot) throws TimeoutException {
        choose(robot, "lost-update", SMALL);
        exploreToTheEnd(robot);
        robot.clickOn("total 2");
        OpenedWindow.await(() -> window.session().endingProperty().get().isPresent());
        assertEquals("total 2", window.session().trace().info().get(RunInfo.OUTCOME_TEXT));
    }

    @Test
    void twoOutcomesAreLaidBesideEachOther(FxRobot robot) throws TimeoutException {
        choose(robot, "lost-update", SMALL);
        exploreToTheEnd(robot);
        robot.type(KeyCode.DOWN);
        robot.push(KeyCode.SHIFT, KeyCode.DOWN);
        assertEquals(2, explore().selectionProperty().get().size());
        robot.type(KeyCode.C);
        OpenedWindow.await(() -> robot.lookup(".compare").tryQuery().isPresent());
        robot.type(KeyCode.ESCAPE);
        assertEquals(2, explore().selectionProperty().get().size(), "the selection stays");
    }

    @Test
    void anotherLessonClearsWhatWasFound(FxRobot robot) throws TimeoutException {
        choose(robot, "lost-update", ENDLESS);
        robot.interact(() -> window.commands().get("explore.toggle").perform());
        OpenedWindow.await(() -> !explore().rowsProperty().get().isEmpty());
        choose(robot, "two-locks", Map.of());
        assertEquals(List.of(), outcomes());
        assertEquals(Status.IDLE, status());
        OpenedWindow.await(() -> threadsCalled("explore-0") == 0);
    }

    private static long threadsCalled(String name) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals(name))
                .count();
    }

    @Test
    void closingTheWindowLeavesNoThread(FxRobot robot) throws TimeoutException {
        choose(robot, "lost-update", ENDLESS);
        robot.interact(() -> window.commands().get("explore.toggle").perform());
        OpenedWindow.await(() -> !explore().rowsProperty().get().isEmpty());
        assertTrue(exploringThreads() > 0);
        robot.interact(() -> window.close());
        assertEquals(0, exploringThreads());
    }
}
