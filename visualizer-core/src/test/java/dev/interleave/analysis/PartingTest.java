package dev.interleave.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.trace.ActorKind;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.ResourceKind;
import dev.interleave.trace.Scope;
import dev.interleave.trace.Site;
import dev.interleave.trace.Trace;
import dev.interleave.trace.TraceBuilder;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Two threads and two locks, each event a line of a story.
class PartingTest {

    private static final String BEGIN = "main begins";
    private static final String ONE = "one asks A";
    private static final String TWO = "two asks B";

    /// @param isReversed whether threads and locks are numbered the other way round
    private static Trace run(boolean isReversed, long stepNanos, String... events) {
        TraceBuilder builder = new TraceBuilder();
        builder.addProcess(1, "main", 0);
        builder.addActor(ActorKind.PROCESS, 0, -1, "main", 0);
        builder.addActor(ActorKind.THREAD, 0, 0, isReversed ? "two" : "one", 0);
        builder.addActor(ActorKind.THREAD, 0, 0, isReversed ? "one" : "two", 0);
        builder.addResource(ResourceKind.LOCK, Scope.THREADS, 0, isReversed ? "B" : "A", 0, -1);
        builder.addResource(ResourceKind.LOCK, Scope.THREADS, 0, isReversed ? "A" : "B", 0, -1);
        for (String event : events) {
            add(builder, isReversed, event, builder.size() * stepNanos);
        }
        return builder.freeze();
    }

    private static void add(TraceBuilder builder, boolean isReversed, String event, long nanos) {
        String[] words = event.split(" ", -1);
        int actor = words[0].equals("main") ? 0 : words[0].equals("one") != isReversed ? 1 : 2;
        EventKind kind = switch (words[1]) {
            case "begins" -> EventKind.ACTOR_BEGIN;
            case "asks" -> EventKind.ACQUIRE_WAIT;
            default -> EventKind.ACQUIRE;
        };
        int target = words.length < 3 ? -1 : words[2].equals("A") != isReversed ? 0 : 1;
        int line = words.length > 3 ? Integer.parseInt(words[3]) : 7;
        builder.append(nanos, actor, kind.code(), 0, target, builder.addSite(new Site("Lesson.java", line)), 0);
    }

    private static int parting(Trace first, String... second) {
        return Parting.of(first, run(false, 10, second)).event();
    }

    @Test
    void theSameRunNeverParts() {
        Parting parting = Parting.of(run(false, 10, BEGIN, ONE, TWO), run(false, 10, BEGIN, ONE, TWO));
        assertTrue(parting.isNever());
        assertEquals(Optional.empty(), parting.firstCaption());
    }

    @Test
    void partsAtAnotherActorKindTargetOrSite() {
        Trace first = run(false, 10, BEGIN, ONE, TWO);
        assertEquals(1, parting(first, BEGIN, TWO, ONE));
        assertEquals(1, parting(first, BEGIN, "one takes A", TWO));
        assertEquals(1, parting(first, BEGIN, "one asks B", TWO));
        assertEquals(1, parting(first, BEGIN, "one asks A 8", TWO));
        assertEquals(0, parting(first, ONE));
    }

    @Test
    void timesAndNumbersDoNotCount() {
        Trace first = run(false, 10, BEGIN, ONE, TWO);
        assertTrue(Parting.of(first, run(true, 3_000, BEGIN, ONE, TWO)).isNever());
        assertEquals(1, Parting.of(first, run(true, 10, BEGIN, TWO, ONE)).event());
    }

    @Test
    void aRunThatEndsFirstPartsThere() {
        Parting parting = Parting.of(run(false, 10, BEGIN, ONE), run(false, 10, BEGIN, ONE, TWO));
        assertEquals(2, parting.event());
        assertFalse(parting.isNever());
        assertEquals(Optional.empty(), parting.firstCaption());
        assertEquals(Optional.of("two wants lock B, which is free."), parting.secondCaption());
    }

    @Test
    void saysWhatEachDoesThere() {
        Parting parting = Parting.of(run(false, 10, BEGIN, ONE), run(false, 10, BEGIN, TWO));
        assertEquals(Optional.of("one wants lock A, which is free."), parting.firstCaption());
        assertEquals(Optional.of("two wants lock B, which is free."), parting.secondCaption());
    }

    @Test
    void aRunOfNothingPartsAtOnce() {
        assertEquals(0, Parting.of(Trace.EMPTY, run(false, 10, BEGIN)).event());
        assertTrue(Parting.of(Trace.EMPTY, Trace.EMPTY).isNever());
    }
}
