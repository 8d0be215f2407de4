package dev.interleave.quiz;

import dev.interleave.quiz.ahead.Found;
import dev.interleave.quiz.ahead.Reading;
import dev.interleave.quiz.ahead.Way;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.Trace;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Which line is printed next.
final class PrintAnswer {

    private static final String NOTHING = "Nothing more is printed";

    private PrintAnswer() {}

    /// Empty when nothing more is printed in this run.
    static Optional<Answer> of(Setting setting) {
        List<String> lines = later(setting.trace(), setting.position());
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        String own = lines.getFirst();
        Options options = new Options().offer(own);
        if (setting.ahead().isEmpty()) {
            return finish(options.offer(lines).atLast(NOTHING).right(own), "This run printed it next.");
        }
        Found found = setting.ahead().get().search(setting.position(), new NextLine());
        Set<String> every = new LinkedHashSet<>(Alone.firstLines(setting));
        every.addAll(found.others(own));
        every.remove(own);
        List<String> others = List.copyOf(every);
        options.offer(others).offer(lines).atLast(Options.SEVERAL).right(others.isEmpty() ? own : Options.SEVERAL);
        String explanation = others.isEmpty()
                ? Words.certainty(found)
                : "Here: " + Words.quoted(own) + ". But it could also be " + Words.list(quoted(others), "or") + ".";
        return finish(options, explanation);
    }

    private static Optional<Answer> finish(Options options, String explanation) {
        if (options.size() < 3) {
            options.offer(NOTHING);
        }
        List<Choice> choices = options.inOrder(Words.AS_PEOPLE_SORT);
        return Optional.of(new Answer("What is printed next?", choices, explanation));
    }

    private static List<String> quoted(List<String> lines) {
        return lines.stream()
                .map(line -> line.equals(NOTHING) ? "nothing more" : Words.quoted(line))
                .toList();
    }

    private static List<String> later(Trace trace, int position) {
        List<String> lines = new ArrayList<>();
        for (int event = position; event < trace.size(); event++) {
            if (trace.kindCode(event) == EventKind.PRINT.code()) {
                lines.add(trace.text((int) trace.value(event)));
            }
        }
        return lines;
    }

    /// The first line that had not been printed before.
    private static final class NextLine implements Reading {

        @Override
        public boolean wantsRecord() {
            return true;
        }

        @Override
        public Optional<String> of(Way way) {
            Trace trace = way.trace();
            BitSet happened = way.happened();
            for (int event = 0; event < trace.size(); event++) {
                if (trace.kindCode(event) == EventKind.PRINT.code() && !happened.get(event)) {
                    return Optional.of(trace.text((int) trace.value(event)));
                }
            }
            return Optional.of(NOTHING);
        }
    }
}
