package dev.interleave.analysis;

import static dev.interleave.analysis.RaceStory.A;
import static dev.interleave.analysis.RaceStory.B;
import static dev.interleave.analysis.RaceStory.C;
import static dev.interleave.analysis.RaceStory.CHILD;
import static dev.interleave.analysis.RaceStory.COMMON;
import static dev.interleave.analysis.RaceStory.VALUE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.replay.Prefixes;
import dev.interleave.trace.ActorKind;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.ResourceKind;
import dev.interleave.trace.Scope;
import dev.interleave.trace.Trace;
import dev.interleave.trace.TraceBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

class SharedValuesTest {

    private final RaceStory story = new RaceStory();

    private Lanes lanes() {
        return Lanes.of(story.trace());
    }

    @Test
    void whatOnlyOneActorTouchesHasNoLane() {
        story.read(A, 1).write(A, 2);
        assertEquals(List.of(), lanes().values().withLane());
        story.read(B, 1);
        assertEquals(List.of(VALUE), lanes().values().withLane());
    }

    @Test
    void whatNobodyWritesHasNone() {
        story.read(A, 1).read(B, 1);
        assertEquals(List.of(), lanes().values().withLane());
    }

    @Test
    void theOneWithTheMostWritersComesFirst() {
        story.write(A, 1).read(B, 1);
        story.access(A, EventKind.WRITE, COMMON, 1).access(B, EventKind.WRITE, COMMON, 1);
        assertEquals(List.of(COMMON, VALUE), lanes().values().withLane());
    }

    @Test
    void whatIsAVariableOfItsOwnInAnotherProcessHasNone() {
        story.write(A, 1).read(B, 1).write(CHILD, 1);
        story.access(A, EventKind.WRITE, COMMON, 1).access(CHILD, EventKind.WRITE, COMMON, 1);
        assertEquals(List.of(COMMON), lanes().values().withLane());
    }

    @Test
    void noMoreThanEightHaveOne() {
        TraceBuilder builder = new TraceBuilder();
        builder.addProcess(1, "main", 0);
        builder.addActor(ActorKind.PROCESS, 0, -1, "main", 0);
        builder.addActor(ActorKind.THREAD, 0, 0, "a", 0);
        for (int value = 0; value < 12; value++) {
            builder.addResource(ResourceKind.VALUE, Scope.THREADS, 0, "v" + value, 0, -1);
            for (int actor = 0; actor < 2; actor++) {
                builder.append(10L * builder.size(), actor, EventKind.WRITE.code(), 0, value, 0, 1);
            }
        }
        assertEquals(
                List.of(0, 1, 2, 3, 4, 5, 6, 7),
                Lanes.of(builder.freeze()).values().withLane());
    }

    @Test
    void eachWriteBeginsASpanAndThoseThatAreLostSaySo() {
        story.read(A, 1)
                .read(B, 1)
                .read(C, 1)
                .write(A, 2)
                .write(B, 2)
                .write(C, 2)
                .write(C, 2);
        Lanes lanes = lanes();
        Lane lane = lanes.resource(VALUE);
        assertEquals(1 + 4, lane.size());
        assertEquals(List.of(A, B, C, C), List.of(lane.value(1), lane.value(2), lane.value(3), lane.value(4)));
        assertFalse(lanes.isLost(lane, 0));
        assertTrue(lanes.isLost(lane, 1) && lanes.isLost(lane, 2));
        assertFalse(lanes.isLost(lane, 3) || lanes.isLost(lane, 4));
    }

    @Test
    void readsAreFoundByTheirEvents() {
        story.read(A, 1).write(A, 2).read(B, 1).read(C, 1);
        SharedValues values = lanes().values();
        assertEquals(3, values.readCount(VALUE));
        assertEquals(2, values.read(VALUE, values.firstReadFrom(VALUE, 1)));
        assertEquals(3, values.firstReadFrom(VALUE, 4));
        assertEquals(0, values.readCount(COMMON));
    }

    @Test
    void aWriteBecomesLostWhileTheTraceGrows() {
        story.read(A, 1).read(B, 1).write(A, 2).write(B, 2);
        Trace whole = story.trace();
        Lanes lanes = Lanes.of(Prefixes.of(whole, 3));
        assertEquals(List.of(VALUE), lanes.values().withLane());
        assertFalse(lanes.isLost(lanes.resource(VALUE), 1));
        lanes.advance(whole);
        assertTrue(lanes.isLost(lanes.resource(VALUE), 1));
    }
}
