package dev.interleave.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.InvariantChecker;
import dev.interleave.catalogue.Catalogue;
import dev.interleave.engine.controlled.ControlledSettings;
import dev.interleave.lesson.Arguments;
import dev.interleave.lesson.LessonProgram;
import dev.interleave.run.ControlledLesson;
import dev.interleave.schedule.Plan;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.RunInfo;
import dev.interleave.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SideBySideTest {

    private static Trace run(String id, Map<String, String> given) {
        LessonProgram program = new LessonProgram(
                Catalogue.find(id).orElseThrow(),
                Arguments.parse(Catalogue.find(id).orElseThrow(), given));
        return new ControlledLesson(program, ControlledSettings.DEFAULT)
                .run(new Plan.Clocked())
                .trace();
    }

    private static Trace together(Trace... traces) {
        List<SideBySide.Named> named = new ArrayList<>();
        for (Trace trace : traces) {
            named.add(new SideBySide.Named("run " + (named.size() + 1), trace));
        }
        return SideBySide.of(named, RunInfo.EMPTY);
    }

    @Test
    void everyEventOfEveryRunIsThereAtItsTime() {
        Trace queue = run("bounded-queue", Map.of());
        Trace locks = run("two-locks", Map.of());
        Trace both = together(queue, locks);
        assertEquals(queue.size() + locks.size(), both.size());
        assertEquals(captions(queue), captions(both, 0, queue.actors().size()));
        assertEquals(captions(locks), captions(both, queue.actors().size(), Integer.MAX_VALUE));
    }

    @Test
    void theSameRunTwiceBreaksNoRuleOfOne() {
        for (String id : List.of("bounded-queue", "process-queue", "gather", "lost-update")) {
            Trace one = run(id, Map.of());
            Trace both = together(one, one);
            assertEquals(List.of(), InvariantChecker.check(both), id);
            assertEquals(one.durationNanos(), both.durationNanos());
            assertEquals("run 2", both.processes().get(one.processes().size()).name());
        }
    }

    @Test
    void arrowsStayWithinTheirRun() {
        Trace one = run("process-queue", Map.of());
        Trace both = together(one, one);
        Arrows arrows = Arrows.of(both);
        assertEquals(2 * Arrows.of(one).size(), arrows.size());
        int border = one.actors().size();
        for (int i = 0; i < arrows.size(); i++) {
            boolean from = both.actor(arrows.fromEvent(i)) < border;
            boolean to = both.actor(arrows.toEvent(i)) < border;
            assertEquals(from, to, "arrow " + i);
        }
        assertTrue(arrows.size() > 10);
    }

    private static List<String> captions(Trace trace) {
        return captions(trace, 0, Integer.MAX_VALUE);
    }

    private static List<String> captions(Trace trace, int firstActor, int behindActor) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < trace.size(); i++) {
            if (trace.actor(i) >= firstActor
                    && trace.actor(i) < behindActor
                    && trace.kind(i) != EventKind.ACTOR_BEGIN) {
                all.add(trace.nanos(i) + " " + trace.kind(i) + " "
                        + trace.actors().get(trace.actor(i)).name());
            }
        }
        return all;
    }
}
