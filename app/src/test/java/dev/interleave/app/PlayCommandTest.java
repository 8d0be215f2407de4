package dev.interleave.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.catalogue.Catalogue;
import dev.interleave.cli.ExitCode;
import dev.interleave.engine.controlled.ControlledSettings;
import dev.interleave.lesson.Arguments;
import dev.interleave.lesson.Lesson;
import dev.interleave.lesson.LessonProgram;
import dev.interleave.run.Token;
import dev.interleave.schedule.Plan;
import dev.interleave.schedule.Schedule;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/// `interleave play`, as far as it comes without a window.
class PlayCommandTest {

    private final StringWriter errors = new StringWriter();

    private int play(String... arguments) {
        CommandLine line = Main.commandLine();
        line.getSubcommands().values().forEach(command -> command.setErr(new PrintWriter(errors, true)));
        return line.execute(arguments);
    }

    @Test
    void aTokenThatDoesNotFitIsSaidBeforeAWindowOpens() {
        Lesson lesson = Catalogue.find("two-locks").orElseThrow();
        LessonProgram program = new LessonProgram(lesson, Arguments.parse(lesson, Map.of("pause", "0")));
        Plan tooLong = new Plan.Given(Schedule.of(new int[40]).with(1));
        String token = Token.of(program, ControlledSettings.DEFAULT, tooLong).toString();
        assertEquals(ExitCode.BAD_INPUT, play("play", "two-locks", "--token", token));
        assertTrue(
                errors.toString().startsWith("The token '" + token + "' is not of a run of lesson two-locks: "),
                errors::toString);
        assertEquals(1, errors.toString().lines().count(), errors.toString());
    }

    @Test
    void aLessonThatThereIsNotIsASentence() {
        assertEquals(ExitCode.BAD_INPUT, play("play", "lost-updat"));
        assertTrue(
                errors.toString().startsWith("There is no lesson 'lost-updat'; did you mean lost-update"),
                errors::toString);
    }
}
