package dev.interleave.engine.live;

import static dev.interleave.lab.Lab.ms;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.engine.LoopContract;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveLoopTest extends LoopContract {

    LiveLoopTest(@TempDir Path directory) {
        super(new LoopTrial(directory));
    }

    @Test
    void whatIsLeftLeavesNoThread() throws Exception {
        List<Thread> threads = new ArrayList<>();
        trial.run(words -> {
            words.loop().task("left", () -> {
                threads.add(Thread.currentThread());
                words.loop().sleep(ms(60_000));
                return null;
            });
            words.loop().sleep(ms(0));
        });
        assertTrue(threads.getFirst().isVirtual());
        assertEquals(Thread.State.TERMINATED, threads.getFirst().getState());
    }
}
