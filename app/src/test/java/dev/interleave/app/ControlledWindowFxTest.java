package dev.interleave.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.app.hand.HandView;
import dev.interleave.app.machine.Engine;
import dev.interleave.app.machine.Turns;
import dev.interleave.app.session.ControlledRequest;
import dev.interleave.app.timeline.model.TimeRange;
import dev.interleave.format.RecordingWriter;
import dev.interleave.schedule.Plan;
import dev.interleave.trace.Trace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import picocli.CommandLine;

/// The window around controlled runs: by the clock, by chance, by hand, by token.
class ControlledWindowFxTest extends WindowTest {

    private void play(FxRobot robot, Turns turns, Map<String, String> arguments) throws TimeoutException {
        robot.interact(() -> {
            window.desk().machine().turnsProperty().set(turns);
            window.open(new OpenRequest.PlayLesson("two-locks", arguments, Optional.of(Engine.CONTROLLED), false));
        });
        OpenedWindow.await(turns == Turns.BY_HAND ? () -> view() instanceof HandView.Choosing : this::hasEnded);
    }

    private HandView view() {
        return window.hand().viewProperty().get();
    }

    private boolean hasEnded() {
        return window.session().endingProperty().get().isPresent();
    }

    private Trace trace() {
        return window.session().trace();
    }

    private byte[] bytes(Trace trace) {
        try {
            Path file = Files.createTempFile(folder, "run", ".interleave");
            RecordingWriter.write(trace, file);
            return Files.readAllBytes(file);
        } catch (IOException e) {
            return Assertions.fail(e);
        }
    }

    /// Types the number of a possibility and waits for what comes of it.
    private void choose(FxRobot robot, KeyCode digit) throws TimeoutException {
        Trace before = trace();
        robot.type(digit);
        OpenedWindow.await(() -> trace() != before);
    }

    @Test
    void theEngineSwitchIsOneKeyAndShowsTheMachine(FxRobot robot) {
        assertFalse(robot.lookup(".machine-button").query().isVisible());
        robot.type(KeyCode.E);
        assertEquals(Engine.CONTROLLED, window.desk().machine().engineProperty().get());
        assertTrue(robot.lookup(".machine-button").query().isVisible());
        ToggleButton live = robot.lookup(".engine-button").nth(0).queryAs(ToggleButton.class);
        robot.interact(live::fire);
        assertEquals(Engine.LIVE, window.desk().machine().engineProperty().get());
        robot.interact(live::fire);
        assertTrue(live.isSelected(), "one of the two is always down");
    }

    @Test
    void aControlledRunIsThereAtOnceAndPlaysFromItsStart(FxRobot robot) throws TimeoutException {
        play(robot, Turns.BY_CLOCK, Map.of());
        assertEquals(
                "deadlock",
                window.session().endingProperty().get().orElseThrow().kind());
        assertEquals(
                "Deadlock", robot.lookup(".outcome-text").queryAs(Label.class).getText());
        assertTrue(window.playback().playingProperty().get()
                && !window.session().playhead().isAtEnd());
        byte[] first = bytes(trace());
        robot.interact(() -> window.desk().run());
        OpenedWindow.await(this::hasEnded);
        Assertions.assertArrayEquals(first, bytes(trace()));
    }

    @Test
    void numbersChooseWhoGoesNextUntilNobodyCan(FxRobot robot) throws TimeoutException {
        play(robot, Turns.BY_HAND, Map.of("pause", "0"));
        HandView.Choosing begin = (HandView.Choosing) view();
        assertEquals(2, begin.possibilities().size());
        assertEquals("acquire lock account A", begin.possibilities().getFirst().text());
        choose(robot, KeyCode.DIGIT1);
        HandView.Choosing held = (HandView.Choosing) view();
        assertEquals(trace().size(), held.steps());
        assertEquals("transfer-1", held.possibilities().get(1).interrupts());
        choose(robot, KeyCode.DIGIT2);
        HandView.Over over = (HandView.Over) view();
        assertEquals("deadlock", over.outcome());
        assertEquals(
                "waits for lock account B, held by transfer-2 since step 12",
                over.held().get(1).reason());
        assertEquals(
                "deadlock",
                window.session().endingProperty().get().orElseThrow().kind());
        assertTrue(window.session().playhead().isAtEnd());
    }

    @Test
    void aNumberThatIsNotOnOfferDoesNothing(FxRobot robot) throws TimeoutException {
        play(robot, Turns.BY_HAND, Map.of("pause", "0"));
        Trace before = trace();
        robot.type(KeyCode.DIGIT3);
        robot.interact(() -> window.hand().choose(9));
        robot.interact(() -> assertEquals(before, trace()));
    }

    @Test
    void undoRestoresTheVerySameTraceAndRedoToo(FxRobot robot) throws TimeoutException {
        play(robot, Turns.BY_HAND, Map.of("pause", "0"));
        choose(robot, KeyCode.DIGIT2);
        byte[] one = bytes(trace());
        choose(robot, KeyCode.DIGIT1);
        byte[] two = bytes(trace());
        choose(robot, KeyCode.BACK_SPACE);
        Assertions.assertArrayEquals(one, bytes(trace()));
        Trace before = trace();
        robot.push(KeyCode.SHIFT, KeyCode.BACK_SPACE);
        OpenedWindow.await(() -> trace() != before);
        Assertions.assertArrayEquals(two, bytes(trace()));
    }

    @Test
    void goingOnByItselfEndsTheRunAndIsOneThingToUndo(FxRobot robot) throws TimeoutException {
        play(robot, Turns.BY_HAND, Map.of("pause", "0"));
        choose(robot, KeyCode.DIGIT1);
        byte[] before = bytes(trace());
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        OpenedWindow.await(this::hasEnded);
        assertTrue(view() instanceof HandView.Over);
        robot.type(KeyCode.BACK_SPACE);
        OpenedWindow.await(() -> !hasEnded());
        Assertions.assertArrayEquals(before, bytes(trace()));
    }

    @Test
    void fromThePastARunCanGoAnotherWay(FxRobot robot) throws TimeoutException {
        play(robot, Turns.BY_HAND, Map.of("pause", "0"));
        choose(robot, KeyCode.DIGIT1);
        byte[] one = bytes(trace());
        choose(robot, KeyCode.DIGIT2);
        for (int i = 0; i < 40 && !view().equals(new HandView.LookingBack(1, 2)); i++) {
            robot.type(KeyCode.LEFT);
        }
        assertEquals(new HandView.LookingBack(1, 2), view());
        robot.type(KeyCode.H);
        OpenedWindow.await(() -> view() instanceof HandView.Choosing);
        Assertions.assertArrayEquals(one, bytes(trace()));
        choose(robot, KeyCode.DIGIT1);
        assertEquals(15, ((HandView.Choosing) view()).steps(), "transfer-1 has both, and alone could go on");
    }

    @Test
    void aRunByTheClockIsTakenOverFromThePlayhead(FxRobot robot) throws TimeoutException {
        play(robot, Turns.BY_CLOCK, Map.of());
        int whole = trace().size();
        robot.interact(() -> {
            window.playback().pause();
            window.session().playhead().seekPosition(8);
        });
        assertEquals(new HandView.Off(true), view());
        robot.type(KeyCode.H);
        OpenedWindow.await(() -> view() instanceof HandView.Choosing);
        assertTrue(trace().size() < whole, trace().size() + " events of " + whole);
        assertTrue(window.session().hand().isActive());
    }

    @Test
    void aRunByChanceIsTakenOverFromThePlayhead(FxRobot robot) throws TimeoutException {
        play(robot, Turns.BY_CHANCE, Map.of());
        assertEquals(new HandView.Off(true), view());
        robot.interact(() -> window.playback().toStart());
        robot.type(KeyCode.H);
        OpenedWindow.await(() -> view() instanceof HandView.Choosing);
        assertEquals(trace().size(), ((HandView.Choosing) view()).steps());
        robot.type(KeyCode.BACK_SPACE);
        OpenedWindow.await(() -> view() instanceof HandView.Over);
    }

    @Test
    void theTimelineStaysWhereSomebodyZoomedUntilTheRunGoesOnElsewhere(FxRobot robot) throws TimeoutException {
        play(robot, Turns.BY_HAND, Map.of("pause", "0"));
        assertEquals(window.timeline().whole(), window.timeline().visible());
        choose(robot, KeyCode.DIGIT1);
        assertEquals(window.timeline().whole(), window.timeline().visible());
        long end = window.timeline().endNanos();
        TimeRange zoomed = new TimeRange(end / 2, end - 1);
        robot.interact(() -> window.timeline().visibleProperty().set(zoomed));
        choose(robot, KeyCode.BACK_SPACE);
        assertEquals(zoomed.spanNanos(), window.timeline().visible().spanNanos());
        choose(robot, KeyCode.DIGIT1);
        assertEquals(zoomed.spanNanos(), window.timeline().visible().spanNanos());
        assertTrue(window.timeline().visible().contains(window.timeline().endNanos()), "the new event is in view");
    }

    @Test
    void wrongSettingsAreRefusedAndNothingRuns(FxRobot robot) throws TimeoutException {
        play(robot, Turns.BY_CLOCK, Map.of());
        Trace before = trace();
        robot.interact(() -> robot.lookup(".machine-button").queryButton().fire());
        TextField cores = robot.lookup((Node node) -> "cores".equals(node.getAccessibleText()))
                .queryAs(TextField.class);
        robot.interact(() -> cores.setText("none"));
        assertEquals(
                1,
                robot.lookup((Node node) -> node instanceof Label label
                                && label.isVisible()
                                && label.getText().equals("Must be a whole number from 1 to 1024."))
                        .queryAll()
                        .size());
        robot.interact(() -> assertFalse(window.commands().get("run.start").perform()));
        robot.interact(() -> window.desk().run());
        assertTrue(window.session().messageProperty().get().text().startsWith("A setting of the controlled machine"));
        assertEquals(before, trace());
    }

    @Test
    void aTokenIsCopiedAndOpenedAgainIsTheSameRun(FxRobot robot) throws TimeoutException {
        play(robot, Turns.BY_HAND, Map.of("pause", "0"));
        choose(robot, KeyCode.DIGIT2);
        choose(robot, KeyCode.DIGIT2);
        byte[] made = bytes(trace());
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        String[] copied = new String[1];
        robot.interact(() -> copied[0] = Clipboard.getSystemClipboard().getString());
        assertTrue(copied[0].startsWith("two-locks?pause=0#"), copied[0]);
        play(robot, Turns.BY_CLOCK, Map.of());
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
        TextField field = robot.lookup(".token-box .text-field").queryAs(TextField.class);
        robot.interact(() -> field.setText("two-locks#9-a-r"));
        robot.type(KeyCode.ENTER);
        assertTrue(
                robot.lookup(".token-box .refusal")
                        .queryAs(Label.class)
                        .getText()
                        .endsWith("is of version 9, and this program replays version 1; explore the lesson for a new"
                                + " one."),
                "refused in place");
        robot.interact(() -> field.setText(copied[0]));
        robot.type(KeyCode.ENTER);
        OpenedWindow.await(() -> hasEnded() && Tokens.of(trace()).equals(copied[0]));
        Assertions.assertArrayEquals(made, bytes(trace()));
        assertTrue(robot.lookup(".token-box").tryQuery().isEmpty(), "the field is gone");
    }

    @Test
    void aRunCanBeStopped(FxRobot robot) throws TimeoutException {
        robot.interact(() -> {
            window.desk().machine().turnsProperty().set(Turns.BY_CHANCE);
            window.open(new OpenRequest.PlayLesson(
                    "lost-update",
                    Map.of("threads", "50", "rounds", "1000", "pause", "0"),
                    Optional.of(Engine.CONTROLLED),
                    false));
            window.session().stop();
        });
        OpenedWindow.await(this::hasEnded);
        assertEquals(
                "stopped", window.session().endingProperty().get().orElseThrow().kind());
    }

    @Test
    void theCommandLineAsksForTheSameRuns() {
        PlayCommand play = new PlayCommand();
        new CommandLine(play)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .parseArgs("two-locks", "--engine", "controlled", "--seed", "42", "--cores", "2");
        ControlledRequest asked = ((OpenRequest.PlayControlled) play.request()).request();
        assertEquals("two-locks", asked.program().lesson().id());
        assertEquals(2, asked.settings().cores());
        assertEquals(new Plan.ByChance(42), asked.plan());
    }
}
