package dev.interleave.app.fx;

/// A sentence for the person in front of the window.
///
/// @param text empty for nothing to say
public record Message(Tone tone, String text) {

    public static final Message NONE = new Message(Tone.NOTE, "");

    /// How it is meant.
    public enum Tone {
        /// Good to know.
        NOTE,
        /// Something did not work.
        PROBLEM
    }

    public static Message note(String text) {
        return new Message(Tone.NOTE, text);
    }

    public static Message problem(String text) {
        return new Message(Tone.PROBLEM, text);
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }
}
