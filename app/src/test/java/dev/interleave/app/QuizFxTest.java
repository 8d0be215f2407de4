package dev.interleave.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.app.session.ControlledRequest;
import dev.interleave.app.timeline.model.Veil;
import dev.interleave.engine.controlled.ControlledSettings;
import dev.interleave.lesson.LessonProgram;
import dev.interleave.quiz.Posed;
import dev.interleave.schedule.Plan;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// Playback that stops for questions.
class QuizFxTest extends WindowTest {

    @Override
    MainWindow open(Stage stage) {
        return OpenedWindow.withQuestions(stage, folder);
    }

    /// Runs the lesson, and waits for its first question.
    private void playToTheFirstQuestion(FxRobot robot) throws TimeoutException {
        play(robot);
        OpenedWindow.await(() -> isOpen(robot)
                && window.session().questions().stateProperty().get().isDone());
    }

    private void play(FxRobot robot) {
        AskingLesson lesson = new AskingLesson();
        LessonProgram program = LessonProgram.byDefault(lesson);
        robot.interact(() ->
                window.session().run(new ControlledRequest(program, ControlledSettings.DEFAULT, new Plan.Clocked())));
    }

    /// Has the answer shown, and goes on when playback has come to the next question.
    private void goOn(FxRobot robot, String nextSentence) throws TimeoutException {
        robot.type(KeyCode.ENTER);
        OpenedWindow.await(() -> !isPlaying());
        assertFalse(text(robot, ".quiz-sentence").startsWith(nextSentence), "the answer stays until it is read");
        robot.type(KeyCode.ENTER);
        assertTrue(text(robot, ".quiz-sentence").startsWith(nextSentence));
    }

    private static boolean isOpen(FxRobot robot) {
        return robot.lookup(".quiz-card").query().isVisible();
    }

    private List<Posed> posed() {
        return window.session().questions().stateProperty().get().posed();
    }

    private boolean isPlaying() {
        return window.playback().playingProperty().get();
    }

    private static String text(FxRobot robot, String style) {
        return robot.lookup(style).queryAs(Labeled.class).getText();
    }

    private static List<Node> choices(FxRobot robot) {
        return List.copyOf(robot.lookup(".quiz-choice").queryAll());
    }

    private static boolean is(Node node, String state) {
        return node.getPseudoClassStates().contains(PseudoClass.getPseudoClass(state));
    }

    /// The number of a choice that is right, or of one that is not.
    private static int number(Posed question, boolean isRight) {
        for (int i = 0; i < question.choices().size(); i++) {
            if (question.choices().get(i).isRight() == isRight) {
                return i + 1;
            }
        }
        throw new AssertionError("no such choice");
    }

    private static KeyCode digit(int number) {
        return KeyCode.valueOf("DIGIT" + number);
    }

    @Test
    void playbackStopsJustBeforeTheMomentAndTheCardAsks(FxRobot robot) throws TimeoutException {
        playToTheFirstQuestion(robot);
        assertEquals(3, posed().size());
        assertFalse(isPlaying());
        assertEquals(0, window.session().playhead().position());
        assertEquals("How long will the whole run take?", text(robot, ".quiz-sentence"));
        assertEquals(4, choices(robot).size());
        goOn(robot, "Who holds");
        assertFalse(isPlaying());
        assertEquals(posed().get(1).position(), window.session().playhead().position());
        assertEquals(posed().get(1).nanos(), window.session().playhead().nanos());
    }

    @Test
    void aKeyChoosesAndEnterRevealsAndPlaysOn(FxRobot robot) throws TimeoutException {
        playToTheFirstQuestion(robot);
        int right = number(posed().getFirst(), true);
        robot.type(digit(right));
        assertTrue(is(choices(robot).get(right - 1), "chosen"));
        assertFalse(robot.lookup(".quiz-explanation").query().isVisible(), "not before the answer");
        robot.type(KeyCode.ENTER);
        assertTrue(isPlaying() || window.session().playhead().position() > 0);
        assertTrue(is(choices(robot).get(right - 1), "right"));
        assertEquals("Right, and your answer", text(robot, ".quiz-verdict"));
        assertTrue(robot.lookup(".quiz-explanation").query().isVisible());
        assertEquals("1 of 1 right", text(robot, ".quiz-switch"));
    }

    @Test
    void aWrongAnswerIsSaidToBeOneInWords(FxRobot robot) throws TimeoutException {
        playToTheFirstQuestion(robot);
        int wrong = number(posed().getFirst(), false);
        robot.type(digit(wrong)).type(KeyCode.SPACE);
        List<String> verdicts = robot.lookup(".quiz-verdict").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
        assertTrue(verdicts.containsAll(List.of("This is right", "Your answer, which is wrong")), verdicts::toString);
        assertEquals("0 of 1 right", text(robot, ".quiz-switch"));
    }

    @Test
    void playsToTheEndWhenEveryQuestionHasBeenAnswered(FxRobot robot) throws TimeoutException {
        playToTheFirstQuestion(robot);
        goOn(robot, "Who holds");
        goOn(robot, "What will the result");
        robot.type(KeyCode.ENTER);
        OpenedWindow.await(() -> window.session().playhead().isAtEnd());
        assertTrue(isOpen(robot), "the explanation stays until it is taken away");
        robot.type(KeyCode.ENTER);
        assertFalse(isOpen(robot));
    }

    @Test
    void nothingGivesTheAnswerAwayWhileAQuestionStands(FxRobot robot) throws TimeoutException {
        playToTheFirstQuestion(robot);
        assertEquals(Veil.FUTURE, window.timeline().veilProperty().get());
        assertEquals("How will it come out?", text(robot, ".outcome-text"));
        assertFalse(robot.lookup(".transport-total").query().isVisible());
        goOn(robot, "Who holds");
        assertEquals(Veil.FUTURE_AND_RESOURCES, window.timeline().veilProperty().get());
        assertFalse(robot.lookup(".inspect").query().isVisible());
        goOn(robot, "What will the result");
        assertEquals("How will it come out?", text(robot, ".outcome-text"));
        robot.type(KeyCode.ENTER);
        assertEquals(Veil.NONE, window.timeline().veilProperty().get());
        assertEquals("2 pages", text(robot, ".outcome-text"));
    }

    @Test
    void switchedOffItDoesNothing(FxRobot robot) throws TimeoutException {
        robot.press(KeyCode.SHIFT).type(KeyCode.Q).release(KeyCode.SHIFT);
        assertFalse(window.quiz().onProperty().get());
        play(robot);
        OpenedWindow.await(() -> window.session().playhead().position() > 0
                && window.session().playhead().isAtEnd());
        assertFalse(isOpen(robot));
        assertEquals(Veil.NONE, window.timeline().veilProperty().get());
        assertEquals("2 pages", text(robot, ".outcome-text"));
    }

    @Test
    void handsAreCountedByKeyAndByButton(FxRobot robot) throws TimeoutException {
        playToTheFirstQuestion(robot);
        robot.press(KeyCode.SHIFT)
                .type(KeyCode.DIGIT1, KeyCode.DIGIT1, KeyCode.DIGIT1, KeyCode.DIGIT2)
                .release(KeyCode.SHIFT);
        assertEquals(List.of("3", "1", "0", "0"), counts(robot));
        List<ButtonBase> buttons = List.copyOf(robot.lookup(".quiz-hand").queryAllAs(ButtonBase.class));
        robot.interact(buttons.get(0)::fire);
        ButtonBase more = List.copyOf(robot.lookup(".quiz-hand").queryAllAs(ButtonBase.class))
                .get(3);
        robot.interact(more::fire);
        assertEquals(List.of("2", "2", "0", "0"), counts(robot));
        assertTrue(choices(robot).stream().noneMatch(choice -> is(choice, "chosen")), "a hand is no answer");
        OpenedWindow.await(
                () -> robot.lookup(".quiz-bar-fill").query().getLayoutBounds().getWidth() > 0);
        robot.type(KeyCode.ENTER);
        assertEquals(List.of("2", "2", "0", "0"), counts(robot));
        assertEquals("", text(robot, ".quiz-switch"), "nobody has answered by himself");
    }

    private static List<String> counts(FxRobot robot) {
        return robot.lookup(".quiz-count").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
    }

    @Test
    void whoStepsByHandIsNotHindered(FxRobot robot) throws TimeoutException {
        playToTheFirstQuestion(robot);
        robot.type(KeyCode.RIGHT);
        assertFalse(isOpen(robot));
        assertEquals(1, window.session().playhead().position());
        assertEquals(Veil.NONE, window.timeline().veilProperty().get());
        for (int i = 0; i < posed().get(1).position() + 2; i++) {
            robot.type(KeyCode.RIGHT);
        }
        assertFalse(isOpen(robot), "only playback stops for questions");
    }

    @Test
    void escapeSkipsAndPlaysOn(FxRobot robot) throws TimeoutException {
        playToTheFirstQuestion(robot);
        robot.type(KeyCode.ESCAPE);
        OpenedWindow.await(() -> isOpen(robot) && text(robot, ".quiz-sentence").startsWith("Who holds"));
        assertEquals("", text(robot, ".quiz-switch"));
    }

    @Test
    void everythingCanBeAskedAgain(FxRobot robot) throws TimeoutException {
        playToTheFirstQuestion(robot);
        robot.interact(() -> window.playback().toEnd());
        assertFalse(isOpen(robot));
        robot.interact(() -> window.commands().get("quiz.again").perform());
        OpenedWindow.await(() -> isOpen(robot));
        assertEquals("How long will the whole run take?", text(robot, ".quiz-sentence"));
    }
}
