package dev.interleave.lesson;

/// What a lesson is among its neighbours. It is declared, for how lessons come out does not tell: a repair may
/// have a mishap of its own, and not all that comes out in several ways is a mistake.
public enum Role {
    /// A lesson like any other.
    PLAIN("plain"),
    /// It shows a mistake; another lesson is its repair, or does the same without it.
    BROKEN("broken"),
    /// It mends what another lesson does wrong.
    REPAIRED("repaired");

    private final String word;

    Role(String word) {
        this.word = word;
    }

    /// As in lists: `broken`.
    public String word() {
        return word;
    }
}
