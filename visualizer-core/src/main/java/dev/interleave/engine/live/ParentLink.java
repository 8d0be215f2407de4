package dev.interleave.engine.live;

import dev.interleave.engine.live.broker.Parcel;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// The end of a process's pipes that the process itself holds: see {@link ChildLink}. It takes standard input
/// and output away from lesson code, which finds an empty input and writes to the process's log.
///
/// When the life line closes, the starter is dead or wants the end: the process kills all below it and halts.
/// Nothing that lesson code does can hold that up: it happens on a thread of its own, and a halt runs no
/// hooks.
final class ParentLink {

    /// What a process ends with when its life line closed: as if it had been killed.
    private static final int ORPHANED = 137;

    private static final long CHILDREN_GRACE_MILLIS = 300;

    private final Path runDirectory;
    private final boolean ownsDirectory;
    private final DataInputStream down;
    private final DataOutputStream up;
    private final Object ending = new Object();
    private final BlockingQueue<Parcel> work = new LinkedBlockingQueue<>();

    private ParentLink(Path runDirectory, boolean ownsDirectory, InputStream down, DataOutputStream up) {
        this.runDirectory = runDirectory;
        this.ownsDirectory = ownsDirectory;
        this.down = new DataInputStream(new BufferedInputStream(down));
        this.up = up;
    }

    /// Takes the process's standard streams.
    ///
    /// @param ownsDirectory whether this process, when orphaned, removes the run's directory
    static ParentLink open(Path runDirectory, boolean ownsDirectory) {
        System.setIn(InputStream.nullInputStream());
        System.setOut(System.err);
        return new ParentLink(
                runDirectory,
                ownsDirectory,
                new FileInputStream(FileDescriptor.in),
                new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out))));
    }

    /// Reads the first thing that the starter says, then watches the life line from a thread of its own. Does
    /// not return when the starter is gone.
    StartOrder takeOrder() {
        try {
            StartOrder order = StartOrder.read(down);
            Thread watch = new Thread(this::watch, "life line");
            watch.setDaemon(true);
            watch.start();
            return order;
        } catch (IOException closed) {
            throw endOrphaned();
        }
    }

    private void watch() {
        try {
            while (true) {
                work.add(Parcel.read(down));
            }
        } catch (IOException closed) {
            throw endOrphaned();
        }
    }

    private Error endOrphaned() {
        synchronized (ending) {
            try {
                endChildren();
                if (ownsDirectory) {
                    RunDirectory.remove(runDirectory);
                }
            } finally {
                Runtime.getRuntime().halt(ORPHANED);
            }
        }
        return new AssertionError("halted");
    }

    /// Says that main has ended, and ends the process without waiting for anything that is left in it. When
    /// the starter has died, main may end just because its children were killed: then the end of the orphan
    /// goes on.
    void end(Report.MainEnded how) {
        synchronized (ending) {
            report(how);
            Runtime.getRuntime().halt(how.exit());
        }
    }

    /// Kills every process below this one, and waits a moment until they are gone.
    private static void endChildren() {
        List<ProcessHandle> below = ProcessHandle.current().descendants().toList();
        below.forEach(ProcessHandle::destroyForcibly);
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(CHILDREN_GRACE_MILLIS);
        for (ProcessHandle process : below) {
            try {
                process.onExit().get(Math.max(1, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
            } catch (Exception notYet) {
                // It has been killed; what is left of it goes without us.
            }
        }
    }

    /// The next bytes that the starter sends. Waits for them, and cannot be interrupted.
    Parcel nextWork() {
        while (true) {
            try {
                return work.take();
            } catch (InterruptedException ignored) {
                // Nobody interrupts an actor for a reason.
            }
        }
    }

    /// Tells the starter. A starter that is gone is noticed by the life line.
    void report(Report report) {
        synchronized (up) {
            try {
                report.write(up);
            } catch (IOException starterGone) {
                // The life line ends this process now.
            }
        }
    }
}
