package dev.interleave.lesson;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The values of a lesson's parameters for one run, every one set and within its range. Immutable.
public final class Arguments {

    private final Parameter<?>[] parameters;
    private final Object[] values;

    private Arguments(Map<Parameter<?>, Object> values) {
        this.parameters = values.keySet().toArray(new Parameter<?>[0]);
        this.values = values.values().toArray();
    }

    /// Each parameter as the lesson has it by itself.
    public static Arguments defaults(Lesson lesson) {
        return parse(lesson, Map.of());
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
        String has = names.isEmpty() ? "It has none." : "It has: " + String.join(", ", names) + ".";
        return "Lesson " + lesson.id() + " has no parameter '" + name + "'. " + has;
    }

    /// The value of one of the lesson's own parameters.
    @SuppressWarnings("unchecked") // parse() put it there, made by this very parameter
    public <T> T get(Parameter<T> parameter) {
        return (T) values[placeOf(parameter)];
    }

    /// A lesson asks with the very object that it declared, and asks often.
    @SuppressWarnings("ReferenceEquality") // the fast way; equality is tried after it
    private int placeOf(Parameter<?> parameter) {
        for (int i = 0; i < parameters.length; i++) {
            if (parameters[i] == parameter) {
                return i;
            }
        }
        int place = Arrays.asList(parameters).indexOf(parameter);
        if (place < 0) {
            throw new IllegalArgumentException("not a parameter of this lesson: " + parameter);
        }
        return place;
    }

    /// The values as texts by name, in the lesson's order, fit for {@link #parse}.
    public Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            texts.put(parameters[i].name(), format(parameters[i], values[i]));
        }
        return texts;
    }

    @SuppressWarnings("unchecked") // as in get()
    private static <T> String format(Parameter<T> parameter, Object value) {
        return parameter.format((T) value);
    }
}
