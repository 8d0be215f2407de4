package dev.interleave.app.machine;

/// Who says in a controlled run who goes next.
public enum Turns {
    BY_CLOCK("By the clock", "Time decides, as on a quiet machine with these cores"),
    BY_CHANCE("By chance", "At each choice everybody is as likely, the same for the same seed"),
    BY_HAND("By hand", "You say at every choice who goes next");

    private final String title;
    private final String hint;

    Turns(String title, String hint) {
        this.title = title;
        this.hint = hint;
    }

    public String title() {
        return title;
    }

    public String hint() {
        return hint;
    }
}
