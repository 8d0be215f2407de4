package dev.interleave.lesson;

/// What a lesson thinks of an outcome. The order is from best to worst.
public enum Verdict {
    /// What one would expect.
    ALLOWED("allowed"),
    /// What the lesson is there to show: possible, and wrong.
    SURPRISING("surprising"),
    /// Must never happen; if it does, the engine or the lesson has a defect.
    FORBIDDEN("forbidden");

    private final String word;

    Verdict(String word) {
        this.word = word;
    }

    /// The word for people and files.
    public String word() {
        return word;
    }
}
