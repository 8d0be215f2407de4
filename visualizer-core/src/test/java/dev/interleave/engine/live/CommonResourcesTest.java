package dev.interleave.engine.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.engine.Outcome;
import dev.interleave.engine.RunResult;
import dev.interleave.samples.ProcessSamples;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.Message;
import dev.interleave.trace.ResourceKind;
import dev.interleave.trace.Trace;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What the processes of a run share: that it works, and that its recording is in the order in which it happened.
class CommonResourcesTest {

    private static RunResult run(String sample) throws Exception {
        RunResult result = Runs.run(ProcessSamples.class, sample);
        assertEquals(List.of(), Runs.directories());
        return result;
    }

    @Test
    void aQueueIsFirstInFirstOutInItsRecordingToo() throws Exception {
        RunResult result = run("queue");
        assertEquals(new Outcome.Finished("sum 2686700"), result.outcome());
        assertEquals(402, replayQueues(result.trace()));
    }

    /// Returns how many messages were taken.
    private static int replayQueues(Trace trace) {
        Map<Integer, ArrayDeque<Integer>> queues = new HashMap<>();
        int taken = 0;
        for (int i = 0; i < trace.size(); i++) {
            ArrayDeque<Integer> queue = queues.computeIfAbsent(trace.target(i), _ -> new ArrayDeque<>());
            if (trace.kind(i) == EventKind.PUT) {
                queue.addLast(Message.number(trace.value(i)));
            } else if (trace.kind(i) == EventKind.GET) {
                assertEquals(queue.pollFirst(), Message.number(trace.value(i)), "event " + i);
                taken++;
            }
        }
        return taken;
    }

    @Test
    void aFullQueueMakesPuttersWait() throws Exception {
        assertEquals(
                new Outcome.Finished("true true false 2 abnull"), run("bounded").outcome());
    }

    @Test
    void aLockExcludesOtherProcesses() throws Exception {
        RunResult result = run("lock");
        assertEquals(new Outcome.Finished("total 300"), result.outcome());
        Trace trace = result.trace();
        int owner = -1;
        int held = 0;
        for (int i = 0; i < trace.size(); i++) {
            if (trace.kind(i) == EventKind.ACQUIRE) {
                assertEquals(-1, owner, "event " + i);
                owner = trace.actor(i);
                held++;
            } else if (trace.kind(i) == EventKind.RELEASE) {
                assertEquals(trace.actor(i), owner, "event " + i);
                owner = -1;
            }
        }
        assertEquals(300, held);
    }

    @Test
    void updatesOfAnUnprotectedValueGetLost() throws Exception {
        RunResult result = run("no lock");
        long total = Long.parseLong(result.outcome().text().substring("total ".length()));
        assertTrue(total < 300, "total " + total);
    }

    @Test
    void whatIsReadIsWhatWasWrittenLast() throws Exception {
        Trace trace = run("no lock").trace();
        int value = trace.resources().stream()
                .filter(resource -> resource.kind() == ResourceKind.VALUE)
                .findFirst()
                .orElseThrow()
                .id();
        long content = 0;
        int reads = 0;
        for (int i = 0; i < trace.size(); i++) {
            if (trace.target(i) == value && trace.kind(i) == EventKind.WRITE) {
                content = trace.value(i);
            } else if (trace.target(i) == value && trace.kind(i) == EventKind.READ) {
                assertEquals(content, trace.value(i), "event " + i);
                reads++;
            }
        }
        assertEquals(304, reads);
    }

    @Test
    void whoDiesKeepsTheLock() throws Exception {
        assertEquals(
                new Outcome.Finished("acquired false"),
                run("died with the lock").outcome());
    }

    @Test
    void whoDiesWaitingTakesNothing() throws Exception {
        assertEquals(new Outcome.Finished("got message"), run("died waiting").outcome());
    }
}
