package dev.interleave.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.RandomTrace;
import dev.interleave.SyntheticTrace;
import dev.interleave.replay.Prefixes;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.Message;
import dev.interleave.trace.Trace;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArrowsTest {

    private static final Trace TRACE = SyntheticTrace.ofSize(40_000);

    @Test
    void everyMessageHasItsArrow() {
        Arrows arrows = Arrows.of(TRACE);
        Map<Integer, Integer> puts = new HashMap<>();
        int messages = 0;
        for (int event = 0; event < TRACE.size(); event++) {
            int number = Message.number(TRACE.value(event));
            if (TRACE.kind(event) == EventKind.PUT) {
                puts.put(number, event);
            } else if (TRACE.kind(event) == EventKind.GET) {
                int arrow = arrows.arrowTo(event);
                assertEquals(puts.get(number), arrows.fromEvent(arrow));
                assertEquals(ArrowKind.MESSAGE, arrows.kind(arrow));
                assertEquals(arrow, arrows.arrowFrom(arrows.fromEvent(arrow)));
                messages++;
            }
        }
        assertTrue(messages > 300, "only " + messages + " messages");
    }

    @Test
    void aHandOffComesFromTheLastReleaseAndOnlyAfterAWait() {
        Arrows arrows = Arrows.of(TRACE);
        int handOffs = 0;
        for (int arrow = 0; arrow < arrows.size(); arrow++) {
            if (arrows.kind(arrow) == ArrowKind.HAND_OFF) {
                int release = arrows.fromEvent(arrow);
                int acquire = arrows.toEvent(arrow);
                assertEquals(EventKind.RELEASE, TRACE.kind(release));
                assertEquals(TRACE.target(acquire), TRACE.target(release));
                for (int event = release + 1; event < acquire; event++) {
                    boolean isSameLock = TRACE.target(event) == TRACE.target(acquire);
                    assertTrue(!isSameLock || TRACE.kind(event) != EventKind.RELEASE, "not the last release");
                    boolean isWait = TRACE.kind(event) == EventKind.ACQUIRE_WAIT;
                    assertTrue(!isWait || TRACE.actor(event) != TRACE.actor(acquire), "did not wait meanwhile");
                }
                handOffs++;
            }
        }
        assertTrue(handOffs > 100, "only " + handOffs + " hand-offs");
    }

    @Test
    void findsTheArrowsOfAWindow() {
        Arrows arrows = Arrows.of(TRACE);
        Random random = new Random(3);
        for (int i = 0; i < 100; i++) {
            long from = random.nextLong(TRACE.durationNanos());
            long to = from + random.nextLong(TRACE.durationNanos() / (1 + random.nextInt(1_000)));
            List<Integer> expected = new ArrayList<>();
            for (int arrow = 0; arrow < arrows.size(); arrow++) {
                if (arrows.fromNanos(arrow) <= to && arrows.toNanos(arrow) >= from) {
                    expected.add(arrow);
                }
            }
            assertEquals(expected, window(arrows, from, to));
        }
    }

    private static List<Integer> window(Arrows arrows, long from, long to) {
        List<Integer> found = new ArrayList<>();
        for (int arrow = arrows.next(-1, from, to); arrow >= 0; arrow = arrows.next(arrow, from, to)) {
            found.add(arrow);
        }
        return found;
    }

    @Test
    void grownArrowsEqualArrowsMadeAtOnce() {
        Trace whole = SyntheticTrace.ofSize(6_000);
        Arrows grown = Arrows.of(Prefixes.of(whole, 10));
        for (int size = 100; size < 6_000; size += 700) {
            grown.advance(Prefixes.of(whole, size));
        }
        grown.advance(whole);
        Arrows expected = Arrows.of(whole);
        assertEquals(expected.size(), grown.size());
        for (int arrow = 0; arrow < expected.size(); arrow++) {
            assertEquals(expected.fromEvent(arrow), grown.fromEvent(arrow));
            assertEquals(expected.toEvent(arrow), grown.toEvent(arrow));
            assertEquals(expected.kind(arrow), grown.kind(arrow));
        }
    }

    @Test
    void arrowsOfATornRecordingStillPointForward() {
        Trace trace = RandomTrace.of(50_000, 6);
        Arrows arrows = Arrows.of(trace);
        Set<ArrowKind> seen = EnumSet.noneOf(ArrowKind.class);
        Set<EventKind> heads = EnumSet.noneOf(EventKind.class);
        for (int arrow = 0; arrow < arrows.size(); arrow++) {
            assertTrue(arrows.fromEvent(arrow) < arrows.toEvent(arrow));
            assertTrue(arrow == 0 || arrows.toEvent(arrow) > arrows.toEvent(arrow - 1));
            seen.add(arrows.kind(arrow));
            heads.add(trace.kind(arrows.toEvent(arrow)));
        }
        assertEquals(EnumSet.allOf(ArrowKind.class), seen);
        assertEquals(
                EnumSet.of(
                        EventKind.ACTOR_BEGIN,
                        EventKind.JOIN,
                        EventKind.ACQUIRE,
                        EventKind.CONDITION_WAKE,
                        EventKind.EVENT_PASS,
                        EventKind.BARRIER_PASS,
                        EventKind.LATCH_PASS,
                        EventKind.GET,
                        EventKind.QUEUE_JOIN,
                        EventKind.FUTURE_BEGIN,
                        EventKind.FUTURE_GET,
                        EventKind.TASK_MOUNT,
                        EventKind.AWAIT_END,
                        EventKind.INTERPRETER_ACQUIRE),
                heads);
    }
}
