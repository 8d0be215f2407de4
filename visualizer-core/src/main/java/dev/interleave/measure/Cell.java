package dev.interleave.measure;

import dev.interleave.catalogue.Catalogue;
import dev.interleave.lesson.Arguments;
import dev.interleave.lesson.Lesson;
import dev.interleave.lesson.LessonProgram;
import java.util.LinkedHashMap;
import java.util.Map;

/// One place of the table: which run proves it, and what is measured of that run.
///
/// @param lesson id
/// @param given parameters as texts by name
public record Cell(String lesson, Map<String, String> given, Metric metric) {

    /// The lesson's parameter that says how many actors it starts.
    private static final String COUNT = "count";

    public Cell {
        given = Map.copyOf(given);
    }

    /// What is run.
    public LessonProgram program() {
        return program(given);
    }

    /// The same with one actor, to compare with.
    LessonProgram programWithOne() {
        Map<String, String> one = new LinkedHashMap<>(given);
        one.put(COUNT, "1");
        return program(one);
    }

    private LessonProgram program(Map<String, String> parameters) {
        Lesson found = Catalogue.find(lesson)
                .orElseThrow(
                        () -> new IllegalStateException("the table names lesson " + lesson + ", which is not there"));
        return new LessonProgram(found, Arguments.parse(found, parameters));
    }

    /// How many actors the run starts beside its main.
    int count() {
        return Integer.parseInt(given.getOrDefault(COUNT, "1"));
    }
}
