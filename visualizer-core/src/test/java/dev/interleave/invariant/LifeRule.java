package dev.interleave.invariant;

import dev.interleave.trace.ActorKind;
import dev.interleave.trace.EventFlags;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.Trace;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/// An actor is created, started, begins, and ends, in this order and each once; nothing of it is before its
/// beginning or after its end, and a join that did not time out is after the end. Between its failure and its end
/// there is nothing, but that a process's main waits for the others, and ends those that it does not wait for.
public final class LifeRule implements Rule {

    private final Trace trace;
    private final Set<Integer> created = new HashSet<>();
    private final Set<Integer> started = new HashSet<>();
    private final Set<Integer> begun = new HashSet<>();
    private final Set<Integer> ended = new HashSet<>();
    private final Set<Integer> failed = new HashSet<>();

    public LifeRule(Trace trace) {
        this.trace = trace;
    }

    @Override
    public void see(int event, Consumer<String> broken) {
        int actor = trace.actor(event);
        EventKind kind = trace.kind(event);
        if (ended.contains(actor)) {
            broken.accept("the actor has ended");
        }
        if (kind == EventKind.ACTOR_BEGIN) {
            begin(actor, broken);
        } else if (!begun.contains(actor)) {
            broken.accept("the actor has not begun");
        }
        if (failed.contains(actor)
                && !mayFollowFailure(kind, trace.actors().get(actor).kind())) {
            broken.accept("the actor has failed, but goes on");
        }
        seeTarget(event, kind, broken);
        if (kind == EventKind.ACTOR_END) {
            end(event, broken);
        }
        if (kind == EventKind.FAIL) {
            failed.add(actor);
        }
    }

    private static boolean mayFollowFailure(EventKind kind, ActorKind of) {
        return switch (kind) {
            case ACTOR_END, INTERPRETER_WAIT, INTERPRETER_ACQUIRE, INTERPRETER_RELEASE -> true;
            case JOIN_WAIT, JOIN, PROCESS_LOST, KILL, FUTURE_SET, CORE_WAIT, CORE_RUN -> of == ActorKind.PROCESS;
            default -> false;
        };
    }

    private void begin(int actor, Consumer<String> broken) {
        if (!begun.add(actor)) {
            broken.accept("the actor begins again");
        }
        boolean isFirst = trace.actors().get(actor).parent() == -1;
        boolean isTask = trace.actors().get(actor).kind() == ActorKind.TASK;
        if (!isFirst && !created.contains(actor)) {
            broken.accept("the actor begins before it is created");
        }
        if (!isFirst && !isTask && !started.contains(actor)) {
            broken.accept("the actor begins before it is started");
        }
    }

    private void end(int event, Consumer<String> broken) {
        int actor = trace.actor(event);
        ended.add(actor);
        boolean endsFailed = EventFlags.has(trace.flags(event), EventFlags.FAILED);
        if (endsFailed != failed.contains(actor) && !EventFlags.has(trace.flags(event), EventFlags.CANCELLED)) {
            broken.accept("the end does not agree with the events before whether it failed");
        }
    }

    private void seeTarget(int event, EventKind kind, Consumer<String> broken) {
        int target = trace.target(event);
        switch (kind) {
            case ACTOR_CREATE -> {
                if (!created.add(target)) {
                    broken.accept("created again");
                }
            }
            case ACTOR_START -> {
                if (!created.contains(target)) {
                    broken.accept("started before it is created");
                }
                if (!started.add(target)) {
                    broken.accept("started again");
                }
            }
            case PROCESS_LOST -> ended.add(target);
            case JOIN -> {
                if (!EventFlags.has(trace.flags(event), EventFlags.TIMED_OUT) && !ended.contains(target)) {
                    broken.accept("joined before its end");
                }
            }
            default -> {}
        }
    }
}
