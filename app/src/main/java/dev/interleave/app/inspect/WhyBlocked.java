package dev.interleave.app.inspect;

import dev.interleave.analysis.WaitForGraph;
import dev.interleave.app.fx.Times;
import dev.interleave.replay.World;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.TargetType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Follows the chain of waits from one actor to whoever could end it, as sentences.
final class WhyBlocked {

    private static final int MOST_LINKS = 8;

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
        while (actor >= 0 && sentences.size() < MOST_LINKS) {
            if (!seen.add(actor)) {
                sentences.add(
                        seen.size() == 2
                                ? "Each waits for the other: neither can ever go on."
                                : "They wait in a ring: none can ever go on.");
                return;
            }
            EventKind kind = moment.world().waitKind(actor);
            if (kind == null) {
                if (actor != first) {
                    sentences.add(moment.actorName(actor) + " is "
                            + moment.world().state(actor).word() + " and can end this.");
                }
                return;
            }
            actor = explain(actor, kind, actor == first);
        }
    }

    /// One link of the chain; answers who is waited for.
    private int explain(int actor, EventKind kind, boolean isFirst) {
        World world = moment.world();
        int target = world.waitTarget(actor);
        int next = graph.waitsFor(actor);
        String who = isFirst ? "It" : moment.actorName(actor);
        if (kind == EventKind.ACQUIRE_WAIT) {
            sentences.add(who + " asked for " + moment.resourceTitle(target) + place(actor) + ".");
            int owner = world.owner(target);
            if (owner >= 0) {
                String title = moment.resourceTitle(target);
                sentences.add(Character.toUpperCase(title.charAt(0)) + title.substring(1) + " has belonged to "
                        + moment.actorName(owner) + " since " + Times.text(world.ownedSinceNanos(target)) + ".");
                return owner;
            }
        } else {
            String doing = Doing.of(moment, actor);
            sentences.add(who + " waits: " + doing + place(actor) + ".");
        }
        if (next < 0 && kind.targetType() == TargetType.ACTOR && !world.hasEnded(target)) {
            return target;
        }
        return next;
    }

    private String place(int actor) {
        int event = moment.world().waitEvent(actor);
        if (event < 0) {
            return "";
        }
        int line = moment.trace().siteOf(event).line();
        String where = line > 0 ? ", line " + line : "";
        return " at " + Times.text(moment.trace().nanos(event)) + " (step " + (event + 1) + where + ")";
    }
}
