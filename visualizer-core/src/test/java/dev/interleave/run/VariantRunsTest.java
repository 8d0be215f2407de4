package dev.interleave.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.catalogue.Catalogue;
import dev.interleave.engine.controlled.ControlledSettings;
import dev.interleave.lesson.Lesson;
import dev.interleave.lesson.Variant;
import dev.interleave.lesson.Verdict;
import dev.interleave.trace.ProcessInfo;
import dev.interleave.trace.Trace;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VariantRunsTest {

    static List<Lesson> lessons() {
        return Catalogue.lessons().stream()
                .filter(lesson -> !lesson.variants().isEmpty())
                .toList();
    }

    @Test
    void theComparisonsOfTheCatalogueHaveVariants() {
        List<String> ids = lessons().stream().map(Lesson::id).toList();
        assertTrue(
                ids.containsAll(List.of("io-three-models", "cpu-three-models", "gil", "overhead", "batching")),
                ids::toString);
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void allVariantsStandInOneTrace(Lesson lesson) {
        VariantRuns runs = VariantRuns.controlled(lesson, Map.of(), ControlledSettings.DEFAULT);
        assertEquals(
                lesson.variants(),
                runs.runs().stream().map(VariantRuns.Run::variant).toList());
        Trace all = runs.trace();
        List<String> names = all.processes().stream().map(ProcessInfo::name).toList();
        long longest = 0;
        int events = 0;
        for (VariantRuns.Run one : runs.runs()) {
            assertTrue(one.run().verdict().orElseThrow() != Verdict.FORBIDDEN, one::toString);
            assertTrue(names.contains(one.variant().name()), names::toString);
            longest = Math.max(longest, one.run().result().trace().durationNanos());
            events += one.run().result().trace().size();
        }
        assertEquals(longest, all.durationNanos());
        assertEquals(events, all.size());
    }

    @Test
    void underTheInterpreterLockThreadsTakeAsLongAsOneAfterTheOther() {
        Lesson lesson = Catalogue.find("cpu-three-models").orElseThrow();
        VariantRuns runs = VariantRuns.controlled(lesson, Map.of(), ControlledSettings.DEFAULT);
        double serial = nanos(runs, "serial");
        assertEquals(1, nanos(runs, "threads with the GIL") / serial, 0.1);
        assertEquals(1, nanos(runs, "coroutines") / serial, 0.1);
        assertTrue(nanos(runs, "threads without it") < 0.5 * serial, runs::toString);
        assertTrue(nanos(runs, "processes") < serial, runs::toString);
    }

    private static double nanos(VariantRuns runs, String name) {
        return runs.runs().stream()
                .filter(one -> one.variant().equals(variant(runs, name)))
                .findFirst()
                .orElseThrow()
                .run()
                .result()
                .trace()
                .durationNanos();
    }

    private static Variant variant(VariantRuns runs, String name) {
        return runs.lesson().variants().stream()
                .filter(variant -> variant.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
