package dev.interleave.app.inspect;

import dev.interleave.analysis.Conclusion;
import dev.interleave.analysis.WaitForGraph;
import dev.interleave.app.fx.Times;
import dev.interleave.replay.World;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.TargetType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Follows the chain of waits from one actor to whoever could end it, as sentences; the last one says why nobody
/// can, when that is so.
final class WhyBlocked {

    private static final int MOST_LINKS = 8;
    /// Of a conclusion, which may name everybody in a ring.
    private static final int LONGEST = 200;

    private final Moment moment;
    private final WaitForGraph graph;
    private final List<String> sentences = new ArrayList<>();

    private WhyBlocked(Moment moment) {
        this.moment = moment;
        this.graph = WaitForGraph.of(moment.trace(), moment.world());
    }

    /// The sentences from the actor's own wait to the end of the chain; none when it does not wait.
    static List<String> of(Moment moment, int actor) {
        WhyBlocked why = new WhyBlocked(moment);
        why.follow(actor);
        return List.copyOf(why.sentences);
    }

    private void follow(int first) {
        Set<Integer> seen = new HashSet<>();
        int actor = first;
        while (actor >= 0 && sentences.size() < MOST_LINKS && seen.add(actor)) {
            EventKind kind = moment.world().waitKind(actor);
            if (kind == null) {
                if (actor != first && !moment.world().hasEnded(actor)) {
                    sentences.add(moment.actorName(actor) + " is "
                            + moment.state(actor).word() + " and can end this.");
                }
                break;
            }
            actor = explain(actor, kind, actor == first);
        }
        if (moment.deadlocks().isStuck(first)) {
            Conclusion.of(moment.trace(), moment.world(), moment.deadlocks(), first, LONGEST)
                    .ifPresent(sentences::add);
        }
    }

    /// One link of the chain; answers who is waited for.
    private int explain(int actor, EventKind kind, boolean isFirst) {
        World world = moment.world();
        int target = world.waitTarget(actor);
        String who = isFirst ? "It" : moment.actorName(actor);
        if (kind == EventKind.ACQUIRE_WAIT) {
            sentences.add(who + " asked for " + moment.resourceTitle(target) + place(actor, "at") + ".");
            return explainOwner(target);
        }
        String waitsFor = world.isEnding(actor) ? "" : waitsFor(kind, target);
        sentences.add(
                waitsFor.isEmpty()
                        ? who + " waits: " + Doing.of(moment, actor) + place(actor, "at") + "."
                        : who + " has waited " + waitsFor + place(actor, "since") + ".");
        int next = graph.waitsFor(actor);
        boolean isActor = next < 0 && kind.targetType() == TargetType.ACTOR && !world.hasEnded(target);
        return isActor ? target : next;
    }

    private int explainOwner(int lock) {
        World world = moment.world();
        int owner = world.owner(lock);
        if (owner < 0) {
            return -1;
        }
        String fate = world.hasEnded(owner) ? ", which has ended." : ".";
        sentences.add(capital(moment.resourceTitle(lock)) + " has belonged to " + moment.actorName(owner) + " since "
                + Times.text(world.ownedSinceNanos(lock)) + fate);
        return owner;
    }

    /// What would end the wait; empty when that does not say more than {@link Doing}.
    private String waitsFor(EventKind kind, int target) {
        return switch (kind) {
            case JOIN_WAIT, AWAIT -> "for " + moment.actorName(target) + " to end";
            case CONDITION_WAIT -> "for " + moment.resourceTitle(target) + " to be notified";
            case EVENT_WAIT -> "for " + moment.resourceTitle(target) + " to be set";
            case LATCH_WAIT -> "for " + moment.resourceTitle(target) + " to open";
            case BARRIER_WAIT -> "for the others at " + moment.resourceTitle(target);
            case PUT_WAIT -> "for a free place in " + moment.resourceTitle(target);
            case GET_WAIT -> "for a message in " + moment.resourceTitle(target);
            case QUEUE_JOIN_WAIT -> "until all is done of " + moment.resourceTitle(target);
            case FUTURE_WAIT -> "for the result of " + moment.resourceTitle(target);
            case WORKER_IDLE -> "for work of " + moment.resourceTitle(target);
            default -> "";
        };
    }

    private static String capital(String sentence) {
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }

    private String place(int actor, String word) {
        int event = moment.world().waitEvent(actor);
        if (event < 0) {
            return "";
        }
        int line = moment.trace().siteOf(event).line();
        String where = line > 0 ? ", line " + line : "";
        return " " + word + " " + Times.text(moment.trace().nanos(event)) + " (step " + (event + 1) + where + ")";
    }
}
