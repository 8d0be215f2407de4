package dev.interleave.app.timeline.paint;

/// The icons of lane headers, as SVG paths on a grid of 24. Most follow Feather (MIT licence).
public enum Icon {
    LOCK("M5 11h14a2 2 0 0 1 2 2v7a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-7a2 2 0 0 1 2-2z", "M7 11V7a5 5 0 0 1 10 0v4"),
    /// Two permits of three.
    SEMAPHORE("M2 8h5v8H2z M9.5 8h5v8h-5z", "M17 8h5v8h-5z"),
    /// Items in a pipe.
    QUEUE("M6 9h4v6H6z M11.5 9h4v6h-4z", "M1 5h22 M1 19h22"),
    LOOP("", "M23 4v6h-6 M20.49 15a9 9 0 1 1-2.12-9.36L23 10"),
    /// One thread at a time.
    INTERPRETER(
            "M9 9h6v6H9z",
            "M6 4h12a2 2 0 0 1 2 2v12a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2z M9 1v3 M15 1v3 M9 20v3"
                    + " M15 20v3 M20 9h3 M20 14h3 M1 9h3 M1 14h3"),
    OPENED("", "M6 9l6 6 6-6"),
    CLOSED("", "M9 18l6-6-6-6"),
    FLAG("M4 3h15l-4 5 4 5H4z", "M4 22V3");

    private final String filled;
    private final String stroked;

    Icon(String filled, String stroked) {
        this.filled = filled;
        this.stroked = stroked;
    }

    /// The part whose inside is filled; may be empty.
    public String filled() {
        return filled;
    }

    /// The part that is drawn as a line two units wide.
    public String stroked() {
        return stroked;
    }
}
