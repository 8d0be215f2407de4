package dev.interleave.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.RandomTrace;
import dev.interleave.SyntheticTrace;
import dev.interleave.replay.Cursor;
import dev.interleave.replay.Prefixes;
import dev.interleave.trace.ActorState;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.ResourceKind;
import dev.interleave.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanesTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void saysWhatTheWorldSays(long seed) {
        compareWithWorld(SyntheticTrace.of(new SyntheticTrace.Shape(9, 4, 3, 2, 8_000, seed)), seed);
        compareWithWorld(RandomTrace.of(8_000, seed), seed);
    }

    private static void compareWithWorld(Trace trace, long seed) {
        Lanes lanes = Lanes.of(trace);
        Cursor cursor = new Cursor(trace);
        Random random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            long nanos = random.nextLong(trace.durationNanos() + 1);
            cursor.seekNanos(nanos);
            for (int actor = 0; actor < trace.actors().size(); actor++) {
                ActorState said = stateAt(lanes.actor(actor), nanos);
                boolean agrees =
                        said == ActorState.DEADLOCKED || said == cursor.world().state(actor);
                assertTrue(agrees, said + " of actor " + actor + " at " + nanos);
            }
            for (int lock = 0; lock < trace.resources().size(); lock++) {
                if (trace.resources().get(lock).kind().hasOwner()) {
                    Lane lane = lanes.resource(lock);
                    assertEquals(cursor.world().owner(lock), lane.value(lane.spanAt(nanos)));
                } else if (trace.resources().get(lock).kind() == ResourceKind.QUEUE) {
                    Lane lane = lanes.resource(lock);
                    assertEquals(cursor.world().queues().size(lock), lane.value(lane.spanAt(nanos)));
                }
            }
        }
    }

    private static ActorState stateAt(Lane lane, long nanos) {
        return lane.state(lane.spanAt(nanos));
    }

    @Test
    void everyResourceLaneFollowsTheWorldEventByEvent() {
        Trace trace = RandomTrace.of(6_000, 9);
        Lanes lanes = Lanes.of(trace);
        Cursor cursor = new Cursor(trace);
        for (int i = 0; i < trace.size(); i++) {
            cursor.seekNanos(trace.nanos(i));
            for (int id = 0; id < trace.resources().size(); id++) {
                Lane lane = lanes.resource(id);
                ResourceKind kind = trace.resources().get(id).kind();
                int span = lane.spanAt(trace.nanos(i));
                int here = i;
                assertEquals(
                        ResourceSpans.state(cursor.world(), trace, kind, id),
                        lane.state(span),
                        () -> kind + " at " + here);
                assertEquals(
                        ResourceSpans.value(cursor.world(), kind, id), lane.value(span), () -> kind + " at " + here);
            }
        }
    }

    @Test
    void spansTouchAndNeighboursDifferButForWritesOfOneActor() {
        Trace trace = SyntheticTrace.ofSize(20_000);
        for (Lane lane : all(Lanes.of(trace))) {
            assertEquals(0, lane.startNanos(0));
            for (int span = 1; span < lane.size(); span++) {
                assertEquals(lane.endNanos(span - 1), lane.startNanos(span));
                assertTrue(lane.startNanos(span) > lane.startNanos(span - 1));
                boolean differs = lane.state(span) != lane.state(span - 1) || lane.value(span) != lane.value(span - 1);
                boolean isWrite =
                        lane.resourceKind() == ResourceKind.VALUE && trace.kind(lane.event(span)) == EventKind.WRITE;
                assertTrue(differs || isWrite);
                assertEquals(trace.nanos(lane.event(span)), lane.startNanos(span));
            }
            assertEquals(trace.durationNanos(), lane.endNanos(lane.size() - 1));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 500, 5_000})
    void grownLanesEqualLanesMadeAtOnce(int step) {
        Trace whole = SyntheticTrace.ofSize(6_000);
        Lanes grown = Lanes.of(Prefixes.of(whole, step));
        for (int size = 2 * step; size < whole.size(); size += Math.max(step, 61)) {
            grown.advance(Prefixes.of(whole, size));
        }
        grown.advance(whole);
        List<Lane> expected = all(Lanes.of(whole));
        List<Lane> actual = all(grown);
        for (int i = 0; i < expected.size(); i++) {
            assertSame(expected.get(i), actual.get(i));
        }
    }

    @ParameterizedTest
    @EnumSource(Axis.class)
    void lanesGrowEventByEventOnEveryAxis(Axis axis) {
        Trace whole = SyntheticTrace.ofSize(700);
        Lanes grown = Lanes.of(Prefixes.of(whole, 1), axis);
        for (int size = 2; size <= whole.size(); size++) {
            grown.advance(Prefixes.of(whole, size));
        }
        List<Lane> expected = all(Lanes.of(whole, axis));
        List<Lane> actual = all(grown);
        for (int i = 0; i < expected.size(); i++) {
            assertSame(expected.get(i), actual.get(i));
        }
    }

    private static void assertSame(Lane expected, Lane actual) {
        assertEquals(expected.size(), actual.size());
        for (int span = 0; span < expected.size(); span++) {
            assertEquals(expected.startNanos(span), actual.startNanos(span));
            assertEquals(expected.state(span), actual.state(span));
            assertEquals(expected.value(span), actual.value(span));
            assertEquals(expected.event(span), actual.event(span));
        }
    }

    @Test
    void marksADeadlockFromTheEventThatClosesTheRing() {
        Trace trace = DeadlockTrace.make();
        Lanes lanes = Lanes.of(trace);
        int closing = DeadlockTrace.CLOSING_EVENT;
        for (int transfer : new int[] {1, 2}) {
            Lane lane = lanes.actor(transfer);
            assertEquals(ActorState.DEADLOCKED, lane.state(lane.size() - 1));
            assertEquals(trace.nanos(closing), lane.startNanos(lane.size() - 1));
        }
        assertEquals(ActorState.BLOCKED, stateAt(lanes.actor(1), trace.nanos(closing) - 1));
        Lane main = lanes.actor(0);
        assertEquals(ActorState.DEADLOCKED, main.state(main.size() - 1));
        assertEquals(trace.nanos(DeadlockTrace.LAST_JOIN), main.startNanos(main.size() - 1));
    }

    @Test
    void takesTheMarkBackWhenTheTraceGoesOn() {
        Trace whole = DeadlockTrace.make();
        Lanes lanes = Lanes.of(Prefixes.of(whole, DeadlockTrace.CLOSING_EVENT + 1));
        assertEquals(ActorState.DEADLOCKED, stateAt(lanes.actor(0), whole.durationNanos()));
        assertEquals(ActorState.DEADLOCKED, stateAt(lanes.actor(1), whole.durationNanos()));
        lanes.advance(whole);
        Lanes fresh = Lanes.of(whole);
        for (int actor = 0; actor < 3; actor++) {
            assertSame(fresh.actor(actor), lanes.actor(actor));
        }
        assertFalse(all(lanes).isEmpty());
        assertEquals(ActorState.RUNNING, stateAt(lanes.actor(0), whole.nanos(DeadlockTrace.LAST_JOIN) - 1));
    }

    static List<Lane> all(Lanes lanes) {
        List<Lane> all = new ArrayList<>();
        for (int id = 0; id < lanes.trace().actors().size(); id++) {
            all.add(lanes.actor(id));
        }
        for (int id = 0; id < lanes.trace().resources().size(); id++) {
            all.add(lanes.resource(id));
        }
        return all;
    }
}
