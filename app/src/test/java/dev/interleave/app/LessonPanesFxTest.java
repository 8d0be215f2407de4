package dev.interleave.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.app.explore.Status;
import dev.interleave.app.machine.Engine;
import dev.interleave.catalogue.Catalogue;
import dev.interleave.lesson.Arguments;
import dev.interleave.lesson.Lesson;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// What stands above and beside a lesson, one lesson opened after the other.
class LessonPanesFxTest extends WindowTest {

    private void choose(FxRobot robot, String id, Map<String, String> values) {
        Lesson lesson = Catalogue.find(id).orElseThrow();
        robot.interact(() -> window.session().choose(lesson, Arguments.parse(lesson, values)));
    }

    private void play(FxRobot robot, String id) throws TimeoutException {
        robot.interact(
                () -> window.open(new OpenRequest.PlayLesson(id, Map.of(), Optional.of(Engine.CONTROLLED), false)));
        OpenedWindow.await(() -> window.session().endingProperty().get().isPresent());
    }

    private static List<String> words(FxRobot robot) {
        return robot.lookup(".neighbours > .label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .filter(text -> text.endsWith(":"))
                .toList();
    }

    private static Set<String> links(FxRobot robot) {
        return robot.lookup(".neighbour").queryAllAs(Button.class).stream()
                .map(Button::getText)
                .collect(Collectors.toSet());
    }

    @Test
    void theNotesAreThoseOfTheLessonThatIsOpenAndOfNoneBefore(FxRobot robot) {
        for (Lesson lesson : Catalogue.lessons()) {
            choose(robot, lesson.id(), Map.of());
            Node notes = robot.lookup(".lesson-notes").query();
            Label note = robot.lookup(".lesson-note").queryAs(Label.class);
            boolean hasWays = !Catalogue.neighbours(lesson).isEmpty()
                    || !lesson.variants().isEmpty();
            assertEquals(!lesson.note().isEmpty() || hasWays, notes.isVisible(), lesson.id());
            assertEquals(!lesson.note().isEmpty(), note.isVisible(), lesson.id());
            assertEquals(lesson.note(), note.getText(), lesson.id());
            assertTrue(
                    links(robot)
                            .containsAll(Catalogue.neighbours(lesson).stream()
                                    .map(Lesson::title)
                                    .toList()),
                    () -> lesson.id() + " leads to " + links(robot));
        }
    }

    @Test
    void eachNeighbourIsCalledWhatItIs(FxRobot robot) {
        choose(robot, "waits-without-limit", Map.of());
        assertEquals(List.of("Repaired:"), words(robot));
        choose(robot, "waits-with-a-limit", Map.of());
        assertEquals(List.of("Broken:"), words(robot));
        choose(robot, "gather", Map.of());
        assertEquals(List.of("Compare:"), words(robot));
        choose(robot, "start-and-join", Map.of());
        assertEquals(List.of("Broken:"), words(robot));
        choose(robot, "join-forgotten", Map.of());
        assertEquals(List.of("Done right:"), words(robot));
    }

    @Test
    void variantsAreComparedByAButtonThatSaysHowMany(FxRobot robot) {
        choose(robot, "gil", Map.of());
        assertEquals(Set.of("Compare 2 variants"), links(robot));
    }

    @Test
    void aLessonThatDidNotFailOffersToFindTheScheduleInWhichItDoes(FxRobot robot) throws TimeoutException {
        play(robot, "rare-race");
        Button search = robot.lookup(".search-button").queryAs(Button.class);
        assertEquals("Find the failing schedule", search.getText());
        robot.interact(search::fire);
        assertTrue(robot.lookup(".explore").query().getScene() != null);
        OpenedWindow.await(() -> window.explore().statusProperty().get() != Status.IDLE);
    }

    @Test
    void aLessonThatFailedOrCannotFailDoesNot(FxRobot robot) throws TimeoutException {
        play(robot, "two-locks");
        assertTrue(robot.lookup(".search-button").queryAll().isEmpty());
        play(robot, "rare-race-mended");
        assertTrue(robot.lookup(".search-button").queryAll().isEmpty());
    }

    @Test
    void theLockIsShownAsTheRunHasIt(FxRobot robot) {
        ToggleButton lock = robot.lookup(".lock-switch").queryAs(ToggleButton.class);
        choose(robot, "gil", Map.of());
        assertEquals("GIL on", lock.getText());
        assertTrue(lock.isDisabled() && lock.isSelected());
        choose(robot, "gil", Map.of("gil", "false"));
        assertEquals("GIL off", lock.getText());
        assertFalse(lock.isDisabled());
        robot.interact(lock::fire);
        assertTrue(window.choice().interpreterLockProperty().get());
        assertEquals("GIL on", lock.getText());
    }

    @Test
    void theOutputHasTheHeightThatItsOwnLinesNeed(FxRobot robot) throws TimeoutException {
        double one = outputPx(robot, "priority-inversion");
        assertTrue(one < 90, "one line has " + one);
        double several = outputPx(robot, "cannot-be-sent");
        assertTrue(several > 130, "two long lines and a short one have " + several);
        assertEquals(one, outputPx(robot, "priority-inversion"), 3);
    }

    private double outputPx(FxRobot robot, String id) throws TimeoutException {
        play(robot, id);
        robot.interact(() -> {
            window.playback().pause();
            window.session().playhead().toEnd();
        });
        OpenedWindow.awaitPulses(3);
        return robot.lookup(".output").query().getLayoutBounds().getHeight();
    }

    @Test
    void theEngineSwitchStandsWhereItStoodWhateverIsOpen(FxRobot robot) throws TimeoutException {
        double first = engineX(robot, "lock");
        for (String id : List.of("gil", "dining-philosophers-left-handed", "priority-inversion", "overhead")) {
            assertEquals(first, engineX(robot, id), 0.5, id);
        }
    }

    private double engineX(FxRobot robot, String id) throws TimeoutException {
        choose(robot, id, Map.of());
        OpenedWindow.awaitPulses(2);
        Node engines = robot.lookup(".engine-switch").query();
        return engines.localToScene(engines.getLayoutBounds()).getMinX();
    }

    @Test
    void aPageThatIsReadScrollsByPages(FxRobot robot) throws TimeoutException {
        robot.interact(() -> window.catalogue().model().searchProperty().set("Other libraries"));
        robot.interact(() -> window.catalogue().model().chooseLine());
        OpenedWindow.awaitPulses(2);
        ScrollPane scroll = robot.lookup(".reading > .scroll-pane").queryAs(ScrollPane.class);
        robot.type(KeyCode.PAGE_DOWN);
        double once = scroll.getVvalue();
        assertTrue(once > 0, "at " + once);
        robot.type(KeyCode.PAGE_UP);
        assertEquals(0, scroll.getVvalue(), 0.001);
    }
}
