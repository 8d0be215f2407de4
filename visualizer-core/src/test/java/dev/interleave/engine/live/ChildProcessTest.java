package dev.interleave.engine.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.InvariantChecker;
import dev.interleave.analysis.Captions;
import dev.interleave.engine.Outcome;
import dev.interleave.engine.RunResult;
import dev.interleave.samples.ProcessSamples;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.Trace;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChildProcessTest {

    private static RunResult run(String sample) throws Exception {
        RunResult result = Runs.run(ProcessSamples.class, sample);
        assertEquals(List.of(), Runs.directories());
        return result;
    }

    private static String said(String sample) throws Exception {
        RunResult result = run(sample);
        if (result.outcome() instanceof Outcome.Finished(String text)) {
            return text;
        }
        return result.outcome().toString();
    }

    private static Map<String, Integer> exits(RunResult result) {
        Map<String, Integer> exits = new TreeMap<>();
        result.processes().forEach(process -> exits.put(process.name(), process.exit()));
        return exits;
    }

    @Test
    void exitCodesSayHowChildrenEnded() throws Exception {
        RunResult result = run("exits");
        assertEquals(new Outcome.Finished("0 1 null -9 false"), result.outcome());
        assertEquals(Map.of("main", 0, "well", 0, "badly", 1, "killed", -9), exits(result));
        assertEquals(1, count(result.trace(), EventKind.KILL));
        assertEquals(1, count(result.trace(), EventKind.PROCESS_LOST));
        assertEquals(1, count(result.trace(), EventKind.FAIL));
        assertEquals(4, result.trace().processes().size());
        assertEquals(
                4,
                result.trace().processes().stream()
                        .map(process -> process.pid())
                        .distinct()
                        .count());
    }

    private static int count(Trace trace, EventKind kind) {
        int count = 0;
        for (int i = 0; i < trace.size(); i++) {
            count += trace.kind(i) == kind ? 1 : 0;
        }
        return count;
    }

    @Test
    void aChildHasMemoryOfItsOwn() throws Exception {
        assertEquals("1 1 11 true", said("memory"));
    }

    @Test
    void whatLivesInOneMemoryIsNotSent() throws Exception {
        assertEquals(
                List.of(
                        "lock A lives in the memory of process main and cannot be sent to process child; "
                                + "use lab.processLock instead",
                        "queue q lives in the memory of process main and cannot be sent to process child; "
                                + "use lab.processQueue instead",
                        "what is sent to process child holds a java.lang.Object, which cannot be sent because it is "
                                + "not serialisable; send plain values, or let the class implement "
                                + "java.io.Serializable",
                        "lock A lives in the memory of process main and cannot be sent to process queue carrier; "
                                + "use lab.processLock instead"),
                Runs.printed(run("refused").trace()));
    }

    @Test
    void grandchildrenAreOfTheRunToo() throws Exception {
        RunResult result = run("grandchild");
        assertEquals(Map.of("main", 0, "child", 0, "grandchild", 0), exits(result));
        assertTrue(List.of("child grandchild", "grandchild child")
                .contains(result.outcome().text()));
    }

    @Test
    void aDaemonIsEndedWithMain() throws Exception {
        RunResult result = run("daemon");
        assertEquals(new Outcome.Finished("here"), result.outcome());
        assertEquals(Map.of("main", 0, "daemon", -9), exits(result));
    }

    @Test
    void aPoolOfProcessesMapsAndSaysWhatFailed() throws Exception {
        RunResult result = run("pool");
        assertEquals(
                new Outcome.Finished("[1, 4, 9, 16, 25] true IllegalStateException: no luck "
                        + "by java.lang.IllegalStateException: no luck"),
                result.outcome());
        assertEquals(Map.of("main", 0, "squares-1", 0, "squares-2", 0), exits(result));
    }

    @Test
    void aPoolWhoseWorkerDiedIsBroken() throws Exception {
        Trace trace = run("broken pool").trace();
        assertEquals(
                List.of("worker pool-1 ended with exit code 7", "worker pool-1 ended with exit code 7"),
                Runs.printed(trace));
        assertEquals(List.of(), InvariantChecker.check(trace));
        assertEquals(1, count(trace, EventKind.FUTURE_BEGIN));
        assertEquals(2, count(trace, EventKind.FUTURE_SET));
        assertEquals(
                List.of(
                        "main hears that nobody will finish \u201cdies\u201d: worker pool-1 ended with exit code 7.",
                        "main hears that nobody will finish \u201cbehind\u201d: worker pool-1 ended with exit code 7."),
                captions(trace, EventKind.FUTURE_SET));
    }

    private static List<String> captions(Trace trace, EventKind kind) {
        Captions captions = Captions.of(trace);
        return IntStream.range(0, trace.size())
                .filter(event -> trace.kind(event) == kind)
                .mapToObj(captions::caption)
                .toList();
    }
}
