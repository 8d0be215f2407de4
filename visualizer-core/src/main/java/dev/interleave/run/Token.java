package dev.interleave.run;

import dev.interleave.catalogue.Catalogue;
import dev.interleave.engine.controlled.ControlledSettings;
import dev.interleave.lesson.Arguments;
import dev.interleave.lesson.BadParameter;
import dev.interleave.lesson.Lesson;
import dev.interleave.lesson.LessonProgram;
import dev.interleave.lesson.Parameter;
import dev.interleave.schedule.Drifted;
import dev.interleave.schedule.Plan;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Everything that a controlled run depends on, as one line that can be pasted or read aloud:
///
///     two-locks?pause=0#1-k3f9-c2g-x1a
///     └ lesson └ parameters │ │    │   └ schedule: x answers, s seed, r round robin, ...
///               that are not│ │    └ settings that are not the default (left out if none)
///               the default │ └ what the lesson's source text was
///                           └ version of engine and token
///
/// @param version of the lesson's source text: {@link LessonVersion}
public record Token(String lesson, Map<String, String> parameters, String version, String settings, Plan plan) {

    /// Changes whenever the same answers would give another run.
    private static final String ENGINE_VERSION = "1";

    /// More cores of the machine are refused.
    public static final int MOST_CORES = 1_024;

    /// Longer time slices are refused.
    public static final int MOST_SLICE_MILLIS = 10_000;

    /// The token of a run.
    public static Token of(LessonProgram program, ControlledSettings settings, Plan plan) {
        Map<String, String> parameters = new LinkedHashMap<>();
        Map<String, String> texts = program.arguments().texts();
        for (Parameter<?> parameter : program.lesson().parameters()) {
            String value = texts.get(parameter.name());
            if (value != null && !value.equals(defaultText(parameter))) {
                parameters.put(parameter.name(), value);
            }
        }
        return new Token(
                program.lesson().id(), parameters, LessonVersion.of(program.lesson()), settings.encode(), plan);
    }

    private static <T> String defaultText(Parameter<T> parameter) {
        return parameter.format(parameter.defaultValue());
    }

    /// The inverse of {@link #toString}.
    ///
    /// @throws IllegalArgumentException with a sentence that says what is wrong
    public static Token parse(String text) {
        int hash = text.indexOf('#');
        if (hash < 0) {
            throw wrong(text, "it has no '#'; if it was cut off, put it in quotes");
        }
        String[] parts = text.substring(hash + 1).split("-", -1);
        if (parts.length != 3 && parts.length != 4) {
            throw wrong(text, "behind '#' it needs three or four parts with '-' between them");
        }
        if (!parts[0].equals(ENGINE_VERSION)) {
            throw new IllegalArgumentException("The token '" + text + "' is of version " + parts[0]
                    + ", and this program replays version " + ENGINE_VERSION + "; explore the lesson for a new one.");
        }
        String head = text.substring(0, hash);
        int question = head.indexOf('?');
        String lesson = question < 0 ? head : head.substring(0, question);
        return new Token(
                lesson,
                question < 0 ? Map.of() : parameters(text, head.substring(question + 1)),
                parts[1],
                parts.length == 4 ? settings(text, parts[2]) : "",
                plan(text, parts[parts.length - 1]));
    }

    /// Only as it would be written: whatever else can be read was mistyped.
    private static Plan plan(String token, String text) {
        Plan plan;
        try {
            plan = Plan.decode(text);
        } catch (IllegalArgumentException refused) {
            throw wrong(token, refused.getMessage());
        }
        if (!plan.encode().equals(text)) {
            throw wrong(token, "its end is '" + text + "', which would be written '" + plan.encode() + "'");
        }
        return plan;
    }

    private static String settings(String token, String text) {
        if (text.isEmpty()) {
            throw wrong(token, "one of its parts is empty");
        }
        ControlledSettings settings;
        try {
            settings = ControlledSettings.decode(text);
        } catch (IllegalArgumentException refused) {
            throw wrong(token, refused.getMessage());
        }
        if (settings.cores() > MOST_CORES) {
            throw wrong(token, "it has " + settings.cores() + " cores, but may have at most " + MOST_CORES);
        }
        if (settings.slice().toMillis() > MOST_SLICE_MILLIS) {
            throw wrong(token, "its time slice is longer than " + MOST_SLICE_MILLIS + " ms");
        }
        if (!settings.encode().equals(text)) {
            throw wrong(token, "its settings are '" + text + "', which would be written '" + settings.encode() + "'");
        }
        return text;
    }

    private static Map<String, String> parameters(String token, String text) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String assignment : text.split("&", -1)) {
            int equals = assignment.indexOf('=');
            if (equals <= 0) {
                throw wrong(token, "'" + assignment + "' is no parameter");
            }
            if (parameters.put(assignment.substring(0, equals), assignment.substring(equals + 1)) != null) {
                throw wrong(token, "it says parameter " + assignment.substring(0, equals) + " twice");
            }
        }
        return parameters;
    }

    private static IllegalArgumentException wrong(String text, @Nullable String why) {
        return new IllegalArgumentException(
                "'" + text + "' is no token of a run: " + why + ". Copy it again, all of it and in quotes.");
    }

    /// What to tell a person whose token leads nowhere.
    public String misfit(Drifted drifted) {
        return "The token '" + this + "' is not of a run of lesson " + lesson + ": " + drifted.getMessage()
                + ". Copy it again, or explore the lesson for a new one.";
    }

    /// The lesson with its parameters.
    ///
    /// @throws IllegalArgumentException with a sentence, when there is no such lesson, or it has changed since
    public LessonProgram program() {
        Lesson found = Catalogue.find(lesson)
                .orElseThrow(() -> new IllegalArgumentException("The token '" + this + "' is of lesson '" + lesson
                        + "', which this program does not have; 'interleave list' shows all lessons."));
        if (!LessonVersion.of(found).equals(version)) {
            throw new IllegalArgumentException("Lesson " + lesson + " has changed since the token '" + this
                    + "' was made (it was " + version + ", and is " + LessonVersion.of(found)
                    + "), so the run would not be the same; explore it again for a new token.");
        }
        try {
            return new LessonProgram(found, Arguments.parse(found, parameters));
        } catch (BadParameter refused) {
            throw new IllegalArgumentException(
                    "The token '" + this + "' cannot be had: " + refused.getMessage() + " Copy it again.", refused);
        }
    }

    /// The machine that the run is to pretend to run on.
    ///
    /// @throws IllegalArgumentException with a sentence, when the token does not say it right
    public ControlledSettings controlledSettings() {
        return ControlledSettings.decode(settings);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(lesson);
        char separator = '?';
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            text.append(separator).append(parameter.getKey()).append('=').append(parameter.getValue());
            separator = '&';
        }
        text.append('#').append(ENGINE_VERSION).append('-').append(version);
        if (!settings.isEmpty()) {
            text.append('-').append(settings);
        }
        return text.append('-').append(plan.encode()).toString();
    }
}
