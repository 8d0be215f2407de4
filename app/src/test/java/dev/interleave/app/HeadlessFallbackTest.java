package dev.interleave.app;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

class HeadlessFallbackTest {

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
