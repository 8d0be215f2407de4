package dev.interleave.lesson;

/// A place in a run, said in the words of the lesson's source: just before an actor does, for the n-th time in the run
/// (whoever it is), what stands on the line marked `// mark: name`.
///
/// @param mark the marker's name; empty for the very beginning
/// @param count from 1
public record Moment(String mark, int count) {

    public Moment {
        if (count < 1) {
            throw new IllegalArgumentException("moments are counted from 1, not " + count);
        }
    }

    /// Before anything has happened.
    public static Moment start() {
        return new Moment("", 1);
    }

    /// Before the first time.
    public static Moment at(String mark) {
        return new Moment(mark, 1);
    }

    /// Before the n-th time, from 1.
    public static Moment at(String mark, int count) {
        return new Moment(mark, count);
    }
}
