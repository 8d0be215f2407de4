package dev.interleave.engine.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunDirectoryTest {

    @TempDir
    private Path folder;

    @Test
    void saysWhereItIsThatNoneCanBeMadeAndWhatToDo() throws IOException {
        assertTrue(Files.isDirectory(RunDirectory.createIn(folder)));
        Path missing = folder.resolve("none");
        assertEquals(
                "Cannot make a folder for the run in " + missing
                        + "; name another with -Djava.io.tmpdir=FOLDER in JAVA_TOOL_OPTIONS.",
                assertThrows(IOException.class, () -> RunDirectory.createIn(missing))
                        .getMessage());
    }
}
