package dev.interleave.app.timeline.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.analysis.Arrows;
import dev.interleave.analysis.Lanes;
import dev.interleave.app.timeline.TraceExamples;
import dev.interleave.app.timeline.TraceScript;
import dev.interleave.app.timeline.model.Density;
import dev.interleave.app.timeline.model.LaneLayout;
import dev.interleave.app.timeline.model.LaneOrder;
import dev.interleave.app.timeline.model.TimeRange;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.ResourceKind;
import dev.interleave.trace.Trace;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BundlePlannerTest {

    private static final int PRODUCER = 1;
    private static final int CONSUMER = 2;

    private final FramePlanner planner = new FramePlanner();

    /// So many messages from a producer to a consumer, one each millisecond.
    private static Trace messages(int count) {
        TraceScript run = new TraceScript();
        int main = run.process(1, "");
        int producer = run.thread(0, "producer");
        int consumer = run.thread(0, "consumer");
        int items = run.resource(ResourceKind.QUEUE, 0, "items", 0);
        run.at(0, main, EventKind.ACTOR_BEGIN).at(0, producer, EventKind.ACTOR_BEGIN);
        run.at(0, consumer, EventKind.ACTOR_BEGIN);
        for (int i = 0; i < count; i++) {
            long message = run.message("m");
            run.at(i + 0.2, producer, EventKind.PUT, items, message);
            run.at(i + 0.6, consumer, EventKind.GET, items, message);
        }
        return run.finish("messages", "finished", "");
    }

    private Frame plan(Trace trace, TimeRange range, Set<Integer> collapsed) {
        Lanes lanes = Lanes.of(trace);
        int[] loops = TaskLoops.of(trace, lanes);
        Scene scene = new Scene(
                trace,
                lanes,
                Arrows.of(trace),
                LaneOrder.layout(trace, Density.DENSE, collapsed, loops),
                Areas.ofView(1280, 720),
                range,
                0);
        return planner.plan(scene, Focus.NONE);
    }

    private Frame planWhole(Trace trace) {
        return plan(trace, TimeRange.whole(trace.durationNanos()), Set.of());
    }

    @Test
    void fewArrowsAreDrawnOneByOne() {
        Frame frame = planWhole(messages(LinkPlanner.MOST));
        assertEquals(LinkPlanner.MOST, frame.links().size());
        assertEquals(0, frame.bundles().size());
    }

    @Test
    void whatLeadsOutOfViewIsNotDrawnUnlessItIsLookedAt() {
        Trace trace = messages(20);
        Lanes lanes = Lanes.of(trace);
        LaneLayout layout = LaneOrder.layout(trace, Density.DENSE, Set.of(), TaskLoops.of(trace, lanes));
        Areas whole = Areas.ofView(1280, 720);
        int toProducer = layout.topPx(layout.rowOfActor(CONSUMER));
        Areas cut = Areas.ofView(1280, whole.lanesTop() + toProducer);
        Scene scene = new Scene(trace, lanes, Arrows.of(trace), layout, cut, TimeRange.whole(trace.durationNanos()), 0);
        assertEquals(0, planner.plan(scene, Focus.NONE).links().size());
        int get = scene.arrows().toEvent(3);
        assertEquals(1, planner.plan(scene, new Focus(get, -1, -1)).links().size());
    }

    @Test
    void moreBecomeBundlesThatLoseNone() {
        Frame frame = planWhole(messages(1_000));
        Bundles bundles = frame.bundles();
        int sum = 0;
        for (int bundle = 0; bundle < bundles.size(); bundle++) {
            sum += bundles.count(bundle);
            assertEquals(bundles.count(bundle), bundles.messages(bundle));
            assertEquals(frame.scene().layout().rowOfActor(PRODUCER), bundles.fromRow(bundle));
            assertEquals(frame.scene().layout().rowOfActor(CONSUMER), bundles.toRow(bundle));
        }
        assertEquals(1_000, sum);
        assertTrue(bundles.size() > 10 && bundles.size() < 40, bundles.size() + " bundles");
    }

    @Test
    void aBundleLiesWhereItsArrowsLieOnAverage() {
        Frame frame = planWhole(messages(1_000));
        Bundles bundles = frame.bundles();
        for (int bundle = 0; bundle < bundles.size(); bundle++) {
            assertTrue(bundles.fromX(bundle) < bundles.toX(bundle));
            assertTrue(bundles.toX(bundle) >= frame.scale().x(bundles.startNanos(bundle)));
            assertTrue(bundles.toX(bundle) <= frame.scale().x(bundles.endNanos(bundle)));
            assertEquals(LinkEnds.middle(frame, bundles.fromRow(bundle)), bundles.fromY(bundle));
        }
    }

    @Test
    void panningKeepsTheBundlesThatStayInView() {
        Trace trace = messages(3_000);
        TimeRange range = new TimeRange(500_000_000, 1_500_000_000);
        Map<Long, Integer> before = countsByStart(plan(trace, range, Set.of()).bundles());
        Map<Long, Integer> after =
                countsByStart(plan(trace, range.panned(200_000_000), Set.of()).bundles());
        after.keySet().retainAll(before.keySet());
        assertTrue(after.size() > 10, after.toString());
        after.forEach((start, count) -> assertEquals(before.get(start), count));
    }

    private static Map<Long, Integer> countsByStart(Bundles bundles) {
        Map<Long, Integer> counts = new HashMap<>();
        for (int bundle = 0; bundle < bundles.size(); bundle++) {
            counts.put(bundles.startNanos(bundle), bundles.count(bundle));
        }
        return counts;
    }

    @Test
    void aThicketBecomesFewWideBundles() {
        Frame frame = planWhole(TraceExamples.busy(100_000, 64));
        assertTrue(frame.bundles().size() > 20, frame.bundles().size() + " bundles");
        assertTrue(frame.bundles().size() <= BundlePlanner.MOST, frame.bundles().size() + " bundles");
    }

    @Test
    void nothingIsBundledWithinACollapsedProcess() {
        Trace trace = messages(1_000);
        Frame frame = plan(trace, TimeRange.whole(trace.durationNanos()), Set.of(0));
        assertEquals(0, frame.bundles().size());
    }

    @Test
    void aFrameWithoutTimeLeavesTheRestToTheNext() {
        planner.setBudget(2);
        Trace trace = messages(1_000);
        Lanes lanes = Lanes.of(trace);
        Scene scene = new Scene(
                trace,
                lanes,
                Arrows.of(trace),
                LaneOrder.layout(trace, Density.DENSE, Set.of(), TaskLoops.of(trace, lanes)),
                Areas.ofView(1280, 720),
                TimeRange.whole(trace.durationNanos()),
                0);
        int first = planner.plan(scene, Focus.NONE).bundles().size();
        assertTrue(!planner.isComplete());
        for (int frame = 0; frame < 100 && !planner.isComplete(); frame++) {
            planner.plan(scene, Focus.NONE);
        }
        assertTrue(planner.isComplete());
        assertTrue(planner.plan(scene, Focus.NONE).bundles().size() > first);
    }

    @Test
    void saysHowManyAPersonPointsAt() {
        Frame frame = planWhole(messages(1_000));
        Bundles bundles = frame.bundles();
        int bundle = bundles.nearest(bundles.xAt(3, 0.5), bundles.yAt(3, 0.5), 6);
        assertEquals(3, bundle);
        BundleFacts facts = BundleFacts.of(frame, bundle);
        assertEquals("from producer to consumer", facts.title());
        assertEquals(bundles.count(3) + " messages or hand-overs", facts.count());
        assertEquals(-1, bundles.nearest(bundles.xAt(3, 0.5), bundles.yAt(3, 0.5) + 200, 6));
    }
}
