package dev.interleave.record;

import dev.interleave.trace.RunInfo;
import dev.interleave.trace.Trace;
import dev.interleave.trace.TraceBuilder;
import java.io.IOException;
import java.nio.file.Path;

/// Merges the growing logs of all processes of a run into one trace, while the run goes on. For one thread at a
/// time.
///
/// ## When an event may be delivered
///
/// A trace only grows at its end, so an event may be appended only when no earlier one can still come, from any
/// process. Each log gives a bound:
///
/// - The follower reads the clock (T), then how many blocks the log has, then how many places of each block are
///   claimed. A writer claims first and reads the clock afterwards, so every place that was not claimed then
///   will carry a time not before T, less a margin that {@link EventLog} explains. If all claimed places are
///   published, the log's bound is T less the margin; if one is not, the bound stays where it was. A thread that
///   holds a block and is silent has published all that it claimed, so it holds up nothing.
/// - A block that was claimed after its number was read, or whose file is not there, had no claimed place before
///   T.
/// - Events that are published and not yet read into memory hold the bound at their earliest time, so that a
///   follower that comes late reads a long log piece by piece.
///
/// Events before the least bound of all logs are sorted by time, then process, then block, then place, and
/// appended. A process that appears has its first event after its directory was made; T is read before looking
/// for new directories, so it cannot be late.
///
/// Names and texts are read after the events were seen to be published, and were written before them: so
/// whatever an event refers to is there.
public final class LogFollower implements AutoCloseable {

    private final Path runDirectory;
    private final RunLogs logs;
    private final TraceBuilder trace = new TraceBuilder();
    private final DefinitionTable definitions = new DefinitionTable(trace);
    private final EventResolver resolver = new EventResolver(trace, definitions);
    private final EventBuffer batch = new EventBuffer();
    private final TimeOrder timeOrder = new TimeOrder();

    private RunInfo info = RunInfo.EMPTY;
    private String torn = "";
    private boolean changed = true;
    private Trace snapshot = Trace.EMPTY;

    /// @param runDirectory where each process of the run has its log; it may still be empty
    public LogFollower(Path runDirectory) {
        this.runDirectory = runDirectory;
        this.logs = new RunLogs(runDirectory);
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
    /// @throws IOException when a log is damaged or none of ours, with a sentence; {@link #snapshot} still has
    ///     what was merged before
    public int poll() throws IOException {
        long nowNanos = System.nanoTime();
        try {
            int before = logs.size();
            logs.scan(nowNanos);
            changed |= logs.size() > before;
            return deliver();
        } catch (InternalError e) {
            throw unreadable(e);
        }
    }

    /// Takes in the rest, when every process of the run is known to be dead. What a process had begun to write
    /// when it was killed is left out and named in {@link RunInfo#TORN}.
    ///
    /// @return how many events were added
    /// @throws IOException as {@link #poll}
    public int finish() throws IOException {
        try {
            logs.end();
            int added = deliver();
            readDefinitions();
            torn = logs.loss().sentence();
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
        logs.close();
    }

    private int deliver() throws IOException {
        int before = trace.size();
        if (logs.loadSmall()) {
            readDefinitions();
        }
        boolean loading = true;
        while (loading) {
            long bound = logs.bound();
            appendBefore(bound);
            loading = logs.loadUntil(bound);
        }
        int added = trace.size() - before;
        changed |= added > 0;
        return added;
    }

    private void appendBefore(long bound) throws IOException {
        batch.clear();
        logs.deliverBefore(bound, batch);
        if (batch.size() == 0) {
            return;
        }
        int[] order = timeOrder.of(batch);
        for (int i = 0; i < batch.size(); i++) {
            resolver.append(batch, order[i]);
        }
    }

    private void readDefinitions() throws IOException {
        logs.readDefinitions(definitions);
        changed = true;
    }

    private RunInfo completeInfo() {
        RunInfo complete = definitions.complete(info).with(RunInfo.CLOCK_ERROR_NANOS, Long.toString(logs.clockError()));
        return torn.isEmpty() ? complete : complete.with(RunInfo.TORN, torn);
    }

    private IOException unreadable(Throwable cause) {
        return new IOException("The log in " + runDirectory + " was cut short while it was read.", cause);
    }
}
