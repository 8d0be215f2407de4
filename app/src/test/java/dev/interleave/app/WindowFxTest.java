package dev.interleave.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.app.command.HelpOverlay;
import dev.interleave.app.command.PaletteOverlay;
import dev.interleave.app.fx.Message.Tone;
import dev.interleave.app.source.SourceModel;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// The window as a person meets it: keys, mouse, what is seen.
class WindowFxTest extends WindowTest {

    @Override
    void opened() {
        window.show(SampleTraces.twoLocks());
    }

    private int position() {
        return window.session().playhead().position();
    }

    @Test
    void arrowsAndClickersStepBothWays(FxRobot robot) {
        robot.type(KeyCode.RIGHT, KeyCode.PAGE_DOWN, KeyCode.RIGHT, KeyCode.LEFT);
        assertEquals(2, position());
    }

    @Test
    void spacePlaysAndPauses(FxRobot robot) {
        robot.type(KeyCode.SPACE);
        assertTrue(window.playback().playingProperty().get());
        robot.type(KeyCode.SPACE);
        assertFalse(window.playback().playingProperty().get());
    }

    @Test
    void playingMovesThePlayheadOfTheTimelineToo(FxRobot robot) throws TimeoutException {
        robot.type(KeyCode.SPACE);
        OpenedWindow.await(() -> window.timeline().playheadNanosProperty().get() > 0);
        robot.interact(() -> assertEquals(
                window.session().playhead().nanos(),
                window.timeline().playheadNanosProperty().get()));
    }

    @Test
    void draggingTheTimelinesPlayheadMovesTheSession(FxRobot robot) {
        robot.interact(() -> window.timeline().playheadNanosProperty().set(26_000_000));
        assertEquals(26_000_000, window.session().playhead().nanos());
    }

    @Test
    void typingIntoTheSearchFieldIsNeverACommand(FxRobot robot) {
        robot.interact(() -> window.commands().get("window.search").perform());
        robot.write("two t");
        robot.type(KeyCode.SPACE, KeyCode.RIGHT);
        assertEquals(0, position());
        assertFalse(window.playback().playingProperty().get());
        assertTrue(window.paletteProperty().get().isDark());
        assertEquals("two t ", window.catalogue().model().searchProperty().get());
    }

    @Test
    void questionMarkShowsTheKeysAndEscapeHidesThem(FxRobot robot) {
        robot.type(KeyCode.F1);
        assertEquals(
                1, robot.lookup(node -> node instanceof HelpOverlay).queryAll().size());
        robot.interact(() -> {
            double windowPx = window.root().getScene().getHeight();
            assertEquals(windowPx, window.root().getLayoutBounds().getHeight(), "the overlay fits into the window");
        });
        robot.type(KeyCode.ESCAPE);
        assertEquals(
                0, robot.lookup(node -> node instanceof HelpOverlay).queryAll().size());
    }

    @Test
    void thePaletteDoesWhatWasTyped(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
        assertEquals(
                1,
                robot.lookup(node -> node instanceof PaletteOverlay).queryAll().size());
        robot.write("light theme").type(KeyCode.ENTER);
        assertFalse(window.paletteProperty().get().isDark());
        assertEquals(
                0,
                robot.lookup(node -> node instanceof PaletteOverlay).queryAll().size());
    }

    @Test
    void saysHowTheRunCameOut(FxRobot robot) {
        assertEquals(
                "Deadlock", robot.lookup(".outcome-text").queryAs(Label.class).getText());
        assertEquals(
                "surprising",
                robot.lookup(".badge-verdict").queryAs(Label.class).getText());
    }

    @Test
    void showsTheJavaFileThatRanWithAMarkerPerActor(FxRobot robot) {
        robot.interact(() -> window.session().playhead().toEnd());
        robot.interact(() -> {});
        SourceModel.Places places = window.moment().source().javaProperty().get();
        assertEquals(64, places.current());
        assertEquals(java.util.List.of(1, 2), places.actors().get(64));
        assertTrue(robot.lookup(".code-line").queryAll().size() > 60);
    }

    @Test
    void aFileThatIsNotThereIsASentenceAndNothingIsLost(FxRobot robot) throws TimeoutException {
        robot.interact(() -> window.session().open(folder.resolve("none.interleave")));
        OpenedWindow.await(() -> !window.session().messageProperty().get().isEmpty());
        assertEquals(Tone.PROBLEM, window.session().messageProperty().get().tone());
        assertTrue(window.session().messageProperty().get().text().startsWith("There is no file"));
        assertTrue(window.session().trace().size() > 0);
    }

    @Test
    void whatIsSavedOpensAgain(FxRobot robot) throws TimeoutException {
        Path file = folder.resolve("saved.interleave");
        robot.interact(() -> window.session().save(file));
        OpenedWindow.await(() -> !window.session().messageProperty().get().isEmpty());
        assertEquals(
                "Saved saved.interleave.",
                window.session().messageProperty().get().text());
        int events = window.session().trace().size();
        robot.interact(() -> window.session().open(file));
        OpenedWindow.await(() -> window.session().messageProperty().get().isEmpty());
        assertEquals(events, window.session().trace().size());
        assertEquals("Two locks, opposite order", window.session().subject().title());
    }

    @Test
    void everyButtonSaysWhatItDoes(FxRobot robot) {
        for (Node button : robot.lookup(".icon-button").queryAll()) {
            assertFalse(String.valueOf(button.getAccessibleText()).isBlank(), button.toString());
        }
    }
}
