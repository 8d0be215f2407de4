package dev.interleave.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.run.LessonRun;
import dev.interleave.trace.RunInfo;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HeadlessFallbackTest {

    @Test
    void runsUnderTheInterpreterLockThatWasAskedFor() throws IOException, InterruptedException {
        for (boolean lock : new boolean[] {true, false}) {
            LessonRun run = HeadlessFallback.live(
                    new OpenRequest.PlayLesson("start-and-join", Map.of(), Optional.empty(), lock));
            assertEquals(lock ? "on" : "off", run.trace().info().get(RunInfo.INTERPRETER_LOCK));
        }
    }

    @Test
    void isNeededOnLinuxWithoutAnyDisplay() {
        assertTrue(HeadlessFallback.isNeeded("Linux", Map.of(), ""));
        assertTrue(HeadlessFallback.isNeeded("Linux", Map.of("DISPLAY", ""), ""));
    }

    @Test
    void isNotNeededWhereAWindowCanOpen() {
        assertFalse(HeadlessFallback.isNeeded("Linux", Map.of("DISPLAY", ":0"), ""));
        assertFalse(HeadlessFallback.isNeeded("Linux", Map.of("WAYLAND_DISPLAY", "wayland-0"), ""));
        assertFalse(HeadlessFallback.isNeeded("Linux", Map.of(), "Headless"));
        assertFalse(HeadlessFallback.isNeeded("Windows 11", Map.of(), ""));
        assertFalse(HeadlessFallback.isNeeded("Mac OS X", Map.of(), ""));
    }
}
