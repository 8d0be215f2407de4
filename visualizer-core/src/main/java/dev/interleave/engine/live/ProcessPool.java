package dev.interleave.engine.live;

import static dev.interleave.engine.Operation.FOREVER;
import static dev.interleave.trace.EventKind.FUTURE_SET;
import static dev.interleave.trace.EventKind.SUBMIT;

import dev.interleave.engine.Body;
import dev.interleave.engine.WorkEnd;
import dev.interleave.engine.live.broker.Parcel;
import dev.interleave.trace.EventFlags;
import dev.interleave.trace.ResourceKind;
import dev.interleave.trace.Scope;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A pool of child processes, which all begin with it and take up work in the order in which it was
/// submitted. Each has one piece of work at a time, sent down its life line; the answer comes as a report.
/// When a worker dies, the pool is broken: what was not taken up fails, as in CPython.
final class ProcessPool extends PoolHandle {

    private static final long serialVersionUID = 1;

    private record Job(LiveFuture future, Parcel parcel) {}

    private final transient LiveProcess process;
    private final transient Parcels parcels;
    private final transient Object monitor = new Object();
    private final transient Deque<Job> jobs = new ArrayDeque<>();
    private final transient List<Seat> seats = new ArrayList<>();
    private transient boolean shutDown;
    private transient String broken = "";

    private ProcessPool(LiveActor creator, LiveProcess process, Parcels parcels, int id, String name) {
        super(creator.execution(), id, name);
        this.process = process;
        this.parcels = parcels;
    }

    static ProcessPool create(LiveActor creator, LiveProcess process, Parcels parcels, String name, int size) {
        if (size < 1) {
            throw new IllegalArgumentException("pool " + name + " needs at least one worker, not " + size);
        }
        int id = process.recorder().defineResource(ResourceKind.POOL, Scope.PROCESSES, name, size, -1);
        ProcessPool pool = new ProcessPool(creator, process, parcels, id, name);
        for (int i = 1; i <= size; i++) {
            pool.seats.add(pool.new Seat(new Offspring(process, creator, name + "-" + i, EventFlags.WORKER)));
        }
        for (Seat seat : pool.seats) {
            seat.worker.tell(seat);
            seat.worker.start(creator, new StartOrder.ServePool(seat.worker.actor(), id));
        }
        return pool;
    }

    @Override
    LiveFuture submit(LiveActor actor, String text, Body<?> body) {
        Parcel parcel = parcels.pack(body, "a worker of pool " + name());
        LiveFuture future = LiveFuture.create(execution(), text);
        execution().onThread(actor, () -> {
            synchronized (monitor) {
                refuseIfOver(actor);
                actor.record(SUBMIT, 0, future.id(), text);
                jobs.addLast(new Job(future, parcel));
                deal();
            }
        });
        return future;
    }

    private void refuseIfOver(LiveActor actor) {
        if (shutDown) {
            throw new IllegalStateException(actor.name() + " gives work to pool " + name() + ", which was shut down");
        }
        if (!broken.isEmpty()) {
            throw new IllegalStateException(
                    actor.name() + " gives work to pool " + name() + ", which is broken: " + broken);
        }
    }

    /// Gives each free worker something to do; after a shut-down, leave to go. In the monitor.
    private void deal() {
        for (Seat seat : seats) {
            Job job = seat.isFree() ? jobs.pollFirst() : null;
            if (job != null) {
                seat.take(job);
            } else if (seat.isFree() && shutDown) {
                seat.dismiss();
            }
        }
    }

    @Override
    void shutDown(LiveActor actor) {
        execution().onThread(actor, () -> {
            synchronized (monitor) {
                shutDown = true;
                deal();
            }
        });
        for (Seat seat : seats) {
            seat.worker.join(actor, FOREVER);
        }
    }

    boolean isShutDown() {
        synchronized (monitor) {
            return shutDown;
        }
    }

    /// One worker, and what it is at.
    private final class Seat implements Offspring.Audience {

        private final Offspring worker;
        private @Nullable Job job;
        private boolean gone;

        Seat(Offspring worker) {
            this.worker = worker;
        }

        boolean isFree() {
            return job == null && !gone;
        }

        void take(Job taken) {
            job = taken;
            send(PoolMessage.work(taken.future().id(), taken.parcel()));
        }

        void dismiss() {
            gone = true;
            send(Parcel.EMPTY);
        }

        /// A worker that is gone is heard of by its end.
        private void send(Parcel message) {
            try {
                worker.send(message);
            } catch (IOException workerGone) {
                return;
            }
        }

        @Override
        public void answered(Parcel content) {
            WorkEnd end = PoolMessage.readEnd(content, parcels, execution());
            Job done;
            synchronized (monitor) {
                done = job;
                job = null;
                deal();
            }
            if (done != null) {
                done.future().set(end);
            }
        }

        @Override
        public void gone(int exit) {
            List<Job> lost = new ArrayList<>();
            synchronized (monitor) {
                Job mine = job;
                job = null;
                if (mine != null || !gone) {
                    broken = "worker " + worker.name() + " ended with exit code " + exit;
                    if (mine != null) {
                        lost.add(mine);
                    }
                    lost.addAll(jobs);
                    jobs.clear();
                }
                gone = true;
            }
            lost.forEach(this::fail);
        }

        /// No worker can say how this ended, so main does; who made the pool may have ended.
        private void fail(Job lost) {
            int text = process.recorder().defineText(broken);
            process.recorder()
                    .record(
                            FUTURE_SET,
                            EventFlags.FAILED,
                            process.mainActor(),
                            lost.future().id(),
                            0,
                            text);
            lost.future().set(new WorkEnd.Raised(broken, null));
        }
    }
}
