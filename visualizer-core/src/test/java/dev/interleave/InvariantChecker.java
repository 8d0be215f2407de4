package dev.interleave;

import dev.interleave.invariant.FutureRule;
import dev.interleave.invariant.LifeRule;
import dev.interleave.invariant.MemoryRule;
import dev.interleave.invariant.MountRule;
import dev.interleave.invariant.OwnerRule;
import dev.interleave.invariant.PermitRule;
import dev.interleave.invariant.QueueRule;
import dev.interleave.invariant.Rule;
import dev.interleave.invariant.SignalRule;
import dev.interleave.invariant.WaitRule;
import dev.interleave.trace.Trace;
import java.util.ArrayList;
import java.util.List;

/// What must hold in every recording, whatever the lesson does: told from the events alone, by rules that share
/// no code with the engines or the replay.
public final class InvariantChecker {

    private static final int MOST_REPORTED = 20;

    private InvariantChecker() {}

    /// One sentence for each broken invariant, at most twenty; empty for a sound trace.
    public static List<String> check(Trace trace) {
        List<String> broken = new ArrayList<>();
        List<Rule> rules = List.of(
                new LifeRule(trace),
                new WaitRule(trace),
                new OwnerRule(trace),
                new PermitRule(trace),
                new QueueRule(trace),
                new SignalRule(trace),
                new FutureRule(trace),
                new MemoryRule(trace),
                new MountRule(trace));
        for (int i = 0; i < trace.size() && broken.size() < MOST_REPORTED; i++) {
            for (Rule rule : rules) {
                int event = i;
                rule.see(event, sentence -> broken.add(describe(trace, event) + ": " + sentence));
            }
        }
        return broken;
    }

    /// One event in words, for messages.
    public static String describe(Trace trace, int event) {
        String target = switch (trace.kind(event).targetType()) {
            case NONE -> "";
            case ACTOR -> " " + trace.actors().get(trace.target(event)).name();
            case RESOURCE -> " " + trace.resources().get(trace.target(event)).name();
        };
        return "event " + event + " (" + trace.actors().get(trace.actor(event)).name() + " "
                + trace.kind(event).word() + target + " " + trace.value(event) + ")";
    }
}
