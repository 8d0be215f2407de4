package dev.interleave.lesson;

import java.util.List;

/// One of a few words.
///
/// @param choices every word that is right, in the order in which they are offered
public record ChoiceParameter(String name, String description, String defaultValue, List<String> choices)
        implements Parameter<String> {

    public ChoiceParameter {
        choices = List.copyOf(choices);
    }

    @Override
    public String parse(String text) {
        String word = text.strip();
        if (!choices.contains(word)) {
            throw new BadParameter(name, text, range());
        }
        return word;
    }

    @Override
    public String format(String value) {
        return value;
    }

    @Override
    public String range() {
        return "one of " + String.join(", ", choices);
    }
}
