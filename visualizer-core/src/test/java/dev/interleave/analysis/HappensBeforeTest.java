package dev.interleave.analysis;

import static dev.interleave.analysis.RaceStory.A;
import static dev.interleave.analysis.RaceStory.B;
import static dev.interleave.analysis.RaceStory.BARRIER;
import static dev.interleave.analysis.RaceStory.C;
import static dev.interleave.analysis.RaceStory.CHILD;
import static dev.interleave.analysis.RaceStory.COMMON;
import static dev.interleave.analysis.RaceStory.CONDITION;
import static dev.interleave.analysis.RaceStory.EVENT;
import static dev.interleave.analysis.RaceStory.FUTURE;
import static dev.interleave.analysis.RaceStory.LATCH;
import static dev.interleave.analysis.RaceStory.LOCK;
import static dev.interleave.analysis.RaceStory.LOOP;
import static dev.interleave.analysis.RaceStory.MAIN;
import static dev.interleave.analysis.RaceStory.PERMITS;
import static dev.interleave.analysis.RaceStory.PLACES;
import static dev.interleave.analysis.RaceStory.QUEUE;
import static dev.interleave.analysis.RaceStory.TASK_1;
import static dev.interleave.analysis.RaceStory.TASK_2;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.interleave.trace.EventFlags;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.Message;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HappensBeforeTest {

    /// Something done by one actor, and something done by another that follows from it.
    record Edge(int from, EventKind gives, int givesTo, int to, EventKind takes, int takesFrom, long value, int flags) {

        Edge(int from, EventKind gives, int to, EventKind takes, int resource) {
            this(from, gives, resource, to, takes, resource, 0, 0);
        }

        Edge with(int newFlags) {
            return new Edge(from, gives, givesTo, to, takes, takesFrom, value, newFlags);
        }

        int races(boolean isGiven, boolean isTaken) {
            RaceStory story = new RaceStory();
            story.write(from, 10);
            if (isGiven) {
                story.add(from, gives, givesTo, 0, value);
            }
            if (isTaken) {
                story.add(to, takes, takesFrom, flags, value);
            }
            return story.write(to, 20).races().races().size();
        }

        @Override
        public String toString() {
            return gives + " before " + takes;
        }
    }

    static Stream<Edge> edges() {
        return Stream.of(
                new Edge(MAIN, EventKind.ACTOR_START, A, A, EventKind.ACTOR_BEGIN, -1, 0, 0),
                new Edge(A, EventKind.ACTOR_END, -1, MAIN, EventKind.JOIN, A, 0, 0),
                new Edge(A, EventKind.RELEASE, B, EventKind.ACQUIRE, LOCK),
                new Edge(A, EventKind.RELEASE, B, EventKind.ACQUIRE, PERMITS),
                new Edge(A, EventKind.NOTIFY, B, EventKind.CONDITION_WAKE, CONDITION),
                new Edge(A, EventKind.EVENT_SET, B, EventKind.EVENT_PASS, EVENT),
                new Edge(A, EventKind.LATCH_COUNT_DOWN, B, EventKind.LATCH_PASS, LATCH),
                new Edge(A, EventKind.PUT, QUEUE, B, EventKind.GET, QUEUE, Message.pack(7, 0), 0),
                new Edge(A, EventKind.TASK_DONE, B, EventKind.QUEUE_JOIN, QUEUE),
                new Edge(A, EventKind.SUBMIT, B, EventKind.FUTURE_BEGIN, FUTURE),
                new Edge(A, EventKind.FUTURE_SET, B, EventKind.FUTURE_GET, FUTURE),
                new Edge(A, EventKind.LOOP_END, B, EventKind.LOOP_BEGIN, LOOP),
                new Edge(A, EventKind.TASK_READY, TASK_1, TASK_1, EventKind.TASK_MOUNT, LOOP, 0, 0));
    }

    @ParameterizedTest
    @MethodSource("edges")
    void ordersWhatItConnects(Edge edge) {
        assertEquals(0, edge.races(true, true));
        assertEquals(1, edge.races(false, true), "nothing was given");
        assertEquals(1, edge.races(true, false), "nothing was taken");
    }

    @ParameterizedTest
    @MethodSource("edges")
    void aWaitThatTimedOutFollowsFromNothing(Edge edge) {
        boolean mayTimeOut = switch (edge.takes()) {
            case JOIN, CONDITION_WAKE, EVENT_PASS, LATCH_PASS, QUEUE_JOIN, FUTURE_GET -> true;
            default -> false;
        };
        assertEquals(mayTimeOut ? 1 : 0, edge.with(EventFlags.TIMED_OUT).races(true, true));
    }

    @Test
    void anActorIsInOrderWithItself() {
        assertEquals(
                0,
                new RaceStory()
                        .write(A, 10)
                        .read(A, 20)
                        .write(A, 30)
                        .races()
                        .races()
                        .size());
    }

    @Test
    void orderIsPassedOnByThoseBetween() {
        RaceStory story = new RaceStory().write(A, 10).add(A, EventKind.RELEASE, LOCK);
        story.add(C, EventKind.ACQUIRE, LOCK, 0, 1).add(C, EventKind.EVENT_SET, EVENT);
        assertEquals(
                0,
                story.add(B, EventKind.EVENT_PASS, EVENT)
                        .write(B, 20)
                        .races()
                        .races()
                        .size());
    }

    @Test
    void anotherMessageOrdersNothing() {
        RaceStory story = new RaceStory()
                .add(A, EventKind.PUT, QUEUE, 0, Message.pack(1, 0))
                .write(A, 10);
        story.add(A, EventKind.PUT, QUEUE, 0, Message.pack(2, 0));
        story.add(B, EventKind.GET, QUEUE, 0, Message.pack(1, 0)).write(B, 20);
        assertEquals(1, story.races().races().size());
    }

    @Test
    void twoWhoMayBeInsideAtOnceAreNotInOrder() {
        RaceStory story = new RaceStory();
        story.add(A, EventKind.ACQUIRE, PLACES, 0, 1).write(A, 10).add(A, EventKind.RELEASE, PLACES, 0, 2);
        story.add(B, EventKind.ACQUIRE, PLACES, 0, 1).write(B, 20);
        assertEquals(1, story.races().races().size());
        story.add(C, EventKind.ACQUIRE, PLACES, 0, 0).write(C, 10);
        assertEquals(1, story.races().races().size(), "c took the permit that a gave");
    }

    @Test
    void aBarrierOrdersArrivalsBeforePassesOfTheSameOpening() {
        for (boolean isFull : new boolean[] {true, false}) {
            RaceStory story = new RaceStory().write(A, 10).add(A, EventKind.BARRIER_WAIT, BARRIER, 0, 1);
            if (isFull) {
                story.add(B, EventKind.BARRIER_WAIT, BARRIER, 0, 2).add(B, EventKind.BARRIER_TRIP, BARRIER);
            }
            story.add(B, EventKind.BARRIER_PASS, BARRIER).write(B, 20);
            assertEquals(isFull ? 0 : 1, story.races().races().size());
        }
    }

    @Test
    void whoArrivesForTheNextOpeningIsNotWaitedFor() {
        RaceStory story = new RaceStory();
        story.add(A, EventKind.BARRIER_WAIT, BARRIER, 0, 1).add(B, EventKind.BARRIER_WAIT, BARRIER, 0, 2);
        story.add(B, EventKind.BARRIER_TRIP, BARRIER)
                .add(B, EventKind.BARRIER_PASS, BARRIER)
                .write(B, 10);
        story.add(B, EventKind.BARRIER_WAIT, BARRIER, 0, 1);
        assertEquals(
                1,
                story.add(A, EventKind.BARRIER_PASS, BARRIER)
                        .write(A, 20)
                        .races()
                        .races()
                        .size());
    }

    @Test
    void tasksOfOneLoopAreInOrderAndAThreadBesideThemIsNot() {
        RaceStory story = new RaceStory().write(MAIN, 5).add(MAIN, EventKind.LOOP_BEGIN, LOOP);
        story.add(TASK_1, EventKind.TASK_MOUNT, LOOP).read(TASK_1, 10).add(TASK_1, EventKind.TASK_UNMOUNT, LOOP);
        story.add(TASK_2, EventKind.TASK_MOUNT, LOOP).write(TASK_2, 20).add(TASK_2, EventKind.TASK_UNMOUNT, LOOP);
        story.add(TASK_1, EventKind.TASK_MOUNT, LOOP).write(TASK_1, 30).add(MAIN, EventKind.LOOP_END, LOOP);
        assertEquals(0, story.write(MAIN, 40).races().races().size());
        assertEquals(
                1,
                story.read(A, 50).write(A, 50).races().races().stream()
                        .filter(race -> race.first().actor() == MAIN
                                && race.second().actor() == A
                                && race.first().site() == 40)
                        .count());
        RaceStory apart = new RaceStory().write(TASK_1, 10).write(TASK_2, 20);
        assertEquals(1, apart.races().races().size(), "never on a loop");
    }

    @Test
    void theEndOfAProcessIsTheEndOfAllInIt() {
        for (boolean isLost : new boolean[] {false, true}) {
            RaceStory story = new RaceStory().access(CHILD, EventKind.WRITE, COMMON, 10);
            story.add(MAIN, isLost ? EventKind.PROCESS_LOST : EventKind.JOIN_WAIT, CHILD);
            story.add(MAIN, EventKind.JOIN, CHILD).access(MAIN, EventKind.WRITE, COMMON, 20);
            assertEquals(0, story.races().races().size());
        }
    }

    @Test
    void aChainThatGoesOnWithAnotherThreadKeepsOthersApart() {
        RaceStory story = new RaceStory().add(MAIN, EventKind.ACTOR_START, A).add(A, EventKind.ACTOR_BEGIN, -1);
        story.add(A, EventKind.ACTOR_END, -1).add(MAIN, EventKind.JOIN, A);
        story.add(MAIN, EventKind.ACTOR_START, B)
                .add(B, EventKind.ACTOR_BEGIN, -1)
                .write(B, 10);
        story.add(MAIN, EventKind.ACTOR_START, C).add(C, EventKind.ACTOR_BEGIN, -1);
        assertEquals(1, story.write(C, 20).races().races().size());
    }
}
