package dev.interleave.engine.live;

import dev.interleave.engine.TaskPrimitivesContract;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class TaskPrimitivesTest extends TaskPrimitivesContract {

    TaskPrimitivesTest(@TempDir Path directory) {
        super(new LoopTrial(directory));
    }
}
