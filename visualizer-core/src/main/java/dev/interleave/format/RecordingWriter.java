package dev.interleave.format;

import dev.interleave.trace.EventKind;
import dev.interleave.trace.Trace;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32;

/// Writes a trace to a file, wholly or not at all: under another name first, then moved into place. The same trace
/// gives the same bytes. Any thread.
public final class RecordingWriter {

    private static final int BUFFER_BYTES = 1 << 16;

    private RecordingWriter() {}

    /// Writes the trace, over whatever was there.
    ///
    /// @throws IOException when the file cannot be written, with a sentence; what was there before is still there
    /// @throws IllegalArgumentException when the trace names what it does not have
    public static void write(Trace trace, Path file) throws IOException {
        String problem = TableCheck.problem(trace);
        if (!problem.isEmpty()) {
            throw new IllegalArgumentException("a trace cannot be saved: " + problem);
        }
        String name = "." + file.getFileName() + "." + Long.toHexString(System.nanoTime()) + ".unfinished";
        Path unfinished = file.resolveSibling(name);
        try {
            writeAll(trace, unfinished);
            move(unfinished, file);
        } catch (IOException e) {
            throw new IOException("The recording could not be saved as " + file + ": " + reason(e) + ".", e);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static String reason(IOException e) {
        return switch (e) {
            case NoSuchFileException _ -> "there is no such folder";
            case AccessDeniedException _ -> "this user may not write there";
            case FileSystemException failure when failure.getReason() != null -> failure.getReason();
            default -> String.valueOf(e.getMessage());
        };
    }

    private static void writeAll(Trace trace, Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
                OutputStream stream = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER_BYTES);
                SectionOutput sections = new SectionOutput(stream)) {
            stream.write(header());
            new TableWriter(sections).write(trace);
            writeEvents(trace, sections);
            stream.flush();
            channel.force(true);
        }
    }

    private static void writeEvents(Trace trace, SectionOutput sections) throws IOException {
        EventCheck check = new EventCheck(
                trace.actors().size(),
                trace.resources().size(),
                trace.sites().size(),
                trace.texts().size());
        PackedOutput output = new PackedOutput();
        for (int first = 0; first < trace.size(); first += RecordingDescriptor.BLOCK_EVENTS) {
            int end = Math.min(trace.size(), first + RecordingDescriptor.BLOCK_EVENTS);
            require(trace, first, end, check);
            output.clear();
            EventBlock.write(trace, first, end, output);
            sections.write(SectionKind.EVENTS, end - first, output);
        }
        output.clear();
        output.putUnsigned(trace.size());
        sections.write(SectionKind.END, 1, output);
    }

    /// A file that could not be read back is worse than none.
    private static void require(Trace trace, int first, int end, EventCheck check) {
        for (int i = first; i < end; i++) {
            EventKind kind = trace.kind(i);
            if (!check.isValid(kind, trace.actor(i), trace.flags(i), trace.target(i), trace.site(i), trace.value(i))) {
                throw new IllegalArgumentException("event " + i + ", " + kind.word() + ", names what does not exist");
            }
        }
    }

    private static byte[] header() {
        ByteBuffer header =
                ByteBuffer.allocate(RecordingDescriptor.HEADER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        header.putLong(RecordingDescriptor.MAGIC).putInt(RecordingDescriptor.VERSION);
        CRC32 crc = new CRC32();
        crc.update(header.array(), 0, RecordingDescriptor.HEADER_CRC_OFFSET);
        return header.putInt((int) crc.getValue()).array();
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException _) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
