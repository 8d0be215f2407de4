package dev.interleave.engine.controlled;

import dev.interleave.engine.QueueOperation;
import dev.interleave.engine.QueueOperation.CreateQueue;
import dev.interleave.engine.QueueOperation.Get;
import dev.interleave.engine.QueueOperation.JoinQueue;
import dev.interleave.engine.QueueOperation.Put;
import dev.interleave.engine.QueueOperation.QueueSize;
import dev.interleave.engine.QueueOperation.TaskDone;
import dev.interleave.trace.Scope;
import org.jspecify.annotations.Nullable;

/// Queues.
final class ControlledQueues {

    private final Kernel kernel;

    ControlledQueues(Kernel kernel) {
        this.kernel = kernel;
    }

    @Nullable
    Object perform(ControlledActor actor, QueueOperation<?> operation) {
        return switch (operation) {
            case CreateQueue create -> queue(actor, create);
            case Put(QueueState queue, var value, var timeoutNanos) -> queue.put(actor, value, timeoutNanos);
            case Get(QueueState queue, var timeoutNanos) -> queue.get(actor, timeoutNanos);
            case TaskDone(QueueState queue) -> {
                queue.taskDone(actor);
                yield null;
            }
            case JoinQueue(QueueState queue) -> {
                queue.join(actor);
                yield null;
            }
            case QueueSize(QueueState queue) -> queue.size(actor);
            case Put _, Get _, TaskDone _, JoinQueue _, QueueSize _ -> throw ControlledHandle.foreign(operation);
        };
    }

    private QueueState queue(ControlledActor actor, CreateQueue create) {
        if (create.capacity() < 0) {
            throw new IllegalArgumentException(
                    "queue " + create.name() + " cannot have " + create.capacity() + " places");
        }
        return create.scope() == Scope.TASKS
                ? kernel.families().loops().createQueue(actor, create.name(), create.capacity())
                : new ChannelState(actor, create);
    }
}
