package dev.interleave.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.engine.Program;
import dev.interleave.lab.Barrier;
import dev.interleave.lab.Event;
import dev.interleave.lab.Lab;
import dev.interleave.lab.LabThread;
import dev.interleave.lab.Shared;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EventExplorationTest {

    @Test
    void anEventThatIsSetAndClearedCanBeMissed() throws InterruptedException {
        Program program = execution -> {
            Lab lab = new Lab(execution);
            Event event = lab.event("ready");
            LabThread waiter = lab.thread("waiter", event::await).start();
            LabThread setter = lab.thread("setter", () -> {
                        event.set();
                        event.clear();
                    })
                    .start();
            waiter.join();
            setter.join();
            lab.result("passed");
        };
        for (Strategy strategy : new Strategy[] {Strategy.ALL, Strategy.REDUCED}) {
            Findings findings = Exploration.explore(() -> program, ExplorationSettings.DEFAULT.withStrategy(strategy));
            assertTrue(findings.complete());
            assertEquals(Set.of("finished", "deadlock"), kinds(findings), strategy::word);
        }
    }

    @Test
    void whatComesBehindABarrierComesBehindAllBeforeIt() throws InterruptedException {
        Program program = execution -> {
            Lab lab = new Lab(execution);
            Barrier barrier = lab.barrier("start", 2);
            Shared<Integer> value = lab.shared("value", 0);
            Shared<Integer> other = lab.shared("other", 0);
            LabThread first = lab.thread("first", () -> {
                        value.set(1);
                        barrier.await();
                        other.set(value.get());
                    })
                    .start();
            LabThread second = lab.thread("second", () -> {
                        barrier.await();
                        value.set(2);
                    })
                    .start();
            first.join();
            second.join();
            lab.result("other " + other.get());
        };
        Findings all = Exploration.explore(() -> program, ExplorationSettings.DEFAULT.withStrategy(Strategy.ALL));
        Findings reduced =
                Exploration.explore(() -> program, ExplorationSettings.DEFAULT.withStrategy(Strategy.REDUCED));
        assertEquals(texts(all), texts(reduced));
        assertEquals(Set.of("other 1", "other 2"), texts(reduced));
        assertTrue(reduced.complete() && reduced.runs() <= all.runs());
        assertEquals(0, reduced.cutOff());
    }

    private static Set<String> kinds(Findings findings) {
        return findings.endings().stream().map(Ending::kind).collect(Collectors.toSet());
    }

    private static Set<String> texts(Findings findings) {
        return findings.endings().stream().map(Ending::text).collect(Collectors.toSet());
    }
}
