package dev.interleave.engine;

import java.util.List;

/// What a web server does when it is asked for a path.
///
/// @param status as HTTP has it, or {@link #BREAKS}
/// @param delayNanos time before it answers
public record ServedPage(String path, int status, long delayNanos, String body) {

    /// The status of a page that breaks the connection instead of answering.
    public static final int BREAKS = 0;

    private static final int NOT_FOUND = 404;

    /// The page at the path; where there is none, one that says so.
    public static ServedPage at(String path, List<ServedPage> pages) {
        for (ServedPage page : pages) {
            if (page.path.equals(path)) {
                return page;
            }
        }
        return new ServedPage(path, NOT_FOUND, 0, "");
    }
}
