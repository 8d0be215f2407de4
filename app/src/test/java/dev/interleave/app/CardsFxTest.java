package dev.interleave.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.app.prefs.Preferences;
import dev.interleave.catalogue.Catalogue;
import dev.interleave.catalogue.Row;
import dev.interleave.lesson.Lesson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// All lessons as cards, for a person who does not know where to begin.
class CardsFxTest extends WindowTest {

    @Override
    MainWindow open(Stage stage) {
        MainWindow opened = new MainWindow(new Preferences(folder.resolve("settings")), Optional.of(folder));
        Scene scene = new Scene(opened.root(), 960, 720);
        opened.attach(scene);
        stage.setScene(scene);
        stage.show();
        return opened;
    }

    private String openLesson() {
        return window.session().subject().lesson().map(Lesson::id).orElse("");
    }

    private static List<Node> cards(FxRobot robot) {
        return robot.lookup(".card").queryAll().stream().filter(Node::isVisible).toList();
    }

    private static String titleAtCursor(FxRobot robot) {
        return cards(robot).stream()
                .filter(card -> card.getPseudoClassStates().stream()
                        .anyMatch(state -> state.getPseudoClassName().equals("cursor")))
                .map(card -> ((Labeled) card.lookup(".card-title")).getText())
                .findFirst()
                .orElse("");
    }

    /// The settings are those of somebody who has never opened the program.
    @Test
    void standInNobodysWayWhoOpensTheProgramForTheFirstTime(FxRobot robot) throws TimeoutException {
        robot.interact(() -> window.open(new OpenRequest.Nothing()));
        assertEquals(0, cards(robot).size());
        assertEquals("two-locks", openLesson());
        // Nobody but playback moves the playhead, and it may stop at the first question as soon as that is there.
        OpenedWindow.await(() -> window.session().playhead().position() > 0);
    }

    @Test
    void leaveTheLessonAsItIsWhenTheyAreClosed(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.L);
        assertEquals(Catalogue.rows().size(), cards(robot).size());
        robot.type(KeyCode.ESCAPE);
        assertEquals(0, cards(robot).size());
        assertEquals("", openLesson());
    }

    @Test
    void areWalkedByTheArrowsAndOpenedByEnter(FxRobot robot) {
        List<Row> rows = Catalogue.rows();
        robot.push(KeyCode.CONTROL, KeyCode.L);
        robot.type(KeyCode.HOME);
        assertEquals(rows.get(0).title(), titleAtCursor(robot));
        robot.type(KeyCode.RIGHT, KeyCode.DOWN, KeyCode.LEFT, KeyCode.UP, KeyCode.RIGHT);
        assertEquals(rows.get(1).title(), titleAtCursor(robot));
        robot.type(KeyCode.ENTER);
        assertEquals(0, cards(robot).size());
        assertEquals(rows.get(1).id(), openLesson());
    }

    @Test
    void areNarrowedByTypingAndOpenedAgainByAKey(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.L);
        robot.write("philosophers order");
        assertEquals("Dining philosophers, in order", titleAtCursor(robot));
        assertTrue(cards(robot).size() < 10, () -> cards(robot).size() + " cards");
        robot.type(KeyCode.ENTER);
        assertEquals("dining-philosophers-ordered", openLesson());
        robot.push(KeyCode.CONTROL, KeyCode.L);
        assertFalse(cards(robot).isEmpty());
    }

    @Test
    void theirPicturesAppearAndAreKept(FxRobot robot) throws TimeoutException, IOException {
        robot.push(KeyCode.CONTROL, KeyCode.L);
        OpenedWindow.await(() -> pictures(robot) >= 3);
        assertTrue(pictures(robot) < Catalogue.lessons().size(), "only those in view are made");
        try (Stream<Path> kept = Files.list(folder.resolve("pictures"))) {
            assertTrue(kept.anyMatch(file -> file.toString().endsWith("dark-standard.thumb")));
        }
    }

    private static long pictures(FxRobot robot) {
        return robot.lookup(".card .lesson-picture").queryAll().stream()
                .flatMap(place -> place.lookupAll(".image-view").stream())
                .filter(view -> ((ImageView) view).getImage() != null)
                .count();
    }
}
