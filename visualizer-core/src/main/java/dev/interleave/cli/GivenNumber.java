package dev.interleave.cli;

import java.util.OptionalDouble;

/// A number with a fraction, as it was written on the command line: what is said of it says it the same way.
///
/// @param option what it was given for
/// @param text as given
public record GivenNumber(String option, String text) {

    /// The number; empty when it is none, or not finite.
    public OptionalDouble value() {
        try {
            double value = Double.parseDouble(text);
            return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
        } catch (NumberFormatException none) {
            return OptionalDouble.empty();
        }
    }

    /// Why it will not do.
    ///
    /// @param must goes on after "but must be"
    public BadInput refused(String must) {
        return new BadInput(option + " is '" + text + "', but must be " + must + ".");
    }

    /// As a time.
    ///
    /// @throws BadInput when it is no number of seconds, or more than a million of them
    long nanosOfSeconds() {
        double seconds = value().orElse(0);
        long nanos = (long) (seconds * 1e9);
        if (seconds > 1e6 || nanos <= 0) {
            throw refused("a number of seconds above 0, up to 1000000");
        }
        return nanos;
    }
}
