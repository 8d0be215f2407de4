package dev.interleave.app.catalogue;

/// What somebody has seen of a lesson.
public enum Sight {
    /// A run of it was followed to its end.
    WATCHED("watched", "You watched a run of it to its end."),
    /// So was one that came out as it should not.
    BROKEN("broken", "You saw it go wrong."),
    /// So was a run of its repaired neighbour.
    REPAIRED("repaired", "You saw its repair through.");

    private final String word;
    private final String sentence;

    Sight(String word, String sentence) {
        this.word = word;
        this.sentence = sentence;
    }

    /// For people.
    public String word() {
        return word;
    }

    /// For people who wonder what the word means.
    public String sentence() {
        return sentence;
    }
}
