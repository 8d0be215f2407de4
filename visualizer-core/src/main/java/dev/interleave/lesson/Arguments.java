package dev.interleave.lesson;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The values of a lesson's parameters for one run, every one set and within its range. Immutable.
public final class Arguments {

    private final Map<Parameter<?>, Object> values;

    private Arguments(Map<Parameter<?>, Object> values) {
        this.values = values;
    }

    /// Checks and completes what somebody gave.
    ///
    /// @param given texts by parameter name; what is missing takes its default
    /// @throws BadParameter for a name that the lesson does not have, or a value out of range
    public static Arguments parse(Lesson lesson, Map<String, String> given) {
        List<Parameter<?>> parameters = lesson.parameters();
        for (String name : given.keySet()) {
            if (parameters.stream().noneMatch(parameter -> parameter.name().equals(name))) {
                throw new BadParameter(unknown(lesson, name));
            }
        }
        Map<Parameter<?>, Object> values = new LinkedHashMap<>();
        for (Parameter<?> parameter : parameters) {
            String text = given.get(parameter.name());
            values.put(parameter, text == null ? parameter.defaultValue() : parameter.parse(text));
        }
        return new Arguments(values);
    }

    private static String unknown(Lesson lesson, String name) {
        List<String> names = lesson.parameters().stream().map(Parameter::name).toList();
        return "Lesson " + lesson.id() + " has no parameter '" + name + "'. It has: " + String.join(", ", names) + ".";
    }

    /// The value of one of the lesson's own parameters.
    @SuppressWarnings("unchecked") // parse() put it there, made by this very parameter
    public <T> T get(Parameter<T> parameter) {
        return (T) Objects.requireNonNull(values.get(parameter), () -> "not a parameter of this lesson: " + parameter);
    }

    /// The values as texts by name, in the lesson's order, fit for {@link #parse}.
    public Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        values.forEach((parameter, value) -> texts.put(parameter.name(), format(parameter, value)));
        return texts;
    }

    @SuppressWarnings("unchecked") // as in get()
    private static <T> String format(Parameter<T> parameter, Object value) {
        return parameter.format((T) value);
    }
}
