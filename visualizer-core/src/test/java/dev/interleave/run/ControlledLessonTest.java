package dev.interleave.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.catalogue.Catalogue;
import dev.interleave.engine.Outcome;
import dev.interleave.engine.controlled.ControlledSettings;
import dev.interleave.format.RecordingWriter;
import dev.interleave.lesson.Arguments;
import dev.interleave.lesson.Lesson;
import dev.interleave.lesson.LessonProgram;
import dev.interleave.schedule.Drifted;
import dev.interleave.schedule.Plan;
import dev.interleave.schedule.RoundRobin;
import dev.interleave.schedule.Schedule;
import dev.interleave.trace.EventKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ControlledLessonTest {

    @TempDir
    private Path folder;

    private final LessonProgram twoLocks = program("two-locks", Map.of("pause", "0"));

    @Test
    void aTokenGivesTheSameRecordingToTheByte() throws IOException {
        for (Lesson lesson : Catalogue.lessons().subList(0, 4)) {
            LessonRun run = new ControlledLesson(program(lesson.id(), Map.of()), ControlledSettings.DEFAULT)
                    .run(new Plan.ByChance(5));
            Token token = Token.parse(run.token().orElseThrow().toString());
            LessonRun again = new ControlledLesson(token.program(), token.controlledSettings()).run(token.plan());
            assertArrayEquals(bytes(run), bytes(again), lesson.id());
        }
    }

    private byte[] bytes(LessonRun run) throws IOException {
        Path file = folder.resolve("run.interleave");
        RecordingWriter.write(run.trace(), file);
        return Files.readAllBytes(file);
    }

    @Test
    void aTokenOfAnotherTimeIsRefused() {
        Token token = Token.of(twoLocks, ControlledSettings.DEFAULT, new Plan.Given(Schedule.of(1)));
        assertEquals("two-locks?pause=0#1-" + token.version() + "-xa", token.toString());
        assertEquals(token, Token.parse(token.toString()));
        String old = token.toString().replace("-" + token.version() + "-", "-0000-");
        String said = String.valueOf(assertThrows(
                        IllegalArgumentException.class, () -> Token.parse(old).program())
                .getMessage());
        assertTrue(said.contains("has changed since"), said);
        for (String text :
                new String[] {"", "two-locks", "two-locks#", "two-locks#1-2", "two-locks#9-a-r", "x?#1-a-r"}) {
            assertThrows(IllegalArgumentException.class, () -> Token.parse(text), text);
        }
    }

    @Test
    void byHandOneSeesWhoCanGoOnAndWhyOthersCannot() {
        ControlledLesson lesson = new ControlledLesson(twoLocks, ControlledSettings.DEFAULT);
        ControlledLesson.ByHand begin = lesson.upTo(Schedule.STRAIGHT);
        assertEquals(2, begin.situation().possibilities().size());
        assertEquals(
                "acquire lock account A",
                begin.situation().possibilities().get(0).text());
        assertEquals(
                "acquire lock account B",
                begin.situation().possibilities().get(1).text());
        assertEquals(
                "waits for the end of thread transfer-1",
                begin.situation().held().get(0).reason());
        ControlledLesson.ByHand crossed = lesson.upTo(Schedule.of(0, 1));
        assertTrue(crossed.isOver());
        assertInstanceOf(Outcome.Deadlock.class, crossed.run().result().outcome());
        assertEquals(
                "waits for lock account B, held by transfer-2 since step 12",
                crossed.situation().held().get(1).reason());
        assertEquals(EventKind.ACQUIRE, crossed.run().trace().kind(11), "step 12");
    }

    @Test
    void steppingBackIsTheRunThatWentNoFurther() throws IOException {
        ControlledLesson lesson = new ControlledLesson(twoLocks, ControlledSettings.DEFAULT);
        ControlledLesson.ByHand first = lesson.upTo(Schedule.of(0));
        lesson.upTo(Schedule.of(0, 0));
        ControlledLesson.ByHand back = lesson.upTo(Schedule.of(0, 0).first(1));
        assertEquals(first.situation(), back.situation());
        assertArrayEquals(bytes(first.run()), bytes(back.run()));
        assertFalse(back.isOver());
    }

    @Test
    void aScheduleThatDoesNotFitIsNotFollowed() {
        ControlledLesson lesson = new ControlledLesson(twoLocks, ControlledSettings.DEFAULT);
        assertThrows(Drifted.class, () -> lesson.run(new Plan.Given(Schedule.of(7))));
        Schedule longer = Schedule.of(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);
        assertThrows(Drifted.class, () -> lesson.run(new Plan.Given(longer)), "answers are left over");
        assertInstanceOf(
                Outcome.Finished.class,
                lesson.run(new Plan.Given(Schedule.STRAIGHT)).result().outcome());
    }

    @Test
    void aRunByChanceKnowsItsScheduleAndWhereEachAnswerWasGiven() throws IOException {
        for (Lesson known : Catalogue.lessons()) {
            ControlledLesson lesson = new ControlledLesson(program(known.id(), Map.of()), ControlledSettings.DEFAULT);
            LessonRun run = lesson.run(new Plan.ByChance(3));
            Choices choices = run.choices().orElseThrow();
            ControlledLesson.ByHand again = lesson.upTo(choices.schedule());
            assertEquals(run.result().outcome(), again.run().result().outcome(), known.id());
            assertEquals(run.trace().size(), again.run().trace().size(), known.id());
            assertEquals(choices.schedule().length(), choices.before(run.trace().size()), known.id());
            assertEquals(0, choices.before(0), known.id());
        }
        LessonRun clocked = new ControlledLesson(twoLocks, ControlledSettings.DEFAULT).run(new Plan.Clocked());
        assertTrue(clocked.choices().isEmpty(), "the clock decided");
    }

    @Test
    void whatComesBeforeAChoiceIsTheSameWhateverIsChosen() {
        ControlledLesson lesson = new ControlledLesson(twoLocks, ControlledSettings.DEFAULT);
        ControlledLesson.ByHand all = lesson.goOn(Schedule.STRAIGHT, new RoundRobin());
        assertTrue(all.isOver());
        Choices choices = all.run().choices().orElseThrow();
        assertTrue(choices.schedule().length() > 1);
        for (int answer = 0; answer < choices.schedule().length(); answer++) {
            ControlledLesson.ByHand cut = lesson.upTo(choices.schedule().first(answer));
            int place = choices.place(answer);
            assertEquals(answer, choices.before(place));
            assertEquals(place, cut.run().trace().size());
        }
    }

    @Test
    void whatTheClockDecidedCanBeTakenOverInEveryLesson() {
        for (Lesson known : Catalogue.lessons()) {
            ControlledLesson lesson = new ControlledLesson(program(known.id(), Map.of()), ControlledSettings.DEFAULT);
            LessonRun clocked = lesson.run(new Plan.Clocked());
            ControlledLesson.ByHand whole = lesson.fromClock(clocked.trace().size());
            if (!known.id().equals("daemon")) {
                // How much a daemon does before it is cut off is a matter of time alone.
                assertEquals(clocked.result().outcome(), whole.run().result().outcome(), known.id());
            }
            ControlledLesson.ByHand half = lesson.fromClock(clocked.trace().size() / 2);
            assertTrue(half.schedule().length() <= whole.schedule().length(), known.id());
            assertEquals(half.schedule(), whole.schedule().first(half.schedule().length()), known.id());
        }
    }

    @Test
    void whoGoesOnByItselfIsLeftWhenItDoesNotEnd() {
        LessonProgram endless = program("lost-update", Map.of("threads", "50", "rounds", "1000", "pause", "0"));
        ControlledLesson.ByHand left =
                new ControlledLesson(endless, ControlledSettings.DEFAULT).goOn(Schedule.of(1, 1), new RoundRobin());
        assertFalse(left.isOver());
        assertEquals(10_002, left.schedule().length());
    }

    private static LessonProgram program(String id, Map<String, String> parameters) {
        Lesson lesson = Catalogue.find(id).orElseThrow();
        return new LessonProgram(lesson, Arguments.parse(lesson, parameters));
    }
}
