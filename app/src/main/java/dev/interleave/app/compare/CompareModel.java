package dev.interleave.app.compare;

import dev.interleave.analysis.Parting;
import dev.interleave.trace.RunInfo;
import dev.interleave.trace.Trace;
import java.util.Optional;

/// What there is to say of two runs beside each other. Immutable.
public final class CompareModel {

    private final Parting parting;
    private final RunNames names;
    private final Side first;
    private final Side second;

    /// One of the two runs.
    ///
    /// @param name what a person calls it
    /// @param outcome how it came out, empty when that was not recorded
    /// @param parts what it does at the step where they part, empty when they never do
    public record Side(String name, String outcome, String parts) {}

    /// Finds out where they part.
    public CompareModel(Trace first, Trace second, RunNames names) {
        this.parting = Parting.of(first, second);
        this.names = names;
        this.first = new Side(names.first(), outcome(first.info()), parts(first, parting.firstCaption()));
        this.second = new Side(names.second(), outcome(second.info()), parts(second, parting.secondCaption()));
    }

    public Trace firstTrace() {
        return parting.first();
    }

    public Trace secondTrace() {
        return parting.second();
    }

    public Side first() {
        return first;
    }

    public Side second() {
        return second;
    }

    /// How many steps both have in common.
    public int commonSteps() {
        return parting.event();
    }

    /// The lesson's title, or a word for what has none.
    public String title() {
        String title = firstTrace().info().get(RunInfo.TITLE);
        return title.isEmpty() ? names.first() + " and " + names.second() : title;
    }

    /// Where they part, in a sentence.
    public String summary() {
        if (parting.isNever()) {
            return "Both are the same, step by step.";
        }
        int common = commonSteps();
        String same = common == 0
                ? ""
                : common == 1 ? "The first step is the same. " : "The first " + common + " steps are the same. ";
        return same + "They part at step " + (common + 1) + ".";
    }

    private String parts(Trace trace, Optional<String> caption) {
        return parting.isNever() ? "" : caption.orElse(StepWalk.endText(trace));
    }

    private static String outcome(RunInfo info) {
        String text = info.get(RunInfo.OUTCOME_TEXT);
        String kind = info.get(RunInfo.OUTCOME_KIND);
        return text.isEmpty() || text.equals(kind) ? kind : kind + ": " + text;
    }
}
