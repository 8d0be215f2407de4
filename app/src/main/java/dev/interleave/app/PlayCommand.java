package dev.interleave.app;

import dev.interleave.cli.LessonArguments;
import dev.interleave.lesson.LessonProgram;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Opens the window on a new run of a lesson.
@Command(
        name = "play",
        description = "Runs a lesson and opens the window on it, playing.",
        mixinStandardHelpOptions = true)
final class PlayCommand implements Callable<Integer> {

    @Mixin
    private final LessonArguments lesson = new LessonArguments();

    PlayCommand() {}

    @Override
    public Integer call() {
        LessonProgram program = lesson.program();
        OpenRequest request = new OpenRequest.PlayLesson(
                program.lesson().id(), program.arguments().texts());
        return WindowOpening.open(request, System.out, System.err);
    }
}
