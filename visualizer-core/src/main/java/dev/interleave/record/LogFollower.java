package dev.interleave.record;

import dev.interleave.trace.RunInfo;
import dev.interleave.trace.Trace;
import dev.interleave.trace.TraceBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Merges the growing logs of all processes of a run into one trace, while the run goes on. For one thread at a
/// time.
///
/// ## When an event may be delivered
///
/// A trace only grows at its end, so an event may be appended only when no earlier one can still come, from any
/// process. Each log gives a bound:
///
/// - The follower reads the clock (T), then the log's claim counter (C). A writer claims first and reads the clock
///   afterwards, so every slot from C on carries a time not before T. If all slots below C are published, the log's
///   bound is T; if one is not, the bound stays where it was.
/// - Slots that are published and not yet read into memory hold the bound at their earliest time, so that a
///   follower that comes late reads a long log segment by segment.
///
/// Events before the least bound of all logs are sorted by time, then process, then slot, and appended. A process
/// that appears has its first event after its directory was made; T is read before looking for new directories, so
/// it cannot be late.
///
/// Names and texts are read after the slots were seen to be published, and were written before them: so whatever an
/// event refers to is there.
public final class LogFollower implements AutoCloseable {

    /// A log with fewer unread events than this is read at once.
    private static final int SMALL = 1 << 12;

    private final Path runDirectory;
    private final ClockReading clock = ClockReading.now();
    private final TraceBuilder trace = new TraceBuilder();
    private final DefinitionTable definitions = new DefinitionTable(trace);
    private final EventResolver resolver = new EventResolver(trace, definitions);
    private final EventBuffer batch = new EventBuffer();
    private final TimeOrder timeOrder = new TimeOrder();
    private final List<LogReader> readers = new ArrayList<>();
    private final List<DefinitionTail> tails = new ArrayList<>();
    /// Logs whose writers are still making them.
    private final List<LogFiles> opening = new ArrayList<>();

    private RunInfo info = RunInfo.EMPTY;
    private String torn = "";
    private boolean changed = true;
    private Trace snapshot = Trace.EMPTY;

    /// @param runDirectory where each process of the run has its log; it may still be empty
    public LogFollower(Path runDirectory) {
        this.runDirectory = runDirectory;
    }

    /// Says what is known about the run from elsewhere. What the processes say themselves is added, and
    /// {@link RunInfo#TORN} and {@link RunInfo#CLOCK_ERROR_NANOS}.
    public void describe(RunInfo known) {
        info = known;
        changed = true;
    }

    /// Takes in what the processes have recorded, as far as its order is certain.
    ///
    /// @return how many events were added
    /// @throws IOException when a log is damaged or none of ours, with a sentence; {@link #snapshot} still has what
    ///     was merged before
    public int poll() throws IOException {
        long nowNanos = System.nanoTime();
        try {
            discover();
            for (int i = 0; i < readers.size(); i++) {
                readers.get(i).scan(nowNanos);
            }
            return deliver();
        } catch (InternalError e) {
            throw unreadable(e);
        }
    }

    /// Takes in the rest, when every process of the run is known to be dead. What a process had begun to write when
    /// it was killed is left out and named in {@link RunInfo#TORN}.
    ///
    /// @return how many events were added
    /// @throws IOException as {@link #poll}
    public int finish() throws IOException {
        try {
            discover();
            for (LogReader reader : readers) {
                reader.end();
            }
            int added = deliver();
            readDefinitions();
            torn = describeLoss();
            changed = true;
            return added;
        } catch (InternalError e) {
            throw unreadable(e);
        }
    }

    /// What has been merged so far. The same object until there is more.
    public Trace snapshot() {
        if (changed) {
            trace.setInfo(completeInfo());
            snapshot = trace.freeze();
            changed = false;
        }
        return snapshot;
    }

    /// How many events came too late to stand where their time says.
    int late() {
        return resolver.late();
    }

    @Override
    public void close() throws IOException {
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
                changed = true;
            }
        }
    }

    private int deliver() throws IOException {
        int before = trace.size();
        if (loadSmall()) {
            readDefinitions();
        }
        boolean loading = true;
        while (loading) {
            long bound = bound();
            appendBefore(bound);
            loading = loadUntil(bound);
        }
        int added = trace.size() - before;
        changed |= added > 0;
        return added;
    }

    /// Reads short backlogs; whether there is anything new at all.
    private boolean loadSmall() throws IOException {
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
    private boolean loadUntil(long bound) throws IOException {
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

    private long bound() {
        long bound = Long.MAX_VALUE;
        for (int i = 0; i < readers.size(); i++) {
            bound = Math.min(bound, readers.get(i).bound());
        }
        return bound;
    }

    private void appendBefore(long bound) throws IOException {
        batch.clear();
        for (int i = 0; i < readers.size(); i++) {
            readers.get(i).deliverBefore(bound, batch);
        }
        if (batch.size() == 0) {
            return;
        }
        int[] order = timeOrder.of(batch);
        for (int i = 0; i < batch.size(); i++) {
            resolver.append(batch, order[i]);
        }
    }

    private void readDefinitions() throws IOException {
        for (int i = 0; i < tails.size(); i++) {
            int log = i;
            tails.get(i).read(definition -> definitions.add(log, definition));
        }
        definitions.resolve();
        changed = true;
    }

    private RunInfo completeInfo() {
        RunInfo complete = definitions.complete(info).with(RunInfo.CLOCK_ERROR_NANOS, Long.toString(clockError()));
        return torn.isEmpty() ? complete : complete.with(RunInfo.TORN, torn);
    }

    private long clockError() {
        long error = 0;
        for (LogReader reader : readers) {
            error = Math.max(error, 2 * reader.errorNanos());
        }
        return readers.size() < 2 ? 0 : error;
    }

    private String describeLoss() {
        long lost = 0;
        long tornBytes = 0;
        boolean failed = false;
        for (LogReader reader : readers) {
            lost += reader.lost();
            failed |= reader.hasFailed();
        }
        for (DefinitionTail tail : tails) {
            tornBytes += tail.tornBytes();
        }
        if (failed) {
            return "The log could not grow any further, so the recording ends before the run did.";
        }
        if (lost > 0) {
            return (lost == 1 ? "One event is" : lost + " events are")
                    + " missing, begun but not recorded when a process was killed.";
        }
        return tornBytes > 0 ? "A name is missing, begun but not recorded when a process was killed." : "";
    }

    private IOException unreadable(@Nullable Throwable cause) {
        return new IOException("The log in " + runDirectory + " was cut short while it was read.", cause);
    }
}
