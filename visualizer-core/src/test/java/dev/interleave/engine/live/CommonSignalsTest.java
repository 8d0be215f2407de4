package dev.interleave.engine.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.InvariantChecker;
import dev.interleave.engine.Outcome;
import dev.interleave.engine.RunResult;
import dev.interleave.samples.CommonSamples;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.Resource;
import dev.interleave.trace.ResourceKind;
import dev.interleave.trace.Scope;
import dev.interleave.trace.Trace;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Semaphores and events of a run are the same ones in all of its processes.
class CommonSignalsTest {

    private static RunResult run(String sample) throws Exception {
        RunResult result = Runs.run(CommonSamples.class, sample);
        assertEquals(List.of(), InvariantChecker.check(result.trace()));
        return result;
    }

    @Test
    void allProcessesTogetherNeverHoldMorePermitsThanThereAre() throws Exception {
        RunResult result = run("permits");
        assertEquals(new Outcome.Finished("false true true"), result.outcome());
        Trace trace = result.trace();
        int places = result.trace().resources().stream()
                .filter(each -> each.name().equals("places"))
                .findFirst()
                .orElseThrow()
                .id();
        Set<Integer> holders = new HashSet<>();
        int held = 0;
        for (int i = 0; i < trace.size(); i++) {
            if (trace.kind(i) == EventKind.ACQUIRE && trace.target(i) == places) {
                holders.add(trace.actor(i));
                held++;
                assertEquals(2 - held, trace.value(i), "permits left at event " + i);
            } else if (trace.kind(i) == EventKind.RELEASE && trace.target(i) == places) {
                held--;
            }
        }
        assertEquals(3, holders.size(), "main and two children");
    }

    @Test
    void aPermitGivenInOneProcessIsTakenInAnother() throws Exception {
        RunResult result = run("turns");
        assertEquals(new Outcome.Finished("ping pong ping pong"), result.outcome());
    }

    @Test
    void anEventSetInOneProcessIsPassedInAnother() throws Exception {
        RunResult result = run("gate");
        assertEquals(new Outcome.Finished("before false after true false"), result.outcome());
    }

    @Test
    void theirScopeIsRecorded() throws Exception {
        List<Resource> resources = run("gate").trace().resources();
        assertTrue(resources.stream()
                .anyMatch(each -> each.kind() == ResourceKind.EVENT && each.scope() == Scope.PROCESSES));
    }
}
