package dev.interleave.app.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.interleave.catalogue.Catalogue;
import dev.interleave.engine.Outcome;
import dev.interleave.explore.Ending;
import dev.interleave.explore.Findings;
import dev.interleave.lesson.Arguments;
import dev.interleave.lesson.Lesson;
import dev.interleave.schedule.Schedule;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class OutcomeTextTest {

    @Test
    void aDeadlockIsBriefAboutWhoIsInItAndFullAboutWhy() {
        assertEquals("Deadlock: transfer-1, transfer-2", OutcomeText.brief(FakeSearch.STUCK));
        assertEquals(
                "Deadlock: transfer-1 waits for lock account B, held by transfer-2; "
                        + "transfer-2 waits for lock account A, held by transfer-1",
                OutcomeText.full(FakeSearch.STUCK));
        assertEquals("total 1", OutcomeText.brief(FakeSearch.LOST));
        assertEquals("Failed: no value", OutcomeText.brief(new Outcome.Failed("no value")));
    }

    @Test
    void outcomesThatWouldLookAlikeAreToldInFull() {
        Outcome other = new Outcome.Deadlock(
                List.of("transfer-1 waits for queue orders, which is empty", "transfer-2 waits for lock account A"));
        Findings findings = new Findings(
                2,
                List.of(
                        new Ending(FakeSearch.STUCK, 1, Schedule.STRAIGHT, 1, 0),
                        new Ending(other, 1, Schedule.STRAIGHT, 1, 0)),
                true,
                true,
                2,
                0,
                1,
                OptionalDouble.of(1));
        Lesson lesson = Catalogue.find("two-locks").orElseThrow();
        Target target = Target.of(lesson, Arguments.defaults(lesson), false);
        assertEquals(
                List.of(OutcomeText.full(FakeSearch.STUCK), OutcomeText.full(other)),
                Histogram.of(target, findings, Scale.LINEAR).stream()
                        .map(OutcomeRow::brief)
                        .toList());
    }

    @Test
    void sharesNeverSayNoneOrAllUnlessTheyMeanIt() {
        assertEquals("100 %", Numbers.share(7, 7));
        assertEquals("> 99.9 %", Numbers.share(999_999, 1_000_000));
        assertEquals("< 0.1 %", Numbers.share(1, 1_000_000));
        assertEquals("66.7 %", Numbers.share(4, 6));
    }

    @Test
    void estimatesAreRounded() {
        assertEquals("40", Numbers.estimate(40.3));
        assertEquals("12,000", Numbers.estimate(12_345));
        assertEquals("1.0 million", Numbers.estimate(999_999));
        assertEquals("34 million", Numbers.estimate(34_400_000));
        assertEquals("3.2 billion", Numbers.estimate(3.21e9));
        assertEquals("100 trillion", Numbers.estimate(1.01e14));
        assertEquals("10^21", Numbers.estimate(3e21));
    }
}
