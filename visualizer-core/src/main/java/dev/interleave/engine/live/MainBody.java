package dev.interleave.engine.live;

import dev.interleave.engine.Body;
import org.jspecify.annotations.Nullable;

/// Runs the main actor of a process to the process's end, as CPython ends: when the body is done, the threads
/// that are no daemons are joined, thread pools are drained, and child processes joined; then daemons are cut
/// off.
final class MainBody {

    private final LiveExecution execution;
    private final LiveActor main;

    MainBody(LiveExecution execution, LiveActor main) {
        this.execution = execution;
        this.main = main;
    }

    /// Returns the exit code: 1 when an exception left the body, else 0.
    int run(Body<?> body) {
        ActorLife life = new ActorLife(main);
        life.begin(ProcessHandle.current().pid());
        Throwable failure = life.run(body);
        Throwable atEnd = life.run(this::awaitOthers);
        execution.end();
        Throwable reported = failure == null ? atEnd : failure;
        int exitCode = reported == null ? 0 : 1;
        life.end(reported, exitCode);
        return exitCode;
    }

    private @Nullable Void awaitOthers() {
        boolean busy = true;
        while (busy) {
            busy = execution.actors().joinAll(main);
            busy |= execution.pools().shutDownAll(main);
        }
        execution.processes().mainEnds(main);
        return null;
    }
}
