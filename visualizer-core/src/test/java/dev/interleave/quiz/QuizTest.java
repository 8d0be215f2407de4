package dev.interleave.quiz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.engine.RunSettings;
import dev.interleave.engine.controlled.ControlledSettings;
import dev.interleave.lesson.LessonProgram;
import dev.interleave.lesson.Moment;
import dev.interleave.lesson.Question;
import dev.interleave.run.ControlledLesson;
import dev.interleave.run.LessonRun;
import dev.interleave.run.LiveLesson;
import dev.interleave.samples.QuizLessons.Alone;
import dev.interleave.samples.QuizLessons.Crossed;
import dev.interleave.samples.QuizLessons.LostUpdate;
import dev.interleave.samples.QuizLessons.Printers;
import dev.interleave.schedule.Plan;
import dev.interleave.schedule.Schedule;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Keys, against what is known of small lessons.
class QuizTest {

    private static final String SEVERAL = "More than one is possible";

    /// Whoever goes on first goes on to his end.
    private static final Plan STRAIGHT = new Plan.Given(Schedule.STRAIGHT);

    /// At the first choice the first, then the other.
    private static final Plan CROSSED = new Plan.Given(Schedule.of(0, 1));

    @Test
    void fromTheStartAnUpdateMayBeLostOrNot() {
        for (Plan plan : List.of(STRAIGHT, CROSSED, new Plan.Clocked(), new Plan.ByChance(3))) {
            assertEquals(SEVERAL, key(plan, new LostUpdate().asking(Question.result(Moment.start()))), plan.encode());
            assertEquals(
                    SEVERAL,
                    key(plan, new LostUpdate().asking(Question.lastValue(Moment.start(), "counter"))),
                    plan.encode());
        }
    }

    @Test
    void oneUpdateIsLostOnceBothHaveRead() {
        Posed posed = only(CROSSED, new LostUpdate().asking(Question.result(Moment.at("write", 1))));
        assertEquals("total 1", posed.key());
        assertEquals("Both ways to go on come to this.", posed.explanation());
        assertEquals("1", key(CROSSED, new LostUpdate().asking(Question.lastValue(Moment.at("write", 2), "counter"))));
    }

    @Test
    void noUpdateIsLostOnceOneHasWritten() {
        Posed posed = only(STRAIGHT, new LostUpdate().asking(Question.result(Moment.at("read", 2))));
        assertEquals("total 2", posed.key());
        assertEquals("There is only one way to go on.", posed.explanation());
    }

    @Test
    void whoGoesNextIsOpenWhereTheScheduleChooses() {
        Posed posed = only(STRAIGHT, new LostUpdate().asking(Question.whoGoesNext(Moment.at("read", 1))));
        assertEquals(SEVERAL, posed.key());
        assertTrue(posed.explanation().contains("But counter-2 could have gone, too."), posed.explanation());
    }

    @Test
    void whoGoesNextIsKnownWhereTheOtherWaits() {
        Posed posed = only(CROSSED, new Crossed().asking(Question.whoGoesNext(Moment.at("second lock", 2))));
        assertEquals("ba", posed.key());
        assertTrue(posed.explanation().endsWith("Nobody else could go on."), posed.explanation());
    }

    @Test
    void aDeadlockCanStillBeAvoidedAfterTheFirstLock() {
        String key = key(STRAIGHT, new Crossed().asking(Question.canDeadlock(Moment.at("second lock", 1))));
        assertEquals("It can, but need not", key);
    }

    @Test
    void aDeadlockIsCertainWhenBothHaveTheirFirstLock() {
        Posed posed = only(CROSSED, new Crossed().asking(Question.canDeadlock(Moment.at("second lock", 1))));
        assertEquals("Yes, and nothing can prevent it", posed.key());
    }

    @Test
    void aDeadlockIsImpossibleWhenOneHasBoth() {
        Posed posed = only(STRAIGHT, new Crossed().asking(Question.canDeadlock(Moment.at("let go"))));
        assertEquals("No", posed.key());
        assertTrue(posed.explanation().startsWith("None of the "), posed.explanation());
    }

    @Test
    void aDeadlockIsAnOutcome() {
        assertEquals(
                "Nobody can go on: a deadlock",
                key(CROSSED, new Crossed().asking(Question.result(Moment.at("second lock", 2)))));
        assertEquals("It never ends", key(CROSSED, new Crossed().asking(Question.howLong(Moment.start()))));
    }

    @Test
    void whoHoldsIsReadFromTheRecording() {
        LessonProgram asked = new Crossed()
                .asking(
                        Question.whoHolds(Moment.start(), "A"),
                        Question.whoHolds(Moment.at("second lock", 1), "A"),
                        Question.whoHolds(Moment.at("second lock", 1), "B"));
        assertEquals(List.of("Nobody", "ab", "ba"), keys(CROSSED, asked));
        LessonProgram guest = new Alone()
                .asking(
                        Question.whoHolds(Moment.at("come in"), "places"),
                        Question.whoHolds(Moment.at("stay"), "places"));
        assertEquals(List.of("Nobody", "guest"), keys(new Plan.Clocked(), guest));
    }

    @Test
    void valuesInAQueueAreCounted() {
        LessonProgram asked = new Alone()
                .asking(
                        Question.howManyIn(Moment.at("put", 1), "items"),
                        Question.howManyIn(Moment.at("put", 3), "items"),
                        Question.howManyIn(Moment.at("get"), "items"),
                        Question.howManyIn(Moment.at("join guest"), "items"));
        assertEquals(List.of("0", "2", "3", "2"), keys(new Plan.Clocked(), asked));
        assertEquals(
                "3 were put in, and 1 taken out.",
                pose(new Plan.Clocked(), asked).getLast().explanation());
    }

    @Test
    void theDurationIsOneOfSeveralThatDiffer() {
        Posed posed = only(new Plan.Clocked(), new Alone().asking(Question.howLong(Moment.start())));
        assertEquals("About 40 ms", posed.key());
        assertEquals(4, posed.choices().size());
    }

    @Test
    void threadsThatOnlyPrintMayPrintInAnyOrder() {
        for (Plan plan : List.of(STRAIGHT, new Plan.Clocked())) {
            LessonProgram asked = new Printers()
                    .asking(
                            Question.printedNext(Moment.at("start one")),
                            Question.printedNext(Moment.at("start two")),
                            Question.printedNext(Moment.at("say last")));
            assertEquals(List.of(SEVERAL, SEVERAL, "from main"), keys(plan, asked), plan.encode());
        }
    }

    @Test
    void whatDoesNotHappenIsNotAsked() {
        LessonProgram asked = new LostUpdate()
                .asking(
                        Question.result(Moment.at("write", 3)),
                        Question.result(Moment.at("no such mark")),
                        Question.whoHolds(Moment.start(), "no such lock"),
                        Question.howManyIn(Moment.start(), "no such queue"),
                        Question.lastValue(Moment.start(), "no such variable"),
                        Question.printedNext(Moment.at("total")));
        assertEquals(List.of(), pose(STRAIGHT, asked));
    }

    @Test
    void stopsBeforeTheEventThatTheMomentNames() {
        LessonRun run = run(STRAIGHT, new Crossed().asking(Question.whoGoesNext(Moment.at("second lock", 2))));
        Posed posed = Quiz.of(run.program(), run.trace()).getFirst();
        String line = run.trace().siteOf(posed.position()).toString();
        assertEquals(posed.nanos(), run.trace().nanos(posed.position()));
        assertTrue(line.contains("QuizLessons.java"), line);
    }

    @Test
    void theSameRecordingGetsTheSameQuestions() {
        LessonProgram asked = new LostUpdate()
                .asking(
                        Question.whoGoesNext(Moment.at("read", 1)),
                        Question.result(Moment.start()),
                        Question.printedNext(Moment.start()),
                        Question.lastValue(Moment.at("write"), "counter"),
                        Question.canDeadlock(Moment.start()),
                        Question.howLong(Moment.start()));
        for (long seed = 0; seed < 5; seed++) {
            Plan plan = new Plan.ByChance(seed);
            assertEquals(pose(plan, asked), pose(plan, asked));
            assertEquals(6, pose(plan, asked).size());
        }
    }

    @Test
    void aLiveRunIsAskedForWhatItDid() throws IOException, InterruptedException {
        LessonProgram asked = new Crossed()
                .asking(
                        Question.canDeadlock(Moment.start()),
                        Question.whoHolds(Moment.at("second lock", 1), "A"),
                        Question.result(Moment.at("second lock", 1)));
        LessonRun run = LiveLesson.complete(asked, RunSettings.DEFAULT, Optional.of(Duration.ofSeconds(30)));
        List<Posed> posed = Quiz.of(asked, run.trace());
        assertEquals(3, posed.size());
        assertEquals("Can this lesson deadlock?", posed.getFirst().sentence());
        assertEquals("It can, but need not", posed.getFirst().key());
        for (Posed question : posed) {
            assertFalse(
                    question.choices().stream().anyMatch(choice -> choice.text().equals(SEVERAL)));
        }
    }

    @Test
    void longAnswersAreClippedAsLongAsTheyCanBeToldApart() {
        String head = "the same for a long time, and then for a longer time still ";
        List<Choice> choices = List.of(new Choice(head.repeat(2) + "one", true), new Choice(head + "two", false));
        List<Choice> clipped = Words.atAGlance(choices);
        assertTrue(clipped.getFirst().text().length() <= 64, clipped::toString);
        assertTrue(
                clipped.getFirst().text().endsWith("one") && clipped.getFirst().isRight(), clipped::toString);
        List<Choice> alike = List.of(new Choice(head + "a" + head, true), new Choice(head + "b" + head, false));
        assertEquals(alike, Words.atAGlance(alike));
    }

    private static String key(Plan plan, LessonProgram asked) {
        return only(plan, asked).key();
    }

    private static Posed only(Plan plan, LessonProgram asked) {
        List<Posed> posed = pose(plan, asked);
        assertEquals(1, posed.size());
        return posed.getFirst();
    }

    private static List<String> keys(Plan plan, LessonProgram asked) {
        return pose(plan, asked).stream().map(Posed::key).toList();
    }

    private static List<Posed> pose(Plan plan, LessonProgram asked) {
        return Quiz.of(asked, run(plan, asked).trace());
    }

    private static LessonRun run(Plan plan, LessonProgram asked) {
        return new ControlledLesson(asked, ControlledSettings.DEFAULT).run(plan);
    }
}
