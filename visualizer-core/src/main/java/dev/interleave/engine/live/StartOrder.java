package dev.interleave.engine.live;

import dev.interleave.engine.RunSettings;
import dev.interleave.engine.live.broker.Parcel;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// What every process of a run is told first, over its standard input.
///
/// @param beganNanos `System.nanoTime()` when the run began, which all processes count from
/// @param lessonPrefixes beginnings of the names of the classes that are lesson code
/// @param work what the main actor is to do
record StartOrder(RunSettings settings, long beganNanos, List<String> lessonPrefixes, Work work) {

    StartOrder {
        lessonPrefixes = List.copyOf(lessonPrefixes);
    }

    /// What the main actor of a process does.
    sealed interface Work {}

    /// The program itself, in the first process of a run.
    record RunProgram(String type, List<String> description) implements Work {}

    /// A body that the parent sends, in a child process. The actor is the one that the parent defined for it.
    record RunBody(int actor, Parcel body) implements Work {}

    /// Work of a pool, as it comes, in a child process.
    record ServePool(int actor, int pool) implements Work {}

    /// What a child of the process with this order is told.
    StartOrder forChild(Work itsWork) {
        return new StartOrder(settings, beganNanos, lessonPrefixes, itsWork);
    }

    void write(DataOutputStream stream) throws IOException {
        stream.writeBoolean(settings.interpreterLock());
        stream.writeLong(settings.switchInterval().toNanos());
        stream.writeBoolean(settings.recording());
        stream.writeLong(beganNanos);
        writeTexts(stream, lessonPrefixes);
        switch (work) {
            case RunProgram(String type, List<String> description) -> {
                stream.writeByte('P');
                Report.writeText(stream, type);
                writeTexts(stream, description);
            }
            case RunBody(int actor, Parcel body) -> {
                stream.writeByte('B');
                stream.writeInt(actor);
                body.write(stream);
            }
            case ServePool(int actor, int pool) -> {
                stream.writeByte('W');
                stream.writeInt(actor);
                stream.writeInt(pool);
            }
        }
        stream.flush();
    }

    static StartOrder read(DataInputStream stream) throws IOException {
        boolean interpreterLock = stream.readBoolean();
        Duration switchInterval = Duration.ofNanos(stream.readLong());
        RunSettings settings = new RunSettings(interpreterLock, switchInterval, stream.readBoolean());
        long beganNanos = stream.readLong();
        List<String> lessonPrefixes = readTexts(stream);
        return new StartOrder(settings, beganNanos, lessonPrefixes, readWork(stream));
    }

    private static Work readWork(DataInputStream stream) throws IOException {
        byte tag = stream.readByte();
        return switch (tag) {
            case 'P' -> new RunProgram(Report.readText(stream), readTexts(stream));
            case 'B' -> new RunBody(stream.readInt(), Parcel.read(stream));
            case 'W' -> new ServePool(stream.readInt(), stream.readInt());
            default -> throw new IOException("a start order of unknown kind " + tag);
        };
    }

    private static void writeTexts(DataOutputStream stream, List<String> texts) throws IOException {
        stream.writeInt(texts.size());
        for (String text : texts) {
            Report.writeText(stream, text);
        }
    }

    private static List<String> readTexts(DataInputStream stream) throws IOException {
        int count = stream.readInt();
        List<String> texts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            texts.add(Report.readText(stream));
        }
        return texts;
    }
}
