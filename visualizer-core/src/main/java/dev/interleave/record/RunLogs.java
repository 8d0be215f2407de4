package dev.interleave.record;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The logs of all processes of a run, as many as have appeared by now.
final class RunLogs {

    /// A log with fewer unread events than this is read at once.
    private static final int SMALL = 1 << 12;

    private final Path runDirectory;
    private final ClockReading clock = ClockReading.now();
    private final List<LogReader> readers = new ArrayList<>();
    private final List<DefinitionTail> tails = new ArrayList<>();
    /// Logs whose writers are still making them.
    private final List<LogFiles> opening = new ArrayList<>();

    RunLogs(Path runDirectory) {
        this.runDirectory = runDirectory;
    }

    /// Looks for new logs, and how far all are published.
    ///
    /// @param nowNanos a time read before this call
    void scan(long nowNanos) throws IOException {
        discover();
        for (int i = 0; i < readers.size(); i++) {
            readers.get(i).scan(nowNanos);
        }
    }

    /// Takes all writers for dead.
    void end() throws IOException {
        discover();
        for (LogReader reader : readers) {
            reader.end();
        }
    }

    /// Reads short backlogs; whether there is anything new at all.
    boolean loadSmall() {
        boolean news = false;
        for (int i = 0; i < readers.size(); i++) {
            LogReader reader = readers.get(i);
            long unread = reader.unread();
            news |= unread > 0;
            if (unread > 0 && unread < SMALL) {
                reader.load();
            }
        }
        return news;
    }

    /// Reads on in the logs that hold the bound by what was not read; whether there were any.
    boolean loadUntil(long bound) {
        boolean any = false;
        for (int i = 0; i < readers.size(); i++) {
            LogReader reader = readers.get(i);
            if (reader.unread() > 0 && reader.bound() <= bound) {
                reader.load();
                any = true;
            }
        }
        return any;
    }

    /// No event that was not read yet has a time before this.
    long bound() {
        long bound = Long.MAX_VALUE;
        for (int i = 0; i < readers.size(); i++) {
            bound = Math.min(bound, readers.get(i).bound());
        }
        return bound;
    }

    /// Moves what was read and has a time before this to the buffer, in no order.
    void deliverBefore(long bound, EventBuffer target) {
        for (int i = 0; i < readers.size(); i++) {
            readers.get(i).deliverBefore(bound, target);
        }
    }

    /// Reads all definitions that are complete by now.
    void readDefinitions(DefinitionTable definitions) throws IOException {
        for (int i = 0; i < tails.size(); i++) {
            int log = i;
            tails.get(i).read(definition -> definitions.add(log, definition));
        }
        definitions.resolve();
    }

    /// How many logs could be opened.
    int size() {
        return readers.size();
    }

    /// How wrong the difference of two events' times may be.
    long clockError() {
        long error = 0;
        for (LogReader reader : readers) {
            error = Math.max(error, 2 * reader.errorNanos());
        }
        return readers.size() < 2 ? 0 : error;
    }

    Loss loss() {
        long events = 0;
        long bytes = 0;
        boolean hasFailed = false;
        for (LogReader reader : readers) {
            events += reader.lost();
            hasFailed |= reader.hasFailed();
        }
        for (DefinitionTail tail : tails) {
            bytes += tail.tornBytes();
        }
        return new Loss(events, bytes, hasFailed);
    }

    void close() throws IOException {
        for (LogReader reader : readers) {
            reader.close();
        }
        for (DefinitionTail tail : tails) {
            tail.close();
        }
    }

    private void discover() throws IOException {
        int next = tails.size();
        while (next < LogDescriptor.MAX_PROCESSES) {
            LogFiles files = LogFiles.of(runDirectory, next);
            if (!files.exist()) {
                break;
            }
            tails.add(new DefinitionTail(files));
            opening.add(files);
            next++;
        }
        if (!opening.isEmpty()) {
            openReady();
        }
    }

    private void openReady() throws IOException {
        for (int i = 0; i < opening.size(); ) {
            LogReader reader = LogReader.open(opening.get(i), clock);
            if (reader == null) {
                i++;
            } else {
                readers.add(reader);
                opening.remove(i);
            }
        }
    }
}
