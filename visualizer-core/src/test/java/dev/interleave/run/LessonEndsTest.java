package dev.interleave.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.analysis.Captions;
import dev.interleave.catalogue.Catalogue;
import dev.interleave.engine.RunSettings;
import dev.interleave.engine.controlled.ControlledSettings;
import dev.interleave.lesson.Arguments;
import dev.interleave.lesson.Lesson;
import dev.interleave.lesson.LessonProgram;
import dev.interleave.replay.Cursor;
import dev.interleave.replay.Fate;
import dev.interleave.replay.World;
import dev.interleave.schedule.Plan;
import dev.interleave.trace.Actor;
import dev.interleave.trace.EventFlags;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.Trace;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// How actors of lessons come to their ends, and what is known of it.
class LessonEndsTest {

    @Test
    void theJoinAtTheEndOfAProcessIsToldApartInBothEngines() throws Exception {
        for (Trace trace : new Trace[] {controlled("join-forgotten"), live("join-forgotten")}) {
            assertTrue(joins(trace, true) > 0, "nobody was joined at the end");
            assertEquals(0, joins(trace, false));
            assertEquals(List.of("AT_EXIT"), EventFlags.names(EventKind.JOIN, EventFlags.AT_EXIT));
        }
        for (Trace trace : new Trace[] {controlled("start-and-join"), live("start-and-join")}) {
            assertEquals(0, joins(trace, true));
            assertTrue(joins(trace, false) > 0, "nobody was joined");
        }
    }

    private static int joins(Trace trace, boolean atExit) {
        int count = 0;
        for (int i = 0; i < trace.size(); i++) {
            boolean isJoin = trace.kind(i) == EventKind.JOIN_WAIT || trace.kind(i) == EventKind.JOIN;
            count += isJoin && EventFlags.has(trace.flags(i), EventFlags.AT_EXIT) == atExit ? 1 : 0;
        }
        return count;
    }

    @Test
    void whoJoinsAtTheEndIsDone() {
        Trace trace = controlled("join-forgotten");
        Captions captions = Captions.of(trace);
        int wait = 0;
        while (trace.kind(wait) != EventKind.JOIN_WAIT) {
            wait++;
        }
        String caption = captions.caption(wait);
        assertTrue(caption.startsWith("main is done; its process waits for thread "), caption);
        Cursor cursor = new Cursor(trace);
        cursor.seek(wait + 1);
        assertTrue(cursor.world().isEnding(0));
    }

    @Test
    void aTaskIsCancelledAChildKilledAndADaemonCutOff() throws Exception {
        for (Trace trace : new Trace[] {controlled("cancellation"), live("cancellation")}) {
            assertTrue(fates(trace).contains(Fate.CANCELLED), () -> fates(trace).toString());
        }
        for (Trace trace : new Trace[] {controlled("child-killed"), live("child-killed")}) {
            assertTrue(fates(trace).contains(Fate.KILLED), () -> fates(trace).toString());
        }
        Trace daemon = controlled("daemon");
        assertTrue(fates(daemon).contains(Fate.CUT_OFF), () -> fates(daemon).toString());
        String caption = Captions.of(daemon).caption(daemon.size() - 1);
        assertEquals("main ends, with exit code 0, and cuts off 1 daemon.", caption);
    }

    private static Set<Fate> fates(Trace trace) {
        Cursor cursor = new Cursor(trace);
        cursor.seek(trace.size());
        World world = cursor.world();
        Set<Fate> fates = new TreeSet<>();
        for (Actor actor : trace.actors()) {
            fates.add(world.fate(actor.id()));
        }
        return fates;
    }

    private static Trace controlled(String lesson) {
        return new ControlledLesson(program(lesson), ControlledSettings.DEFAULT)
                .run(new Plan.Clocked())
                .trace();
    }

    private static Trace live(String lesson) throws Exception {
        return LiveLesson.complete(program(lesson), RunSettings.DEFAULT, Optional.of(Duration.ofSeconds(30)))
                .trace();
    }

    private static LessonProgram program(String id) {
        Lesson lesson = Catalogue.find(id).orElseThrow();
        return new LessonProgram(lesson, Arguments.parse(lesson, Map.of()));
    }
}
