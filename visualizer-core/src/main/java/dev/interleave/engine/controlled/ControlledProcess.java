package dev.interleave.engine.controlled;

import dev.interleave.engine.Body;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A process of a controlled run: its main actor, what it must wait for before it ends, and its interpreter lock.
final class ControlledProcess {

    private final Kernel kernel;
    private final ControlledActor main;
    private final List<ControlledActor> awaitedAtEnd = new ArrayList<>(4);
    private @Nullable InterpreterState interpreter;
    private @Nullable Integer exitCode;

    ControlledProcess(Kernel kernel, ControlledActor main) {
        this.kernel = kernel;
        this.main = main;
    }

    /// What depends on the process being in the tables.
    void open() {
        if (kernel.settings.interpreterLock()) {
            interpreter = new InterpreterState(kernel, main.process);
        }
    }

    /// Its main begins then.
    void begin(Body<?> body, long nanos) {
        new ActorLife(main, body).launch(nanos);
    }

    ControlledActor main() {
        return main;
    }

    /// No process of the operating system, but as good to tell processes apart.
    long pid() {
        return main.process + 1L;
    }

    @Nullable
    InterpreterState interpreter() {
        return interpreter;
    }

    @Nullable
    Integer exitCode() {
        return exitCode;
    }

    /// Its end waits for this thread or child process.
    void awaitAtEnd(ControlledActor actor) {
        awaitedAtEnd.add(actor);
    }

    /// On the main actor, when its body is done: joins whatever the process must wait for.
    void awaitOthers() {
        while (!awaitedAtEnd.isEmpty()) {
            ControlledActor other = awaitedAtEnd.removeFirst();
            if (other.status != ControlledActor.Status.ENDED) {
                kernel.actors().join(main, other, dev.interleave.engine.Operation.FOREVER);
            }
        }
    }

    /// The process is no more, and with it everybody in it who has not ended.
    void end(int code) {
        exitCode = code;
        ControlledActor[] living = kernel.population().living();
        for (int i = kernel.population().livingCount() - 1; i >= 0; i--) {
            ControlledActor actor = living[i];
            if (actor.process == main.process && actor != main) {
                kernel.population().cutOff(actor, main.readyNanos);
            }
        }
        if (main.process == 0) {
            kernel.end();
        }
    }
}
