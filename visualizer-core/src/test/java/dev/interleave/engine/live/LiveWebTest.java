package dev.interleave.engine.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.interleave.engine.Outcome;
import dev.interleave.engine.WebContract;
import dev.interleave.samples.CommonSamples;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class LiveWebTest extends WebContract {

    LiveWebTest(@TempDir Path directory) {
        super(new LoopTrial(directory));
    }

    @Test
    void aChildProcessAsksTheSameServerAndNothingIsLeftOfIt() throws Exception {
        assertEquals(
                new Outcome.Finished("200 hello, web cannot close web server news: only the process that made it can"),
                Runs.run(CommonSamples.class, "web").outcome());
    }
}
