package dev.interleave.engine.live;

import dev.interleave.engine.QueueOperation;
import dev.interleave.engine.QueueOperation.CreateQueue;
import dev.interleave.engine.QueueOperation.Get;
import dev.interleave.engine.QueueOperation.JoinQueue;
import dev.interleave.engine.QueueOperation.Put;
import dev.interleave.engine.QueueOperation.QueueSize;
import dev.interleave.engine.QueueOperation.TaskDone;
import org.jspecify.annotations.Nullable;

/// Queues.
final class LiveQueues {

    private final LiveExecution execution;

    LiveQueues(LiveExecution execution) {
        this.execution = execution;
    }

    @Nullable
    Object perform(LiveActor actor, QueueOperation<?> operation) {
        return switch (operation) {
            case CreateQueue create -> queue(actor, create);
            case Put(QueueHandle queue, var value, var timeoutNanos) -> queue.put(actor, value, timeoutNanos);
            case Get(QueueHandle queue, var timeoutNanos) -> queue.get(actor, timeoutNanos);
            case TaskDone(QueueHandle queue) -> {
                queue.taskDone(actor);
                yield null;
            }
            case JoinQueue(QueueHandle queue) -> {
                queue.join(actor);
                yield null;
            }
            case QueueSize(QueueHandle queue) -> queue.size(actor);
            case Put _, Get _, TaskDone _, JoinQueue _, QueueSize _ -> throw LiveHandle.foreign(operation);
        };
    }

    private QueueHandle queue(LiveActor actor, CreateQueue create) {
        return switch (create.scope()) {
            case THREADS -> LiveQueue.create(execution, create.name(), create.capacity());
            case PROCESSES -> execution.processes().createQueue(actor, create.name(), create.capacity());
            case TASKS -> execution.loops().createQueue(actor, create.name(), create.capacity());
        };
    }
}
