package dev.interleave.format;

import org.jspecify.annotations.Nullable;

/// What a section holds. Sections come in this order; tables and events may take several.
enum SectionKind {
    /// Properties of the run, and how many entries each table has.
    INFO(1, "information"),
    PROCESSES(2, "list of processes"),
    ACTORS(3, "list of actors"),
    RESOURCES(4, "list of resources"),
    SITES(5, "list of source lines"),
    TEXTS(6, "texts"),
    EVENTS(7, "events"),
    END(8, "end");

    private static final SectionKind[] ALL = values();

    private final int code;
    private final String words;

    SectionKind(int code, String words) {
        this.code = code;
        this.words = words;
    }

    int code() {
        return code;
    }

    /// For sentences: `list of actors`.
    String words() {
        return words;
    }

    static @Nullable SectionKind ofCode(int code) {
        return code > 0 && code <= ALL.length ? ALL[code - 1] : null;
    }
}
