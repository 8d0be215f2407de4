package dev.interleave.app.session;

import dev.interleave.format.BadRecording;
import dev.interleave.format.RecordingReader;
import dev.interleave.format.RecordingWriter;
import dev.interleave.trace.Trace;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
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
        files.execute(() -> {
            try {
                Trace trace = RecordingReader.read(file);
                door.execute(() -> then.accept(trace));
            } catch (IOException e) {
                String reason = reason(file, e);
                door.execute(() -> refused.accept(reason));
            }
        });
    }

    void write(Path file, Trace trace, Runnable then, Consumer<String> refused) {
        files.execute(() -> {
            try {
                RecordingWriter.write(trace, file);
                door.execute(then);
            } catch (IOException | IllegalArgumentException e) {
                String reason = String.valueOf(e.getMessage());
                door.execute(() -> refused.accept(reason));
            }
        });
    }

    /// A sentence for what the system or the format said of reading, which may be as little as the file's name.
    /// Writing says a sentence by itself.
    private static String reason(Path file, IOException e) {
        return switch (e) {
            case BadRecording bad -> String.valueOf(bad.getMessage());
            case NoSuchFileException _ -> "There is no file " + file + ".";
            case AccessDeniedException _ -> "The system does not let this program open " + file + ".";
            default -> "Could not open " + file + ": " + e.getMessage() + ".";
        };
    }

    @Override
    public void close() {
        files.close();
    }
}
