package dev.interleave.engine.live;

import dev.interleave.engine.live.broker.Parcel;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The end of a process's pipes that its starter holds: orders go down its standard input, reports come up its
/// standard output, and whatever it writes as errors goes to a file.
///
///     starter ──order, work──▶ stdin   process
///     starter ◀────reports──── stdout  process
///
/// The pipe down is the process's life line: it stays open as long as the starter lives, and the process ends
/// itself when it closes. Any thread may call.
final class ChildLink {

    /// Hears of the process, from a thread of the link.
    interface Listener {
        void report(Report report);

        /// The process is gone and every report of it was heard.
        ///
        /// @param exit exit code, negative signal number when killed
        void gone(int exit);
    }

    private final String name;
    private final Process process;
    private final DataOutputStream down;
    private final CountDownLatch gone = new CountDownLatch(1);
    private volatile @Nullable Integer exit;
    /// The exit code that the process said it ends with. For the listening thread.
    private @Nullable Integer said;

    private ChildLink(String name, Process process) {
        this.name = name;
        this.process = process;
        this.down = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
    }

    /// Starts the process. {@link #begin} must follow.
    static ChildLink start(List<String> command, Path runDirectory, String name) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
        builder.redirectError(ProcessBuilder.Redirect.appendTo(
                RunDirectory.outputLog(runDirectory, name).toFile()));
        return new ChildLink(name, builder.start());
    }

    /// Gives the order and begins to listen. A process that died already is heard of through the listener.
    void begin(StartOrder order, Listener listener) {
        Thread.ofPlatform().daemon().name("reports of " + name).start(() -> listen(listener));
        try {
            synchronized (down) {
                order.write(down);
            }
        } catch (IOException alreadyDead) {
            process.destroyForcibly();
        }
    }

    private void listen(Listener listener) {
        try (DataInputStream up = new DataInputStream(new BufferedInputStream(process.getInputStream()))) {
            while (true) {
                Report report = Report.read(up);
                listener.report(report);
                if (report instanceof Report.MainEnded ended) {
                    letGo(ended.exit());
                }
            }
        } catch (IOException | UncheckedIOException closed) {
            int code = waitFor();
            listener.gone(code);
            exit = code;
            gone.countDown();
        }
    }

    /// The process has nothing more to do, and halts. But a JVM waits 300 ms before it halts while any of its threads
    /// is inside a system call, and one always is: the one at the life line. So it is helped.
    private void letGo(int itsExit) {
        said = itsExit;
        process.destroyForcibly();
    }

    /// A process that closed its pipe is about to end; one that does not is made to.
    private int waitFor() {
        while (true) {
            try {
                if (!process.waitFor(2, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
                int code = process.waitFor();
                Integer own = said;
                return own == null ? signed(code) : own;
            } catch (InterruptedException ignored) {
                // Nobody interrupts this thread for a reason; the process must be reaped all the same.
            }
        }
    }

    /// A shell and the JDK say 128 + signal, Python and this engine say the negative signal.
    private static int signed(int code) {
        return code > 128 && code <= 128 + 64 ? 128 - code : code;
    }

    /// Sends bytes to {@link ParentLink#nextWork}.
    ///
    /// @throws IOException when the process is gone
    void send(Parcel work) throws IOException {
        synchronized (down) {
            work.write(down);
            down.flush();
        }
    }

    void kill() {
        process.destroyForcibly();
    }

    long pid() {
        return process.pid();
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    String name() {
        return name;
    }

    /// Null while it runs.
    @Nullable
    Integer exit() {
        return exit;
    }

    /// Waits until the process is gone and its listener has heard so, or the timeout has passed. Cannot be
    /// interrupted.
    ///
    /// @param timeoutNanos negative for none
    void awaitGone(long timeoutNanos) {
        long deadline = System.nanoTime() + timeoutNanos;
        boolean waits = true;
        while (waits) {
            try {
                waits = timeoutNanos < 0
                        ? !gone.await(1, TimeUnit.HOURS)
                        : !gone.await(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)
                                && deadline - System.nanoTime() > 0;
            } catch (InterruptedException ignored) {
                // Nobody interrupts an actor for a reason.
            }
        }
    }
}
