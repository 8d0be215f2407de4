package dev.interleave.app;

import java.util.Map;

/// What happens where there is no display to open a window on: the default lesson runs all the same,
/// and the picture of its timeline goes to a file.
public final class HeadlessFallback {

    private HeadlessFallback() {}

    /// Whether JavaFX would fail to open a window here. Only Linux can tell beforehand.
    public static boolean isNeeded() {
        return isNeeded(System.getProperty("os.name", ""), System.getenv(), System.getProperty("glass.platform", ""));
    }

    static boolean isNeeded(String system, Map<String, String> environment, String platform) {
        return system.startsWith("Linux")
                && platform.isEmpty()
                && environment.getOrDefault("DISPLAY", "").isEmpty()
                && environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
    }
}
