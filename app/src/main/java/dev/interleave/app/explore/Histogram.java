package dev.interleave.app.explore;

import dev.interleave.explore.Ending;
import dev.interleave.explore.Findings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Turns findings into bars.
final class Histogram {

    private final Target target;
    private final long runs;
    private final long most;
    private final Scale scale;
    private final Map<String, Integer> briefs = new HashMap<>();

    private Histogram(Target target, Findings findings, Scale scale) {
        this.target = target;
        this.scale = scale;
        this.runs = findings.endings().stream().mapToLong(Ending::runs).sum();
        this.most = findings.endings().stream().mapToLong(Ending::runs).max().orElse(1);
        findings.endings().forEach(ending -> briefs.merge(OutcomeText.brief(ending.outcome()), 1, Integer::sum));
    }

    /// One bar for each outcome, in their order.
    static List<OutcomeRow> of(Target target, Findings findings, Scale scale) {
        Histogram histogram = new Histogram(target, findings, scale);
        return findings.endings().stream().map(histogram::row).toList();
    }

    private OutcomeRow row(Ending ending) {
        String brief = OutcomeText.brief(ending.outcome());
        String full = OutcomeText.full(ending.outcome());
        String meaning = target.meaning(ending.outcome());
        return new OutcomeRow(
                ending.outcome(),
                briefs.getOrDefault(brief, 1) == 1 ? brief : full,
                meaning.isEmpty() ? full : full + "\n" + meaning,
                target.verdict(ending.outcome()),
                Numbers.count(ending.runs(), "run"),
                Numbers.share(ending.runs(), runs),
                scale.length(ending.runs(), most),
                Numbers.count(ending.steps(), "step") + ", " + Numbers.count(ending.preemptions(), "preemption"));
    }
}
