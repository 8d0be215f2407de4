package dev.interleave.engine.live;

import dev.interleave.engine.ActorOperation;
import dev.interleave.engine.Execution;
import dev.interleave.engine.Handle;
import dev.interleave.engine.LockOperation;
import dev.interleave.engine.LoopOperation;
import dev.interleave.engine.MemoryOperation;
import dev.interleave.engine.Operation;
import dev.interleave.engine.PoolOperation;
import dev.interleave.engine.QueueOperation;
import dev.interleave.engine.RunSettings;
import dev.interleave.engine.SignalOperation;
import dev.interleave.engine.TimeOperation;
import dev.interleave.record.Recorder;
import org.jspecify.annotations.Nullable;

/// Interprets operations by really doing them, in one process of a live run. There is one for each JVM of the run.
final class LiveExecution implements Execution {

    private final Recorder recorder;
    private final RunSettings settings;

    LiveExecution(Recorder recorder, RunSettings settings) {
        this.recorder = recorder;
        this.settings = settings;
    }

    Recorder recorder() {
        return recorder;
    }

    RunSettings settings() {
        return settings;
    }

    /// The source site of the operation that the calling thread is performing.
    int site() {
        return 0;
    }

    @Override
    public Handle root() {
        throw new UnsupportedOperationException("not yet");
    }

    @Override
    @SuppressWarnings("unchecked") // each family returns what its operation's type parameter says
    public <R extends @Nullable Object> R perform(Operation<R> operation) {
        return (R)
                switch (operation) {
                    case ActorOperation<?> actor -> unsupported(actor);
                    case LockOperation<?> lock -> unsupported(lock);
                    case SignalOperation<?> signal -> unsupported(signal);
                    case QueueOperation<?> queue -> unsupported(queue);
                    case PoolOperation<?> pool -> unsupported(pool);
                    case MemoryOperation<?> memory -> unsupported(memory);
                    case LoopOperation<?> loop -> unsupported(loop);
                    case TimeOperation<?> time -> unsupported(time);
                };
    }

    private static Object unsupported(Operation<?> operation) {
        throw new UnsupportedOperationException("not yet: " + operation);
    }
}
