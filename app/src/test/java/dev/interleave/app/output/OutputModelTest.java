package dev.interleave.app.output;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.interleave.app.SampleTraces;
import dev.interleave.trace.Trace;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutputModelTest {

    private final Trace trace = SampleTraces.twoLocks();
    private final OutputModel model = new OutputModel();

    private List<String> texts() {
        return model.lines().stream().map(OutputModel.Line::text).toList();
    }

    @Test
    void showsWhatWasPrintedUntilThePlayheadInBothDirections() {
        model.update(trace, trace.size());
        assertEquals(List.of("transfer-1: A -> B 100", "transfer-2: B -> A 250"), texts());
        model.update(trace, 17);
        assertEquals(List.of("transfer-1: A -> B 100"), texts());
        model.update(trace, 0);
        assertEquals(List.of(), texts());
        model.update(trace, 19);
        assertEquals(2, texts().size());
    }

    @Test
    void countsTheTracesAndNotThePositionsInThem() {
        model.update(trace, trace.size());
        int before = model.tracesProperty().get();
        model.update(trace, 3);
        assertEquals(before, model.tracesProperty().get());
        model.update(Trace.EMPTY, 0);
        assertEquals(before + 1, model.tracesProperty().get());
    }

    @Test
    void forgetsTheLinesOfAnotherTrace() {
        model.update(trace, trace.size());
        model.update(Trace.EMPTY, 0);
        assertEquals(List.of(), texts());
        model.update(trace, trace.size());
        assertEquals(2, texts().size());
    }
}
