package dev.interleave.cli;

import dev.interleave.catalogue.Catalogue;
import dev.interleave.lesson.Arguments;
import dev.interleave.lesson.Lesson;
import dev.interleave.lesson.LessonProgram;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Which lesson, with which parameters: what several commands take.
public final class LessonArguments {

    @Parameters(index = "0", paramLabel = "LESSON", description = "Id of the lesson; 'interleave list' shows them.")
    private String lesson = "";

    @Option(
            names = "--param",
            paramLabel = "NAME=VALUE",
            description = "A parameter of the lesson; may be given several times.")
    private List<String> assignments = List.of();

    public LessonArguments() {}

    /// The id as given.
    String lesson() {
        return lesson;
    }

    boolean hasParameters() {
        return !assignments.isEmpty();
    }

    /// The lesson and its checked arguments.
    ///
    /// @throws BadInput when there is no such lesson, or an assignment is not one
    /// @throws dev.interleave.lesson.BadParameter when the lesson does not take a parameter, or not with this value
    public LessonProgram program() {
        Lesson found = Catalogue.find(lesson).orElseThrow(() -> new BadInput(unknown()));
        return new LessonProgram(found, Arguments.parse(found, given()));
    }

    private String unknown() {
        if (lesson.isBlank()) {
            return "LESSON is empty; 'interleave list' shows all lessons.";
        }
        if (Catalogue.rows().stream().anyMatch(row -> row.id().equals(lesson))) {
            return "'" + lesson
                    + "' is a page of the window, which cannot be run; 'interleave list' shows all lessons.";
        }
        List<String> ids = Catalogue.lessons().stream().map(Lesson::id).toList();
        String asked = NearNames.asked(lesson, ids);
        String end = asked.isEmpty() ? "; " : "? ";
        return "There is no lesson '" + lesson + "'" + asked + end + "'interleave list' shows all lessons.";
    }

    /// What was given, as texts by name.
    Map<String, String> given() {
        Map<String, String> given = new LinkedHashMap<>();
        for (String assignment : assignments) {
            int equals = assignment.indexOf('=');
            if (equals <= 0) {
                throw new BadInput("'" + assignment + "' is no parameter; write it as --param name=value.");
            }
            String name = assignment.substring(0, equals);
            if (given.put(name, assignment.substring(equals + 1)) != null) {
                throw new BadInput("Parameter " + name + " is given twice; give it once.");
            }
        }
        return given;
    }
}
