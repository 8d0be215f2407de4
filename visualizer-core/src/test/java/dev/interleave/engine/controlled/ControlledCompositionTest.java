package dev.interleave.engine.controlled;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.interleave.engine.CompositionContract;
import dev.interleave.lab.Completions;
import dev.interleave.lab.Pool;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ControlledCompositionTest extends CompositionContract {

    ControlledCompositionTest() {
        super(new ControlledTaskTrial());
    }

    @Test
    void futuresComeInTheOrderInWhichTheyAreDone() {
        Set<String> ends = Trial.endsOf(lab -> {
            try (Pool pool = lab.pool("pool", 2)) {
                Completions<String> done = lab.completions("done", pool);
                done.submit("one", () -> "one");
                done.submit("two", () -> "two");
                lab.result(done.next().get() + " " + done.next().get());
            }
        });
        assertEquals(new TreeSet<>(Set.of("one two", "two one")), ends);
    }
}
