package dev.interleave.lesson;

/// The chapters of the catalogue, in reading order.
public enum Chapter {
    THREADS("Threads"),
    SYNCHRONISATION("Synchronisation"),
    PROCESSES("Processes"),
    COROUTINES("Coroutines"),
    MODELS("Which model?"),
    PRACTICE("Good practice");

    private final String title;

    Chapter(String title) {
        this.title = title;
    }

    /// For people.
    public String title() {
        return title;
    }
}
