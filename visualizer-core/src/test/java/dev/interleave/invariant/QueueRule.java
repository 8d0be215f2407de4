package dev.interleave.invariant;

import dev.interleave.trace.EventKind;
import dev.interleave.trace.Message;
import dev.interleave.trace.Resource;
import dev.interleave.trace.Trace;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// Messages leave a queue in the order in which they came, each once; a bounded queue never holds more than its
/// places; and it is joined only when all that was put is dealt with.
public final class QueueRule implements Rule {

    private static final class Contents {
        final Deque<Integer> messages = new ArrayDeque<>();
        long unfinished;
    }

    private final Trace trace;
    private final Map<Integer, Contents> queues = new HashMap<>();
    private final Set<Integer> everPut = new HashSet<>();

    public QueueRule(Trace trace) {
        this.trace = trace;
    }

    @Override
    public void see(int event, Consumer<String> broken) {
        EventKind kind = trace.kind(event);
        switch (kind) {
            case PUT -> put(event, broken);
            case GET -> get(event, broken);
            case TASK_DONE -> done(event, broken);
            case QUEUE_JOIN -> {
                if (contents(event).unfinished != 0 && trace.flags(event) == 0) {
                    broken.accept("joined with " + contents(event).unfinished + " not dealt with");
                }
            }
            default -> {}
        }
    }

    private Contents contents(int event) {
        return queues.computeIfAbsent(trace.target(event), _ -> new Contents());
    }

    private void put(int event, Consumer<String> broken) {
        Contents contents = contents(event);
        int message = Message.number(trace.value(event));
        if (!everPut.add(message)) {
            broken.accept("message " + message + " was put before");
        }
        contents.messages.addLast(message);
        contents.unfinished++;
        Resource queue = trace.resources().get(trace.target(event));
        if (queue.capacity() > 0 && contents.messages.size() > queue.capacity()) {
            broken.accept("there was no place left");
        }
    }

    private void get(int event, Consumer<String> broken) {
        Integer first = contents(event).messages.pollFirst();
        int message = Message.number(trace.value(event));
        if (first == null) {
            broken.accept("taken from an empty queue");
        } else if (first != message) {
            broken.accept("message " + first + " was first, not " + message);
        }
    }

    private void done(int event, Consumer<String> broken) {
        Contents contents = contents(event);
        contents.unfinished--;
        if (contents.unfinished < 0 || trace.value(event) != contents.unfinished) {
            broken.accept("the value should be " + contents.unfinished);
        }
    }
}
