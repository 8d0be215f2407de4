package dev.interleave.lesson;

import dev.interleave.engine.Execution;
import dev.interleave.engine.Program;
import dev.interleave.lab.Lab;
import dev.interleave.trace.RunInfo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A lesson with its arguments, as an engine sees it. It can be described by texts, so that an engine process makes
/// the same one: the lesson's class name, then `name=value` for each parameter.
public final class LessonProgram implements Program {

    private final Lesson lesson;
    private final Arguments arguments;

    public LessonProgram(Lesson lesson, Arguments arguments) {
        this.lesson = lesson;
        this.arguments = arguments;
    }

    /// The lesson as it is when nobody sets its parameters.
    public static LessonProgram byDefault(Lesson lesson) {
        return new LessonProgram(lesson, Arguments.defaults(lesson));
    }

    /// The inverse of {@link #describe}. Loads the lesson's class with the context class loader of the calling thread.
    public LessonProgram(List<String> description) throws ReflectiveOperationException {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        Class<?> type = Class.forName(description.getFirst(), true, loader);
        this.lesson = (Lesson) type.getConstructor().newInstance();
        Map<String, String> given = new LinkedHashMap<>();
        for (String assignment : description.subList(1, description.size())) {
            int equals = assignment.indexOf('=');
            given.put(assignment.substring(0, equals), assignment.substring(equals + 1));
        }
        this.arguments = Arguments.parse(lesson, given);
    }

    /// What the constructor needs to make this again in another process.
    public List<String> describe() {
        List<String> description = new ArrayList<>();
        description.add(lesson.getClass().getName());
        arguments.texts().forEach((name, value) -> description.add(name + "=" + value));
        return description;
    }

    /// What a trace of this program is to say of it.
    public RunInfo info() {
        RunInfo info = RunInfo.EMPTY.with(RunInfo.LESSON, lesson.id()).with(RunInfo.TITLE, lesson.title());
        for (Map.Entry<String, String> argument : arguments.texts().entrySet()) {
            info = info.with(RunInfo.PARAM_PREFIX + argument.getKey(), argument.getValue());
        }
        return info;
    }

    public Lesson lesson() {
        return lesson;
    }

    public Arguments arguments() {
        return arguments;
    }

    @Override
    public void run(Execution execution) throws Exception {
        lesson.run(new Lab(execution), arguments);
    }
}
