package dev.interleave.app.session;

import dev.interleave.trace.Trace;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/// Reads and writes recordings on a thread of its own. Answers come through the door.
final class Recordings implements AutoCloseable {

    private final Executor door;
    private final ExecutorService files = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("recordings").factory());

    Recordings(Executor door) {
        this.door = door;
    }

    void read(Path file, Consumer<Trace> then, Consumer<String> refused) {
        files.execute(() -> door.execute(() -> refused.accept("Reading recordings is not built yet: " + file)));
    }

    void write(Path file, Trace trace, Consumer<String> told) {
        files.execute(() -> door.execute(() -> told.accept("Writing recordings is not built yet: " + file)));
    }

    @Override
    public void close() {
        files.close();
    }
}
