package dev.interleave.quiz;

import dev.interleave.analysis.Durations;
import dev.interleave.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How long the run takes, if it ends at all.
final class DurationAnswer {

    private static final double[] LADDER = {0.25, 0.5, 1, 2, 4};
    private static final int SHOWN = 3;

    private DurationAnswer() {}

    static Optional<Answer> of(Setting setting) {
        Trace trace = setting.trace();
        long nanos = trace.nanos(trace.size() - 1);
        if (nanos == 0 || Ends.words(setting.outcomeKind(), "").isEmpty()) {
            return Optional.empty();
        }
        boolean ends = Ends.isEnd(setting.outcomeKind());
        int lowest = setting.anyNumber(LADDER.length - SHOWN + 1);
        List<Choice> choices = new ArrayList<>();
        for (int rung = lowest; rung < lowest + SHOWN; rung++) {
            String text = "About " + rounded(nanos * LADDER[rung]);
            choices.add(new Choice(text, ends && LADDER[rung] == 1));
        }
        choices.add(new Choice(Ends.NEVER, !ends));
        String at = Durations.text(nanos);
        String explanation = ends
                ? "At " + at + ": " + setting.caption(trace.size() - 1)
                : "The last that happens is at " + at + ": " + setting.caption(trace.size() - 1);
        return Optional.of(new Answer("How long will the whole run take?", choices, explanation));
    }

    /// To two digits: `65 ms`, `7.5 s`.
    private static String rounded(double nanos) {
        double unit = Math.pow(10, Math.floor(Math.log10(nanos)) - 1);
        String text = Durations.text(Math.round(Math.round(nanos / unit) * unit));
        return text.contains(".") ? text.replaceFirst("\\.?0+ ", " ") : text;
    }
}
