package dev.interleave.lesson;

import java.time.Duration;

/// A time in whole milliseconds, from 0 to a bound.
public record MillisParameter(String name, String description, Duration defaultValue, Duration most)
        implements Parameter<Duration> {

    @Override
    public Duration parse(String text) {
        String digits = text.strip();
        if (digits.endsWith("ms")) {
            digits = digits.substring(0, digits.length() - 2).strip();
        }
        try {
            long millis = Long.parseLong(digits);
            if (millis >= 0 && millis <= most.toMillis()) {
                return Duration.ofMillis(millis);
            }
        } catch (NumberFormatException e) {
            // said below, with the range
        }
        throw new BadParameter(name, text, range());
    }

    @Override
    public String format(Duration value) {
        return Long.toString(value.toMillis());
    }

    @Override
    public String range() {
        return "milliseconds from 0 to " + most.toMillis();
    }
}
