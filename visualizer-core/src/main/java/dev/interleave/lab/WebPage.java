package dev.interleave.lab;

import dev.interleave.engine.ServedPage;
import java.time.Duration;

/// A page of a {@link WebServer}. Its body may be anything, also HTML that no reader should trust.
///
/// @param path begins with a slash: `/news`
/// @param status as HTTP has it: 200, 404, 500
/// @param delay time before the server answers; longer than a timeout is a page that hangs
public record WebPage(String path, int status, Duration delay, String body) {

    private static final int OK = 200;

    public WebPage {
        if (!path.startsWith("/") || path.contains(" ")) {
            throw new IllegalArgumentException("the path of a page begins with / and has no blank: " + path);
        }
    }

    /// A page that is answered with status 200.
    public static WebPage ok(String path, Duration delay, String body) {
        return new WebPage(path, OK, delay, body);
    }

    /// A page that breaks the connection instead of answering.
    public static WebPage breaking(String path, Duration delay) {
        return new WebPage(path, ServedPage.BREAKS, delay, "");
    }

    ServedPage served() {
        return new ServedPage(path, status, Primitive.nanos(delay), body);
    }
}
