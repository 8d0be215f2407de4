package dev.interleave.engine.live;

import dev.interleave.engine.live.broker.Parcel;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// What a process of a run tells the one that started it, over a pipe; a process passes on what it hears of
/// its own children. So what a run came to is known even when nothing is recorded.
sealed interface Report {

    /// A process of the run began.
    record Began(long pid, String name) implements Report {}

    /// A process of the run has ended; the code is negative for a signal.
    record Ended(long pid, int exit) implements Report {}

    /// A lesson said how it came out.
    record Result(String text) implements Report {}

    /// The main actor of the reporting process has ended, and nothing more will be recorded there.
    ///
    /// @param failure empty, or what was wrong
    record MainEnded(int exit, String failure) implements Report {}

    /// An answer to work sent to the reporting process, serialised.
    record Answer(Parcel content) implements Report {}

    /// Not safe for two writers at a time.
    default void write(DataOutputStream stream) throws IOException {
        switch (this) {
            case Began(long pid, String name) -> {
                stream.writeByte('B');
                stream.writeLong(pid);
                writeText(stream, name);
            }
            case Ended(long pid, int exit) -> {
                stream.writeByte('E');
                stream.writeLong(pid);
                stream.writeInt(exit);
            }
            case Result(String text) -> {
                stream.writeByte('R');
                writeText(stream, text);
            }
            case MainEnded(int exit, String failure) -> {
                stream.writeByte('M');
                stream.writeInt(exit);
                writeText(stream, failure);
            }
            case Answer(Parcel content) -> {
                stream.writeByte('A');
                content.write(stream);
            }
        }
        stream.flush();
    }

    /// Waits for the next report.
    ///
    /// @throws IOException at the end of the pipe
    static Report read(DataInputStream stream) throws IOException {
        byte tag = stream.readByte();
        return switch (tag) {
            case 'B' -> new Began(stream.readLong(), readText(stream));
            case 'E' -> new Ended(stream.readLong(), stream.readInt());
            case 'R' -> new Result(readText(stream));
            case 'M' -> new MainEnded(stream.readInt(), readText(stream));
            case 'A' -> new Answer(Parcel.read(stream));
            default -> throw new IOException("a process of the run sent a report of unknown kind " + tag);
        };
    }

    static void writeText(DataOutputStream stream, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        stream.writeInt(bytes.length);
        stream.write(bytes);
    }

    static String readText(DataInputStream stream) throws IOException {
        byte[] bytes = new byte[stream.readInt()];
        stream.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
