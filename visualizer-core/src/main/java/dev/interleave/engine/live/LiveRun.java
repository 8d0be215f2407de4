package dev.interleave.engine.live;

import dev.interleave.engine.RunResult;
import dev.interleave.trace.Trace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/// One run in an engine process of its own: starts it, follows what it records, decides how it ended, and leaves
/// nothing behind. Any thread may call any method.
public final class LiveRun implements AutoCloseable {

    /// What the process that runs a lesson's main is called.
    static final String MAIN = "main";

    private static final String CATALOGUE = "dev.interleave.catalogue.";

    private final RunSupervisor supervisor;

    private LiveRun(RunSupervisor supervisor) {
        this.supervisor = supervisor;
    }

    /// Starts the engine process and begins to follow it.
    ///
    /// @throws IOException when the process cannot be started, with a sentence that says why
    public static LiveRun start(LiveRequest request) throws IOException {
        String classPath = JavaCommand.classPath(List.of(LiveRun.class, request.programType(), request.origin()));
        RunDirectory.sweep();
        Path directory = RunDirectory.create();
        try {
            List<String> command = JavaCommand.of(EngineMain.class, classPath, directory, MAIN);
            RunSupervisor supervisor = new RunSupervisor(request, directory, ChildLink.start(command, directory, MAIN));
            supervisor.begin(orderFor(request));
            return new LiveRun(supervisor);
        } catch (IOException cannotStart) {
            RunDirectory.remove(directory);
            throw cannotStart;
        }
    }

    private static StartOrder orderFor(LiveRequest request) {
        Set<String> prefixes = new LinkedHashSet<>();
        prefixes.add(CATALOGUE);
        prefixes.add(prefixOf(request.programType()));
        prefixes.add(prefixOf(request.origin()));
        return new StartOrder(
                request.settings(),
                System.nanoTime(),
                List.copyOf(prefixes),
                new StartOrder.RunProgram(request.programType().getName(), request.description()));
    }

    /// A class without a package has no neighbours that could be told from the rest of the world.
    private static String prefixOf(Class<?> type) {
        return type.getPackageName().isEmpty() ? type.getName() : type.getPackageName() + ".";
    }

    /// What has been recorded and merged so far. Cheap; the same object until there is more.
    public Trace trace() {
        return supervisor.trace();
    }

    /// Calls the listener, from the following thread, whenever {@link #trace} has changed, at most once every
    /// ten milliseconds. One listener at most; it must be quick.
    public void onChange(Runnable listener) {
        supervisor.onChange(listener);
    }

    /// Completes when the run has ended, every process of it is gone and its directory is removed. Never
    /// exceptionally.
    public CompletableFuture<RunResult> result() {
        return supervisor.result();
    }

    /// Asks for the end; {@link #result} says when it is there. Returns at once.
    public void stop() {
        supervisor.stop();
    }

    /// Stops, and waits for the end.
    @Override
    public void close() {
        stop();
        result().join();
    }
}
