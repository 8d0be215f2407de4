package dev.interleave.engine.live.broker;

import dev.interleave.engine.live.broker.BrokerReply.Verdict;
import dev.interleave.engine.live.broker.Brokered.Asker;
import dev.interleave.engine.live.broker.Brokered.Pending;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// Keeps the locks, semaphores, queues and events that the processes of a run share. It lives in the first
/// process; the others reach it through {@link BrokerServer}. Grants are first come, first served.
///
/// Any thread may call; one monitor guards it all, and nothing in it waits.
public final class Broker {

    private final List<Brokered> resources = new ArrayList<>();
    private final ScheduledThreadPoolExecutor clock;
    private int values;

    public Broker() {
        clock = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "broker clock");
            thread.setDaemon(true);
            return thread;
        });
        clock.setRemoveOnCancelPolicy(true);
    }

    synchronized void accept(BrokerRequest request, Asker asker) {
        switch (request.verb()) {
            case CREATE_LOCK -> add(new BrokeredLock(), request, asker);
            case CREATE_SEMAPHORE -> add(new BrokeredSemaphore(request.argument()), request, asker);
            case CREATE_QUEUE -> add(new BrokeredQueue(request.argument()), request, asker);
            case CREATE_EVENT -> add(new BrokeredEvent(), request, asker);
            case CREATE_VALUE -> answer(request, asker, values++);
            case ACQUIRE, RELEASE, PUT, GET, TASK_DONE, JOIN, WAIT, SET, CLEAR ->
                resource(request).add(pending(request, asker));
            case SIZE, IS_SET -> answer(request, asker, resource(request).ask(request.verb()));
            case RECORDED -> resource(request).recorded(request.number(), asker);
        }
    }

    /// The process behind the asker has ended.
    synchronized void gone(Asker asker) {
        for (Brokered resource : resources) {
            resource.gone(asker);
        }
    }

    private void add(Brokered resource, BrokerRequest request, Asker asker) {
        resources.add(resource);
        answer(request, asker, resources.size() - 1);
    }

    private static void answer(BrokerRequest request, Asker asker, long value) {
        asker.reply(new BrokerReply(request.number(), Verdict.GRANTED, value, Parcel.EMPTY));
    }

    private Brokered resource(BrokerRequest request) {
        return resources.get(request.resource());
    }

    /// Only waiting requests have a timeout; the clock looks at the resource again when it has passed.
    private Pending pending(BrokerRequest request, Asker asker) {
        long timeoutNanos = request.argument();
        if (timeoutNanos < 0) {
            return new Pending(request, asker, Brokered.FOREVER_NANOS);
        }
        long deadlineNanos = System.nanoTime() + timeoutNanos;
        Brokered resource = resource(request);
        Future<?> _ = clock.schedule(() -> lookAgain(resource), timeoutNanos, TimeUnit.NANOSECONDS);
        return new Pending(request, asker, deadlineNanos);
    }

    private synchronized void lookAgain(Brokered resource) {
        resource.advance();
    }
}
