package dev.interleave.lesson;

/// A parameter of a lesson: typed, with a default and a range, parsed from text.
///
/// @param <T> Integer, Boolean, Duration or String
public sealed interface Parameter<T> permits IntegerParameter, BooleanParameter, MillisParameter, ChoiceParameter {

    /// As on the command line: `threads`.
    String name();

    /// What it means, in a few words.
    String description();

    T defaultValue();

    /// The value that the text means.
    ///
    /// @throws BadParameter with a sentence that names the parameter, what is wrong, and what is right
    T parse(String text);

    /// The value as text that {@link #parse} reads back.
    String format(T value);

    /// What values are right, in words: `a whole number from 1 to 50`.
    String range();
}
