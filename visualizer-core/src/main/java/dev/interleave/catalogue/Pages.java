package dev.interleave.catalogue;

import dev.interleave.catalogue.Page.Content;
import dev.interleave.lesson.Chapter;
import java.util.List;

/// What stands among the lessons to be read.
final class Pages {

    static final List<Page> ALL = List.of(
            new Page(
                    "comparison-table",
                    "The comparison table",
                    Chapter.MODELS,
                    "Threads, processes and coroutines side by side: each row with the run that proves it.",
                    Content.COMPUTED,
                    "overhead"),
            new Page(
                    "other-libraries",
                    "Other libraries",
                    Chapter.MODELS,
                    "What gevent, trio, curio, joblib and uvloop do differently, and when that helps.",
                    Content.WRITTEN,
                    ""),
            new Page(
                    "guide",
                    "Guide",
                    Chapter.PRACTICE,
                    "Teaching an hour with this program, writing a lesson of your own, and where each good practice and"
                            + " each common mistake is shown.",
                    Content.WRITTEN,
                    ""));

    private Pages() {}
}
