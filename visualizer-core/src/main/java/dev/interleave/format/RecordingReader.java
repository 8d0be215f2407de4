package dev.interleave.format;

import dev.interleave.trace.RunInfo;
import dev.interleave.trace.Trace;
import dev.interleave.trace.TraceBuilder;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.CRC32;

/// Reads a recording. Any thread.
///
/// ## What a file can be
///
/// - Whole: the trace is what was written.
/// - Cut off or damaged among its events: the trace ends at the last whole block before that, and
///   {@link RunInfo#TORN} says so. A trace of the first half of a run is a valid trace, because events only ever refer
///   to the tables, and these come first.
/// - Anything else: refused with a sentence.
///
/// ## Why nothing in a file can do harm
///
/// Every section is checked by its CRC before a byte of it is looked at, so mere damage is found there. A file that
/// was made to deceive meets the second line: every number is checked against the table or the limit that it must
/// fit, lengths against the size of the file before anything is allocated, and the sum of what was read against the
/// memory that this program has. Nothing in a file names a class, a path to open or a program to run.
public final class RecordingReader {

    private static final int BUFFER_BYTES = 1 << 16;
    private static final int EVENT_BYTES = 28;
    private static final int ROW_BYTES = 64;

    private final String name;
    private final TraceBuilder trace = new TraceBuilder();
    private final TableReader tables = new TableReader(trace);
    private SectionKind last = SectionKind.INFO;
    private long lastNanos;
    private long memoryBytes;

    private RecordingReader(String name) {
        this.name = name;
    }

    /// Reads the file.
    ///
    /// @throws BadRecording when there is no such recording or nothing can be read of it, with a sentence
    /// @throws IOException when the disk fails
    public static Trace read(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        if (Files.isDirectory(file)) {
            throw new BadRecording(name + " is a folder, not a recording.");
        }
        try (InputStream stream = new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES)) {
            return read(name, stream, Files.size(file));
        } catch (NoSuchFileException _) {
            throw new BadRecording("There is no file " + file + ".");
        } catch (AccessDeniedException _) {
            throw new BadRecording("The file " + file + " may not be read by this user.");
        }
    }

    static Trace read(String name, InputStream stream, long bytes) throws IOException {
        return new RecordingReader(name).read(stream, bytes);
    }

    private Trace read(InputStream stream, long fileBytes) throws IOException {
        int version = readHeader(stream.readNBytes(RecordingDescriptor.HEADER_BYTES));
        try (SectionInput sections = new SectionInput(stream, fileBytes - RecordingDescriptor.HEADER_BYTES)) {
            boolean more = true;
            while (more) {
                more = take(Upgrades.toCurrent(version, sections.next()));
            }
        } catch (SectionInput.CutShort e) {
            cut(String.valueOf(e.getMessage()));
        }
        return trace.freeze();
    }

    private int readHeader(byte[] header) throws BadRecording {
        if (header.length == 0) {
            throw new BadRecording(name + " is empty.");
        }
        ByteBuffer fields = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN);
        if (header.length < RecordingDescriptor.HEADER_BYTES || fields.getLong() != RecordingDescriptor.MAGIC) {
            throw new BadRecording(name + " is not a recording of Interleave.");
        }
        int version = fields.getInt();
        CRC32 crc = new CRC32();
        crc.update(header, 0, RecordingDescriptor.HEADER_CRC_OFFSET);
        if (fields.getInt() != (int) crc.getValue()) {
            throw new BadRecording(name + " is damaged at its very beginning, so nothing of it can be read.");
        }
        Upgrades.require(version);
        return version;
    }

    /// Whether there should be more.
    private boolean take(Section section) throws BadRecording {
        try {
            requireOrder(section.kind());
            takeChecked(section);
        } catch (BadRecording e) {
            throw new BadRecording(name + " is damaged in its " + section.kind().words() + ": " + e.getMessage() + ".");
        }
        requireMemory(section);
        last = section.kind();
        return section.kind() != SectionKind.END;
    }

    private void takeChecked(Section section) throws BadRecording {
        switch (section.kind()) {
            case INFO -> tables.readInfo(section);
            case PROCESSES -> tables.readProcesses(section);
            case ACTORS -> tables.readActors(section);
            case RESOURCES -> tables.readResources(section);
            case SITES -> tables.readSites(section);
            case TEXTS -> tables.readTexts(section);
            case EVENTS -> lastNanos = EventBlock.read(section, trace, tables.check(), lastNanos);
            case END -> requireEnd(section);
        }
    }

    private void requireOrder(SectionKind kind) throws BadRecording {
        boolean isFirst = tables.events() < 0;
        boolean endsTables = last.compareTo(SectionKind.EVENTS) < 0 && kind.compareTo(SectionKind.EVENTS) >= 0;
        if (isFirst != (kind == SectionKind.INFO) || kind.compareTo(last) < 0) {
            throw new BadRecording("its parts are out of order");
        }
        if (endsTables) {
            requireTables();
        }
    }

    private void requireTables() throws BadRecording {
        String problem =
                tables.isComplete() ? TableCheck.problem(trace.freeze()) : "it names fewer things than it says";
        if (!problem.isEmpty()) {
            throw new BadRecording(problem);
        }
    }

    private void requireEnd(Section section) throws BadRecording {
        if (section.input().getUnsigned() != trace.size() || trace.size() != tables.events()) {
            throw new BadRecording("it has " + trace.size() + " events and says " + tables.events());
        }
    }

    /// Reading this far must leave room for working with it.
    private void requireMemory(Section section) throws BadRecording {
        boolean isEvents = section.kind() == SectionKind.EVENTS;
        memoryBytes += isEvents
                ? (long) section.entries() * EVENT_BYTES
                : (long) section.entries() * ROW_BYTES + section.input().size();
        long most = Runtime.getRuntime().maxMemory() / 4 * 3;
        if (memoryBytes > most) {
            throw new BadRecording(String.format(
                    Locale.ROOT,
                    "%s is too large: with %,d events it needs more than the %,d megabytes that this program has.",
                    name,
                    tables.events(),
                    most >> 20));
        }
    }

    /// Keeps what was read, if it can be shown.
    private void cut(String what) throws BadRecording {
        String problem = tables.isComplete() ? TableCheck.problem(trace.freeze()) : "unknown";
        if (!problem.isEmpty()) {
            throw new BadRecording(name + " " + what + " before its first event, so nothing of it can be shown.");
        }
        String sentence = String.format(
                Locale.ROOT, "The file %s: %,d of its %,d events could be read.", what, trace.size(), tables.events());
        String known = trace.info().get(RunInfo.TORN);
        trace.setInfo(trace.info().with(RunInfo.TORN, known.isEmpty() ? sentence : known + " " + sentence));
    }
}
