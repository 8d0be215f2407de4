package dev.interleave.engine.live;

import dev.interleave.engine.LessonLoader;
import dev.interleave.engine.live.broker.Broker;
import dev.interleave.engine.live.broker.BrokerClient;
import dev.interleave.engine.live.broker.BrokerServer;
import dev.interleave.engine.live.broker.SharedMemory;
import dev.interleave.record.Recorder;
import dev.interleave.record.RecorderCost;
import dev.interleave.trace.RunInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The process of a run that this JVM is: where the run is kept, who started it, what it records with, and
/// how it reaches what all processes share. One for each JVM of a run; any thread may call.
final class LiveProcess {

    private final Path runDirectory;
    private final String name;
    private final ParentLink parent;
    private final StartOrder order;
    private final Recorder recorder;
    private final LessonLoader lessons;
    private final boolean first;

    private volatile int mainActor = -1;
    private @Nullable BrokerClient broker;
    private @Nullable SharedMemory memory;

    private LiveProcess(Path runDirectory, String name, boolean first) throws IOException {
        this.runDirectory = runDirectory;
        this.name = name;
        this.first = first;
        this.parent = ParentLink.open(runDirectory, first);
        this.order = parent.takeOrder();
        this.recorder = order.settings().recording() ? Recorder.create(runDirectory) : Recorder.off();
        recorder.onFailure(LiveProcess::endUnrecorded);
        if (first && order.settings().recording()) {
            String cost = RecorderCost.text(RecorderCost.measure(runDirectory));
            recorder.defineProperty(RunInfo.RECORDER_NANOS, cost);
        }
        this.lessons = LessonLoader.of(LiveProcess.class.getClassLoader(), order.lessonPrefixes());
    }

    /// A run that can no longer be recorded must not go on as if it were.
    private static void endUnrecorded(IOException failure) {
        System.err.println("the run cannot be recorded any further: " + failure.getMessage());
        System.err.flush();
        Runtime.getRuntime().halt(1);
    }

    /// Takes up the place that the starter gave this JVM.
    ///
    /// @param arguments of the command line, see {@link JavaCommand}
    /// @param first whether this is the process that runs the lesson's main; it keeps what all share
    static LiveProcess join(String[] arguments, boolean first) throws IOException {
        ProcessorTime.prepare();
        return new LiveProcess(Path.of(arguments[0]), arguments[1], first);
    }

    Path runDirectory() {
        return runDirectory;
    }

    String name() {
        return name;
    }

    /// Tells which actor the main of this process is.
    void mainIs(int actor) {
        mainActor = actor;
    }

    /// Who records what no actor did: main ends last, when all that this process started is gone.
    int mainActor() {
        return mainActor;
    }

    ParentLink parent() {
        return parent;
    }

    StartOrder order() {
        return order;
    }

    Recorder recorder() {
        return recorder;
    }

    /// Loads lesson code so that its events have source lines.
    LessonLoader lessons() {
        return lessons;
    }

    /// The way to the broker, which the first process opens before another one could ask for it.
    synchronized BrokerClient broker() {
        BrokerClient present = broker;
        if (present == null) {
            try {
                present = first ? openBroker() : new BrokerClient(runDirectory);
            } catch (IOException cannotReach) {
                throw new UncheckedIOException(
                        "what the processes of the run share cannot be reached: " + cannotReach.getMessage(),
                        cannotReach);
            }
            broker = present;
        }
        return present;
    }

    private BrokerClient openBroker() throws IOException {
        Broker made = new Broker();
        BrokerServer.start(made, runDirectory);
        return new BrokerClient(made);
    }

    synchronized SharedMemory memory() {
        SharedMemory present = memory;
        if (present == null) {
            try {
                present = SharedMemory.open(runDirectory);
            } catch (IOException cannotMap) {
                throw new UncheckedIOException(
                        "the memory that processes share cannot be mapped: " + cannotMap.getMessage(), cannotMap);
            }
            memory = present;
        }
        return present;
    }
}
