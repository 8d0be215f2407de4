package dev.interleave.analysis;

import dev.interleave.trace.ActorKind;
import dev.interleave.trace.EventFlags;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.Message;
import dev.interleave.trace.ResourceKind;
import dev.interleave.trace.Trace;
import org.jspecify.annotations.Nullable;

/// Walks over a trace and keeps for each chain of events what happened before its present: vector clocks (Fidge
/// 1988; Mattern 1989), with the short cut of an epoch (Flanagan and Freund, FastTrack, PLDI 2009) wherever one
/// chain's time says all.
///
/// An edge leads from what *gives* to what *takes*: from start to begin and from end to join; from a release of
/// a lock to its next acquire, also that behind a condition; from a permit's release to its acquire; from a
/// notify to a wake, from an event's set or a latch's counts to a pass, from the arrivals at a barrier to the
/// passes; from put to get of the same message, from task done to queue join; from submit to begin and from set
/// to get of a future; from making a task ready to its mount. Tasks of one loop are one chain with whoever
/// carries it. The interpreter lock orders nothing: it may change hands between any two operations.
final class HappensBefore {

    private final Trace trace;
    private final Chains chains;
    private final @Nullable Stamp[] starts;
    private final @Nullable Stamp[] ends;
    private final @Nullable Stamp[] gives;
    /// Of futures, with their results.
    private final @Nullable Stamp[] results;
    /// Of each actor at a barrier: who arrives with it.
    private final @Nullable Arrivals[] arrivals;

    /// Of each barrier that waits for more.
    private final @Nullable Arrivals[] openArrivals;
    private final @Nullable PermitStamps[] permits;
    private final MessageStamps messages = new MessageStamps();
    private long work;

    /// Everybody who comes to a barrier before it opens once.
    private static final class Arrivals {
        Stamp stamp = Stamp.NOTHING;
    }

    HappensBefore(Trace trace) {
        this.trace = trace;
        chains = new Chains(trace);
        int actors = trace.actors().size();
        int resources = trace.resources().size();
        starts = new Stamp[actors];
        ends = new Stamp[actors];
        arrivals = new Arrivals[actors];
        gives = new Stamp[resources];
        results = new Stamp[resources];
        openArrivals = new Arrivals[resources];
        permits = new PermitStamps[resources];
    }

    /// The chain of an actor that does something to a value now.
    Chain chain(int actor) {
        return chains.of(actor);
    }

    /// How many numbers have been looked at or copied.
    long work() {
        return work;
    }

    int chainCount() {
        return chains.size();
    }

    /// Takes in the next event, whose actor and target exist.
    void take(int event, EventKind kind, int actor, int target) {
        switch (kind) {
            case ACTOR_CREATE, ACTOR_START -> starts[target] = joined(starts[target], give(actor));
            case ACTOR_BEGIN -> begin(actor);
            case ACTOR_END -> end(actor);
            case PROCESS_LOST -> ends[target] = processStamp(target);
            case JOIN, AWAIT_END -> takeEnd(event, kind, actor, target);
            case ACQUIRE, RELEASE -> lockOrPermit(kind, actor, target);
            case NOTIFY, EVENT_SET, LATCH_COUNT_DOWN, TASK_DONE -> gives[target] = joined(gives[target], give(actor));
            case SUBMIT, LOOP_END -> gives[target] = give(actor);
            case CONDITION_WAKE, EVENT_PASS, LATCH_PASS, QUEUE_JOIN -> takeUnlessTimedOut(event, actor, gives[target]);
            case FUTURE_BEGIN -> take(actor, gives[target]);
            case FUTURE_SET -> results[target] = give(actor);
            case FUTURE_GET -> takeUnlessTimedOut(event, actor, results[target]);
            case BARRIER_WAIT -> arrive(actor, target);
            case BARRIER_TRIP -> openArrivals[target] = null;
            case BARRIER_PASS -> pass(actor);
            case PUT -> messages.put(Message.number(trace.value(event)), give(actor));
            case GET -> take(actor, messages.take(Message.number(trace.value(event))));
            case LOOP_BEGIN -> carry(actor, target);
            case TASK_READY -> starts[target] = joined(starts[target], give(actor));
            case TASK_MOUNT -> mount(actor, target);
            default -> {
                // Orders only what the actor itself does.
            }
        }
    }

    private Stamp give(int actor) {
        return chains.of(actor).give();
    }

    private void take(int actor, @Nullable Stamp stamp) {
        if (stamp != null) {
            work += chains.of(actor).take(stamp);
        }
    }

    private void takeUnlessTimedOut(int event, int actor, @Nullable Stamp stamp) {
        if (!EventFlags.has(trace.flags(event), EventFlags.TIMED_OUT)) {
            take(actor, stamp);
        }
    }

    private Stamp joined(@Nullable Stamp before, Stamp more) {
        if (before == null) {
            return more;
        }
        work += 2L * more.length();
        return before.with(more);
    }

    private void begin(int actor) {
        Stamp start = starts[actor];
        starts[actor] = null;
        if (start != null) {
            work += chains.begin(actor, start).take(start);
        }
    }

    private void end(int actor) {
        Chain chain = chains.known(actor);
        if (chain == null || ends[actor] != null) {
            return;
        }
        Stamp end = chain.give();
        ends[actor] = end;
        if (trace.actors().get(actor).kind() != ActorKind.TASK) {
            chains.end(actor, end);
        }
    }

    /// One that ended without saying so has still ended. With a process end all its threads.
    private void takeEnd(int event, EventKind kind, int actor, int target) {
        if (EventFlags.has(trace.flags(event), EventFlags.TIMED_OUT)) {
            return;
        }
        boolean isProcess = trace.actors().get(target).kind() == ActorKind.PROCESS;
        take(actor, kind == EventKind.JOIN && isProcess ? processStamp(target) : ends[target]);
    }

    private Stamp processStamp(int main) {
        int process = trace.actors().get(main).process();
        Stamp all = Stamp.NOTHING;
        for (int id = 0; id < ends.length; id++) {
            Chain chain = trace.actors().get(id).process() == process ? chains.known(id) : null;
            Stamp end = ends[id];
            if (chain != null) {
                all = joined(all, end == null ? chain.give() : end);
            }
        }
        work += ends.length;
        return all;
    }

    private void lockOrPermit(EventKind kind, int actor, int target) {
        boolean isPermit = trace.resources().get(target).kind() == ResourceKind.SEMAPHORE;
        if (kind == EventKind.ACQUIRE) {
            take(actor, isPermit ? permits(target).take() : gives[target]);
        } else if (isPermit) {
            permits(target).give(give(actor));
        } else {
            gives[target] = give(actor);
        }
    }

    private PermitStamps permits(int semaphore) {
        PermitStamps known = permits[semaphore];
        if (known == null) {
            known = new PermitStamps(trace.resources().get(semaphore).capacity());
            permits[semaphore] = known;
        }
        return known;
    }

    private void arrive(int actor, int barrier) {
        Arrivals open = openArrivals[barrier];
        if (open == null) {
            open = new Arrivals();
            openArrivals[barrier] = open;
        }
        open.stamp = joined(open.stamp, give(actor));
        arrivals[actor] = open;
    }

    private void pass(int actor) {
        Arrivals with = arrivals[actor];
        arrivals[actor] = null;
        take(actor, with == null ? null : with.stamp);
    }

    private void carry(int actor, int loop) {
        take(actor, gives[loop]);
        chains.carry(loop, actor);
    }

    private void mount(int task, int loop) {
        Chain chain = chains.mount(task, loop);
        Stamp ready = starts[task];
        starts[task] = null;
        if (ready != null) {
            work += chain.take(ready);
        }
    }
}
