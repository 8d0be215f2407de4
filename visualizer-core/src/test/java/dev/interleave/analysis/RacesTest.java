package dev.interleave.analysis;

import static dev.interleave.analysis.RaceStory.A;
import static dev.interleave.analysis.RaceStory.B;
import static dev.interleave.analysis.RaceStory.C;
import static dev.interleave.analysis.RaceStory.CHILD;
import static dev.interleave.analysis.RaceStory.COMMON;
import static dev.interleave.analysis.RaceStory.LOCK;
import static dev.interleave.analysis.RaceStory.MAIN;
import static dev.interleave.analysis.RaceStory.OTHER_LOCK;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.RandomTrace;
import dev.interleave.SyntheticTrace;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.Trace;
import dev.interleave.trace.TraceBuilder;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RacesTest {

    @Test
    void aLostUpdateIsTwoRacesHoweverOftenItHappens() {
        RaceStory story = new RaceStory();
        for (int round = 0; round < 50; round++) {
            story.read(A, 10).read(B, 10).write(A, 20).write(B, 20);
        }
        List<Race> races = story.races().races();
        assertEquals(2, races.size(), races::toString);
        assertEquals(
                "counter: nothing orders the write by a after the read by b.",
                races.getFirst().text());
        assertEquals(EventKind.READ, races.getFirst().first().kind());
        assertEquals(EventKind.WRITE, races.getFirst().second().kind());
        assertEquals(
                List.of(10, 20),
                List.of(
                        races.getFirst().first().site(),
                        races.getFirst().second().site()));
        assertEquals(
                "counter: nothing orders the write by b after the write by a.",
                races.get(1).text());
        assertEquals(
                "A lock around both accesses would order them.",
                races.getFirst().remedy());
    }

    @Test
    void readsDoNotRace() {
        assertEquals(List.of(), new RaceStory().read(A, 10).read(B, 10).races().races());
    }

    @Test
    void namesTheLockThatOneOfTheTwoHolds() {
        RaceStory story = new RaceStory();
        story.locked(A, LOCK, () -> story.write(A, 10));
        List<Race> races = story.write(B, 20).races().races();
        assertEquals(List.of(LOCK), races.getFirst().first().locks());
        assertEquals(List.of(), races.getFirst().second().locks());
        assertEquals(
                "Lock total would order them: a holds it, b does not.",
                races.getFirst().remedy());
    }

    @Test
    void namesTheLockOfMostOtherAccesses() {
        RaceStory story = new RaceStory();
        for (int i = 0; i < 5; i++) {
            story.locked(C, LOCK, () -> story.read(C, 10));
        }
        story.read(A, 20);
        Race race = story.write(B, 30).races().races().getLast();
        assertEquals(List.of(A, B), List.of(race.first().actor(), race.second().actor()));
        assertEquals("Lock total would order them: most others hold it.", race.remedy());
    }

    @Test
    void twoLocksOrderNothing() {
        RaceStory story = new RaceStory();
        story.locked(A, LOCK, () -> story.write(A, 10));
        story.locked(B, OTHER_LOCK, () -> story.write(B, 20));
        assertEquals(1, story.races().races().size());
    }

    @Test
    void aLockOfOneProcessDoesNotHelpTwo() {
        RaceStory story = new RaceStory();
        story.locked(MAIN, LOCK, () -> story.access(MAIN, EventKind.WRITE, COMMON, 10));
        List<Race> races =
                story.access(CHILD, EventKind.WRITE, COMMON, 20).races().races();
        assertEquals(
                "A lock around both accesses would order them.",
                races.getFirst().remedy());
    }

    @Test
    void eachProcessHasItsOwnCopy() {
        assertEquals(
                List.of(),
                new RaceStory().write(MAIN, 10).write(CHILD, 20).races().races());
    }

    @Test
    void aReadBetweenDoesNotHideAnEarlierOne() {
        RaceStory story = new RaceStory().read(A, 10).read(B, 20);
        List<Race> races = story.write(C, 30).races().races();
        assertEquals(2, races.size(), races::toString);
    }

    @Test
    void tellsAHundredAndSaysSo() {
        RaceStory story = new RaceStory();
        for (int line = 1; line <= 120; line++) {
            story.write(line % 2 == 0 ? A : B, line);
        }
        Races races = story.races();
        assertEquals(Races.MOST, races.races().size());
        assertEquals("Only the first 100 races are told; there may be more.", races.limit());
    }

    @Test
    void everySentenceFitsOnALine() {
        for (int seed = 0; seed < 20; seed++) {
            Trace trace = RandomTrace.of(20_000, seed, " with a name that is much longer than it needs to be");
            Races races = Races.of(trace);
            assertTrue(!races.races().isEmpty(), "no race in a trace that makes no sense");
            for (Race race : races.races()) {
                assertTrue(race.text().length() <= Captions.MAX_LENGTH, race::text);
                assertTrue(race.remedy().length() <= Captions.MAX_LENGTH, race::remedy);
                assertTrue(race.first().event() < race.second().event());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {44, 1_000})
    void aMillionEventsTakeAboutASecond(int threads) {
        Trace trace = withoutSites(SyntheticTrace.of(new SyntheticTrace.Shape(threads, 8, 8, 3, 1_000_000, 1)));
        long started = System.nanoTime();
        Races races = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Races.of(trace));
        System.out.printf(
                "races of %,d events of %,d threads: %d ms, %d found %s%n",
                trace.size(),
                threads,
                (System.nanoTime() - started) / 1_000_000,
                races.races().size(),
                races.limit());
        assertEquals(1, races.races().size());
        assertEquals("", races.limit());
    }

    /// So that all races are between the same two lines, and the walk goes on to the end.
    private static Trace withoutSites(Trace trace) {
        TraceBuilder builder = new TraceBuilder();
        builder.addProcess(1, "main", 0);
        trace.actors().forEach(it -> builder.addActor(it.kind(), it.process(), it.parent(), it.name(), it.flags()));
        trace.resources()
                .forEach(it ->
                        builder.addResource(it.kind(), it.scope(), it.process(), it.name(), it.capacity(), it.guard()));
        for (int i = 0; i < trace.size(); i++) {
            builder.append(
                    trace.nanos(i),
                    trace.actor(i),
                    trace.kindCode(i),
                    trace.flags(i),
                    trace.target(i),
                    0,
                    trace.value(i));
        }
        return builder.freeze();
    }

    @Test
    void tooManyThreadsAtOnceAreNotFollowedAndThatIsSaid() {
        Trace trace = SyntheticTrace.of(new SyntheticTrace.Shape(2_000, 2, 3, 2, 100_000, 1));
        String limit = Races.of(trace).limit();
        assertTrue(limit.matches("Races are looked for in the first \\d+ events only\\."), limit);
    }
}
