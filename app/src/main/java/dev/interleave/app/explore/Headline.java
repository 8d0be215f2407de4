package dev.interleave.app.explore;

import dev.interleave.app.fx.Times;
import dev.interleave.explore.Bounds;
import dev.interleave.explore.ExplorationSettings;
import dev.interleave.explore.Findings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How far a search has come, in words.
///
/// @param tone what the icon beside it is to say
/// @param text `34 of 34 interleavings: complete`
/// @param detail numbers about it
public record Headline(Tone tone, String text, String detail) {

    /// What a search has to say of itself.
    public enum Tone {
        NOTHING,
        /// It goes on.
        WORKING,
        /// There may be other outcomes.
        INCOMPLETE,
        /// There are no other outcomes.
        COMPLETE
    }

    /// Before anything was asked for.
    static Headline idle(boolean hasTarget) {
        return hasTarget
                ? new Headline(
                        Tone.NOTHING,
                        "Not explored yet",
                        "Start runs the lesson again and again, each time in another order.")
                : new Headline(Tone.NOTHING, "Nothing to explore", "Choose a lesson and parameters that will do.");
    }

    static Headline of(Status status, Findings findings, ExplorationSettings settings) {
        return new Headline(tone(status, findings), text(status, findings, noun(settings)), detail(findings));
    }

    private static Tone tone(Status status, Findings findings) {
        if (findings.complete()) {
            return Tone.COMPLETE;
        }
        return status == Status.RUNNING || status == Status.STOPPING ? Tone.WORKING : Tone.INCOMPLETE;
    }

    private static String text(Status status, Findings findings, String noun) {
        String runs = Numbers.count(findings.runs(), noun);
        if (findings.complete()) {
            return String.format(Locale.ROOT, "%,d of %s: complete", findings.runs(), runs);
        }
        double more = findings.runsLeft().orElse(0);
        String left = more >= 1 ? ", about " + Numbers.estimate(more) + " left" : "";
        return switch (status) {
            case IDLE, RUNNING, STOPPING -> runs + " so far" + left;
            case STOPPED, ENDED -> runs + ": not complete" + left;
        };
    }

    private static String detail(Findings findings) {
        List<String> parts = new ArrayList<>();
        parts.add(Numbers.count(findings.endings().size(), "outcome"));
        parts.add(
                findings.deadlocked() == 0
                        ? "no deadlock"
                        : String.format(Locale.ROOT, "%,d deadlocked", findings.deadlocked()));
        if (findings.cutOff() > 0) {
            parts.add(String.format(Locale.ROOT, "%,d cut off", findings.cutOff()));
        }
        parts.add(Times.text(findings.nanos()));
        parts.add(String.format(Locale.ROOT, "%,.0f runs/s", findings.runsPerSecond()));
        return String.join(" · ", parts);
    }

    /// What one run stands for.
    private static String noun(ExplorationSettings settings) {
        return switch (settings.strategy()) {
            case ALL -> "interleaving";
            case REDUCED -> settings.bounds().preemptions() == Bounds.UNBOUNDED ? "behaviour" : "interleaving";
            case RANDOM, PCT -> "run";
        };
    }
}
