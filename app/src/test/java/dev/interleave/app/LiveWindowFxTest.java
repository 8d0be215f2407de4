package dev.interleave.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.app.session.Phase;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The window around runs that really take place.
@ExtendWith(ApplicationExtension.class)
class LiveWindowFxTest {

    @TempDir
    static Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init") // start() sets it, on the thread that windows belong to
    private MainWindow window;

    @Start
    void start(Stage stage) {
        window = OpenedWindow.on(stage, folder);
    }

    private void play(FxRobot robot, String lesson, Map<String, String> arguments) {
        robot.interact(() -> window.open(new OpenRequest.PlayLesson(lesson, arguments)));
    }

    private boolean hasEnded() {
        return window.session().endingProperty().get().isPresent();
    }

    @Test
    void aLessonRunsAndThenPlaysFromItsStart(FxRobot robot) throws TimeoutException {
        play(robot, "two-locks", Map.of());
        OpenedWindow.await(this::hasEnded);
        assertEquals(
                "deadlock",
                window.session().endingProperty().get().orElseThrow().kind());
        OpenedWindow.await(() -> window.playback().playingProperty().get()
                && !window.session().playhead().isAtEnd());
        robot.interact(() -> window.close());
    }

    @Test
    void thePlayheadFollowsTheEndOfARunUntilSomebodySteps(FxRobot robot) throws TimeoutException {
        play(robot, "lost-update", Map.of("threads", "1", "rounds", "1000", "pause", "1000"));
        OpenedWindow.await(() -> window.session().phase().isRunning()
                && window.session().trace().size() > 2
                && window.session().playhead().isAtEnd());
        robot.interact(() -> window.playback().step(-1));
        assertFalse(window.playback().followingProperty().get());
        robot.interact(() -> window.close());
    }

    @Test
    void stopEndsARunAndKeepsWhatItRecorded(FxRobot robot) throws TimeoutException {
        play(robot, "lost-update", Map.of("threads", "1", "rounds", "1000", "pause", "1000"));
        OpenedWindow.await(() ->
                window.session().phase().isRunning() && window.session().trace().size() > 2);
        robot.interact(() -> window.commands().get("run.stop").perform());
        OpenedWindow.await(this::hasEnded);
        assertEquals(
                "stopped", window.session().endingProperty().get().orElseThrow().kind());
        assertTrue(window.session().trace().size() > 2);
        robot.interact(() -> window.close());
    }

    @Test
    void closingTheWindowLeavesNoProcess(FxRobot robot) throws TimeoutException {
        play(robot, "lost-update", Map.of("threads", "1", "rounds", "1000", "pause", "1000"));
        OpenedWindow.await(() -> window.session().trace().size() > 2);
        long engine = window.session().trace().processes().getFirst().pid();
        robot.interact(() -> window.close());
        assertTrue(ProcessHandle.of(engine).filter(ProcessHandle::isAlive).isEmpty(), "process " + engine);
    }

    @Test
    void aLessonThatThereIsNotIsASentence(FxRobot robot) {
        play(robot, "no-such-lesson", Map.of());
        assertTrue(window.session().messageProperty().get().text().contains("no lesson 'no-such-lesson'"));
        assertEquals(new Phase.Idle(), window.session().phase());
        robot.interact(() -> window.close());
    }
}
