package dev.interleave.app;

import dev.interleave.app.machine.Engine;
import dev.interleave.app.session.ControlledRequest;
import dev.interleave.cli.ControlledArguments.Planned;
import dev.interleave.cli.EngineArguments;
import dev.interleave.cli.EngineArguments.EngineName;
import dev.interleave.cli.LessonArguments;
import dev.interleave.lesson.LessonProgram;
import java.util.Optional;
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

    @Mixin
    private final EngineArguments engine = new EngineArguments();

    PlayCommand() {}

    @Override
    public Integer call() throws InterruptedException {
        if (engine.engine().filter(EngineName.CONTROLLED::equals).isPresent()) {
            engine.controlled().tryToken(engine.controlled().planned(lesson));
        }
        return WindowOpening.open(request(), System.out, System.err);
    }

    /// What the command line asks for, with nothing run.
    OpenRequest request() {
        Optional<EngineName> asked = engine.engine();
        if (asked.filter(EngineName.CONTROLLED::equals).isPresent()) {
            Planned planned = engine.controlled().planned(lesson);
            return new OpenRequest.PlayControlled(
                    new ControlledRequest(planned.program(), planned.settings(), planned.plan()));
        }
        LessonProgram program = lesson.program();
        return new OpenRequest.PlayLesson(
                program.lesson().id(),
                program.arguments().texts(),
                asked.map(_ -> Engine.LIVE),
                engine.controlled().interpreterLock());
    }
}
