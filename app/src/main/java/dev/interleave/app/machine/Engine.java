package dev.interleave.app.machine;

/// The two engines.
public enum Engine {
    LIVE("Live", "Real threads, processes and virtual threads"),
    CONTROLLED("Controlled", "One step at a time in virtual time, the same every time");

    private final String title;
    private final String hint;

    Engine(String title, String hint) {
        this.title = title;
        this.hint = hint;
    }

    public String title() {
        return title;
    }

    public String hint() {
        return hint;
    }

    public Engine other() {
        return this == LIVE ? CONTROLLED : LIVE;
    }
}
