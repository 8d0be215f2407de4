package dev.interleave.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.app.hand.HandView;
import dev.interleave.app.machine.Engine;
import dev.interleave.app.prefs.Preferences;
import dev.interleave.app.session.Phase;
import dev.interleave.app.timeline.TimelineView;
import dev.interleave.catalogue.Catalogue;
import dev.interleave.lesson.Lesson;
import dev.interleave.lesson.Model;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// Looking for a lesson without a mouse, and what is remembered of it.
class CatalogueFxTest extends WindowTest {

    @Override
    void opened() {
        window.show(SampleTraces.twoLocks());
    }

    private Node focus() {
        return window.root().getScene().getFocusOwner();
    }

    private String openLesson() {
        return window.session().subject().lesson().map(Lesson::id).orElse("");
    }

    private static Set<String> shown(FxRobot robot, String style) {
        return robot.lookup(style).queryAll().stream()
                .filter(node -> node.getParent().getParent().isVisible())
                .map(node -> ((Labeled) node).getText())
                .collect(Collectors.toSet());
    }

    private Set<String> titles(FxRobot robot) {
        return robot.lookup(".entry-line").queryAll().stream()
                .filter(Node::isVisible)
                .map(line -> ((Labeled) line.lookup(".entry-title")).getText())
                .collect(Collectors.toSet());
    }

    @Test
    void typingNarrowsTheListAndEnterOpensWhatWasMeant(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.F);
        robot.write("lost update locked");
        assertEquals(Set.of("Lost update, locked"), titles(robot));
        assertTrue(shown(robot, ".catalogue-count")
                .contains("1 of " + Catalogue.rows().size()));
        robot.type(KeyCode.ENTER);
        assertEquals("lost-update-locked", openLesson());
        assertTrue(focus() instanceof TimelineView, () -> "focus on " + focus());
    }

    /// A real keyboard sends what a key types behind its press, to whoever has the focus by then.
    @Test
    void theSlashThatOpensTheSearchIsNotSearchedFor(FxRobot robot) {
        robot.interact(() -> hit(KeyCode.SLASH, "/"));
        assertTrue(focus() instanceof TextInputControl, () -> "focus on " + focus());
        assertEquals("", window.catalogue().model().searchProperty().get());
        robot.interact(() -> hit(KeyCode.Q, "q"));
        robot.interact(() -> hit(KeyCode.SLASH, "/"));
        assertEquals("q/", window.catalogue().model().searchProperty().get(), "there it is a letter as any");
    }

    private void hit(KeyCode code, String text) {
        Event.fireEvent(focus(), new KeyEvent(KeyEvent.KEY_PRESSED, text, text, code, false, false, false, false));
        KeyCode none = KeyCode.UNDEFINED;
        Event.fireEvent(focus(), new KeyEvent(KeyEvent.KEY_TYPED, text, "", none, false, false, false, false));
    }

    @Test
    void aLessonBehindOneThatWasRunByHandPlaysByItself(FxRobot robot) throws TimeoutException {
        Map<String, String> noPause = Map.of("pause", "0");
        robot.interact(() ->
                window.open(new OpenRequest.PlayLesson("two-locks", noPause, Optional.of(Engine.CONTROLLED), false)));
        OpenedWindow.await(() -> window.session().endingProperty().get().isPresent());
        robot.push(KeyCode.CONTROL, KeyCode.H);
        OpenedWindow.await(() -> window.hand().viewProperty().get() instanceof HandView.Choosing);
        robot.type(KeyCode.B);
        OpenedWindow.await(() -> window.session().endingProperty().get().isPresent());
        assertEquals("two-locks-ordered", openLesson());
        assertFalse(window.hand().viewProperty().get() instanceof HandView.Choosing);
    }

    @Test
    void lessonsAreFoundByTheMistakesThatTheyShow(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.F);
        for (String mistake : List.of("forgotten join", "too many threads", "blocking the loop")) {
            robot.interact(() -> window.catalogue().model().searchProperty().set(mistake));
            assertFalse(titles(robot).isEmpty(), mistake);
        }
        robot.interact(() -> window.catalogue().model().searchProperty().set("too many threads"));
        assertTrue(shown(robot, ".entry-reason").contains("Too many threads or processes"));
    }

    @Test
    void theArrowsWalkTheListAndEscapeGoesBackToTheTimeline(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.F);
        robot.type(KeyCode.TAB, 6);
        assertTrue(focus().getStyleClass().contains("catalogue-list"), () -> "focus on " + focus());
        robot.type(KeyCode.HOME);
        assertEquals(
                "chapter THREADS", window.catalogue().model().cursorProperty().get());
        int all = titles(robot).size();
        robot.type(KeyCode.LEFT);
        assertTrue(titles(robot).size() < all, "Left closes the chapter");
        robot.type(KeyCode.RIGHT, KeyCode.DOWN);
        assertEquals(all, titles(robot).size());
        assertEquals(
                Catalogue.rows().getFirst().id(),
                window.catalogue().model().cursorProperty().get());
        assertEquals(0, window.session().playhead().position(), "none of it was a step");
        robot.type(KeyCode.ESCAPE);
        assertTrue(focus() instanceof TimelineView, () -> "focus on " + focus());
    }

    @Test
    void aFilterIsSwitchedByTabAndSpace(FxRobot robot) throws TimeoutException {
        OpenedWindow.await(
                () -> !window.catalogue().model().primitivesProperty().get().isEmpty());
        robot.push(KeyCode.CONTROL, KeyCode.F);
        robot.type(KeyCode.TAB);
        assertEquals("threads", ((ToggleButton) focus()).getText());
        robot.type(KeyCode.RIGHT, KeyCode.SPACE);
        assertEquals(
                Set.of(Model.PROCESSES),
                window.catalogue().model().filterProperty().get().models());
        assertFalse(titles(robot).contains("Lost update"));
        assertFalse(window.playback().playingProperty().get(), "Space was for the chip");
    }

    @Test
    void aRunFollowedToItsEndIsMarkedAndStaysMarked(FxRobot robot) {
        robot.interact(() -> window.playback().toEnd());
        assertEquals(1, robot.lookup(".entry-line .sight-broken").queryAll().size());
        Preferences later = new Preferences(folder.resolve("settings"));
        assertEquals("two-locks", later.text("catalogue.watched", ""));
        assertEquals("two-locks", later.text("catalogue.broken", ""));
    }

    @Test
    void aKeyAndALinkLeadToTheNeighbour(FxRobot robot) throws TimeoutException {
        Lesson broken = Catalogue.find("lost-update").orElseThrow();
        robot.interact(() -> window.desk().play(broken));
        OpenedWindow.await(() -> window.session().phase() instanceof Phase.Replaying);
        robot.type(KeyCode.B);
        assertEquals("lost-update-locked", openLesson());
        robot.interact(() -> robot.lookup(".to-broken").queryButton().fire());
        assertEquals("lost-update", openLesson());
    }

    @Test
    void aPageIsReadOverTheWindowUntilEscape(FxRobot robot) throws TimeoutException {
        robot.push(KeyCode.CONTROL, KeyCode.F);
        robot.write("other libraries").type(KeyCode.ENTER);
        OpenedWindow.await(() -> window.root().lookup(".markdown") != null);
        assertEquals("two-locks", openLesson());
        robot.type(KeyCode.ESCAPE);
        assertEquals(Optional.empty(), robot.lookup(".markdown").tryQuery());
    }

    @Test
    void theGuideLeadsToTheLessonsThatItNames(FxRobot robot) throws TimeoutException {
        robot.push(KeyCode.CONTROL, KeyCode.F);
        robot.write("guide").type(KeyCode.ENTER);
        OpenedWindow.await(() -> window.root().lookup(".page-link") != null);
        Hyperlink link = robot.lookup(".page-link").queryAllAs(Hyperlink.class).stream()
                .filter(one -> one.getText().equals("start-and-join"))
                .findFirst()
                .orElseThrow();
        robot.interact(link::fire);
        assertEquals("start-and-join", openLesson());
        assertEquals(Optional.empty(), robot.lookup(".markdown").tryQuery());
    }
}
