package dev.interleave.engine.live;

import dev.interleave.engine.Program;
import dev.interleave.trace.ActorKind;
import java.io.IOException;
import java.util.List;

/// Where the first process of a run begins: it makes the program and runs its main.
final class EngineMain {

    private EngineMain() {}

    /// The process from beginning to end.
    ///
    /// @param arguments of {@link JavaCommand}
    public static void main(String[] arguments) throws IOException {
        LiveProcess process = LiveProcess.join(arguments, true);
        int actor = process.recorder().defineActor(ActorKind.PROCESS, -1, process.name(), 0);
        StartOrder.RunProgram work = (StartOrder.RunProgram) process.order().work();
        ProcessMain main = new ProcessMain(process, actor);
        Parcels parcels = main.mates().parcels();
        main.run(() -> {
            Program program = make(work);
            Rehearsal.perform();
            if (process.lessons().sawProcesses()) {
                ProcessRehearsal.perform(process, parcels);
            }
            return program::run;
        });
    }

    private static Program make(StartOrder.RunProgram work) throws ReflectiveOperationException {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        Class<?> type = Class.forName(work.type(), true, loader);
        return (Program) type.getConstructor(List.class).newInstance(work.description());
    }
}
