package dev.interleave.engine.live;

import dev.interleave.engine.TaskCancelContract;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class TaskCancelTest extends TaskCancelContract {

    TaskCancelTest(@TempDir Path directory) {
        super(new LoopTrial(directory));
    }
}
