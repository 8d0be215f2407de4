package dev.interleave.engine.live;

import static dev.interleave.lab.Lab.ms;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.interleave.engine.CompositionContract;
import dev.interleave.engine.Outcome;
import dev.interleave.lab.Completions;
import dev.interleave.lab.Pool;
import dev.interleave.samples.CommonSamples;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class LiveCompositionTest extends CompositionContract {

    private final Path directory;

    LiveCompositionTest(@TempDir Path directory) {
        super(new LoopTrial(directory));
        this.directory = directory;
    }

    @Test
    void futuresComeInTheOrderInWhichTheyAreDone() throws Exception {
        RecordedRun run = RecordedRun.of(directory, lab -> {
            try (Pool pool = lab.pool("pool", 2)) {
                Completions<String> done = lab.completions("done", pool);
                done.submit("slow", () -> {
                    lab.sleep(ms(60));
                    return "slow";
                });
                done.submit("quick", () -> "quick");
                lab.result(done.next().get() + " " + done.next().get());
            }
        });
        assertEquals("quick slow", run.result());
    }

    @Test
    void processesTalkThroughAPipeAndShareNumbersWithNames() throws Exception {
        assertEquals(
                new Outcome.Finished("got [1] twice is 2, 7 of [a, b]"),
                Runs.run(CommonSamples.class, "pipe").outcome());
    }
}
