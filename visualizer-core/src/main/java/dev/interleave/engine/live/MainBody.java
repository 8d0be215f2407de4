package dev.interleave.engine.live;

import dev.interleave.engine.Body;
import org.jspecify.annotations.Nullable;

/// Runs the main actor of a process to the process's end, as CPython ends: when the body is done, the threads
/// that are no daemons are joined, thread pools are drained, and child processes joined; then daemons are cut
/// off. An exception that leaves the body is recorded at once, where CPython prints the traceback: what main then
/// waits for may never end.
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
        if (failure != null) {
            life.fail(failure);
        }
        Throwable atEnd = life.run(this::awaitOthers);
        if (failure == null && atEnd != null) {
            life.fail(atEnd);
        }
        execution.end();
        boolean failed = failure != null || atEnd != null;
        int exitCode = failed ? 1 : 0;
        life.end(failed, exitCode);
        return exitCode;
    }

    private @Nullable Void awaitOthers() {
        main.beginsToEnd();
        boolean busy = true;
        while (busy) {
            busy = execution.actors().joinAll(main);
            busy |= execution.pools().shutDownAll(main);
        }
        execution.processes().mainEnds(main);
        return null;
    }
}
