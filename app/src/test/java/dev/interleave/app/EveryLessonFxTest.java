package dev.interleave.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.app.fx.Message;
import dev.interleave.app.machine.Engine;
import dev.interleave.app.session.Ending;
import dev.interleave.catalogue.Catalogue;
import dev.interleave.lesson.Lesson;
import dev.interleave.lesson.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// Every lesson, opened in the window and played to its end in the controlled engine.
///
/// With `-Dinterleave.lesson.pictures=FOLDER` it leaves a picture of each at its end, `FOLDER/<id>.png`, to be
/// looked at; `-Dinterleave.lesson.size=1920x1080` and `-Dinterleave.lesson.theme=light` say how, and
/// `-Dinterleave.lesson.only=two-locks,gil` of which lessons.
class EveryLessonFxTest extends WindowTest {

    private static final Optional<Path> PICTURES = Optional.ofNullable(System.getProperty("interleave.lesson.pictures"))
            .map(Path::of);
    private static final String[] SIZE =
            System.getProperty("interleave.lesson.size", "1280x720").split("x", 2);
    private static final double WIDTH_PX = Double.parseDouble(SIZE[0]);
    private static final double HEIGHT_PX = Double.parseDouble(SIZE[1]);
    private static final List<String> ONLY = Arrays.stream(
                    System.getProperty("interleave.lesson.only", "").split(",", -1))
            .filter(id -> !id.isEmpty())
            .toList();

    @Override
    MainWindow open(Stage stage) throws IOException {
        String theme = System.getProperty("interleave.lesson.theme", "dark");
        Files.writeString(folder.resolve("settings"), "theme=" + theme.toUpperCase(java.util.Locale.ROOT) + "\n");
        return OpenedWindow.behindAnOpening(stage, folder, WIDTH_PX, HEIGHT_PX);
    }

    @Test
    void everyLessonPlaysToItsEnd(FxRobot robot) throws Exception {
        int played = 0;
        for (Lesson lesson : lessons()) {
            robot.interact(() -> window.open(
                    new OpenRequest.PlayLesson(lesson.id(), Map.of(), Optional.of(Engine.CONTROLLED), false)));
            OpenedWindow.await(() -> window.session().endingProperty().get().isPresent());
            robot.interact(() -> {
                window.playback().pause();
                window.session().playhead().toEnd();
            });
            Ending ending = window.session().endingProperty().get().orElseThrow();
            assertTrue(ending.verdict().isPresent(), lesson.id() + " came to no outcome");
            assertFalse(ending.verdict().equals(Optional.of(Verdict.FORBIDDEN)), lesson.id() + ": " + ending.text());
            assertEquals(Message.NONE, window.session().messageProperty().get(), lesson.id());
            assertEquals(lesson.title(), window.session().subject().title());
            assertEquals(
                    window.session().trace().size(), window.session().playhead().position(), lesson.id());
            OpenedWindow.awaitPulses(2);
            robot.interact(() -> new SeenWhole(window.root()).check(lesson.id()));
            if (PICTURES.isPresent()) {
                picture(robot, PICTURES.get().resolve(lesson.id() + ".png"));
            }
            played++;
        }
        assertTrue(played >= (ONLY.isEmpty() ? 80 : ONLY.size()), "only " + played + " lessons");
    }

    private static List<Lesson> lessons() {
        return Catalogue.lessons().stream()
                .filter(lesson -> ONLY.isEmpty() || ONLY.contains(lesson.id()))
                .toList();
    }

    private void picture(FxRobot robot, Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        WritableImage[] image = new WritableImage[1];
        robot.interact(() -> image[0] = window.root().snapshot(null, null));
        assertEquals(WIDTH_PX, image[0].getWidth(), "what is in the window is wider than the window");
        assertEquals(HEIGHT_PX, image[0].getHeight(), "what is in the window is higher than the window");
        WindowPictures.save(image[0], file);
    }
}
