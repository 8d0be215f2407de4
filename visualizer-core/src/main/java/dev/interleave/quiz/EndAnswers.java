package dev.interleave.quiz;

import dev.interleave.analysis.Names;
import dev.interleave.quiz.ahead.Ahead;
import dev.interleave.quiz.ahead.Found;
import dev.interleave.quiz.ahead.Reading;
import dev.interleave.quiz.ahead.Way;
import dev.interleave.trace.EventFlags;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.Resource;
import dev.interleave.trace.ResourceKind;
import dev.interleave.trace.Trace;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What there will be at the end: how it comes out, and what a shared variable holds.
final class EndAnswers {

    /// With fewer choices it is not worth asking.
    private static final int FEW = 3;

    private EndAnswers() {}

    /// Empty for a run that came to no outcome of its own.
    static Optional<Answer> result(Setting setting) {
        return Ends.words(setting.outcomeKind(), setting.outcomeText())
                .map(own -> answer(setting, "What will the result be?", own, new Result(), otherEnd(own)));
    }

    private static List<String> otherEnd(String own) {
        return List.of(own.equals(Ends.DEADLOCK) ? Ends.FINISHED : Ends.DEADLOCK);
    }

    /// Empty if nobody reads or writes the variable in this run.
    static Optional<Answer> lastValue(Setting setting, String variable) {
        LastValue reading = new LastValue(variable);
        Trace trace = setting.trace();
        return reading.in(trace)
                .map(own -> answer(
                        setting,
                        "What will " + Names.resource(trace, reading.resource(trace)) + " hold at the end?",
                        own,
                        reading,
                        reading.all(trace)));
    }

    private static Answer answer(Setting setting, String sentence, String own, Reading reading, List<String> more) {
        Options options = new Options().offer(own);
        if (setting.ahead().isEmpty()) {
            return finished(sentence, options.offer(more).right(own), own, "This run came to it.");
        }
        Ahead ahead = setting.ahead().get();
        Found found = ahead.search(setting.position(), reading);
        List<String> others = found.others(own);
        options.offer(others).atLast(Options.SEVERAL).right(others.isEmpty() ? own : Options.SEVERAL);
        if (options.size() <= FEW) {
            options.offer(more).offer(ahead.some(reading).others(own));
        }
        return finished(sentence, options, own, others.isEmpty() ? Words.certainty(found) : several(own, found));
    }

    private static String several(String own, Found found) {
        List<String> others = found.others(own).stream().map(Words::quoted).toList();
        return "Here: " + Words.quoted(own) + ". In " + found.runs() + " runs tried from here it also was "
                + Words.list(others, "or") + ".";
    }

    /// Where there are few answers, one is offered that is not far from the mark.
    private static Answer finished(String sentence, Options options, String own, String explanation) {
        if (options.size() < FEW) {
            options.offer(Words.nearMiss(own));
        }
        return new Answer(sentence, options.inOrder(Words.AS_PEOPLE_SORT), explanation);
    }

    private static final class Result implements Reading {

        @Override
        public boolean wantsRecord() {
            return false;
        }

        @Override
        public Optional<String> of(Way way) {
            return Ends.words(way.outcome().kind(), way.outcome().text());
        }
    }

    /// What was written to the variable, or read of it, last.
    private record LastValue(String variable) implements Reading {

        @Override
        public boolean wantsRecord() {
            return true;
        }

        @Override
        public Optional<String> of(Way way) {
            return in(way.trace());
        }

        int resource(Trace trace) {
            for (Resource resource : trace.resources()) {
                if (resource.kind() == ResourceKind.VALUE && resource.name().equals(variable)) {
                    return resource.id();
                }
            }
            return -1;
        }

        Optional<String> in(Trace trace) {
            List<String> all = all(trace);
            return all.isEmpty() ? Optional.empty() : Optional.of(all.getFirst());
        }

        /// All that it held in the run, the last first.
        List<String> all(Trace trace) {
            int resource = resource(trace);
            Set<String> all = new LinkedHashSet<>();
            for (int event = trace.size() - 1; event >= 0 && resource >= 0; event--) {
                int kind = trace.kindCode(event);
                boolean seen = kind == EventKind.READ.code() || kind == EventKind.WRITE.code();
                if (seen && trace.target(event) == resource) {
                    all.add(content(trace, event));
                }
            }
            return List.copyOf(all);
        }

        private static String content(Trace trace, int event) {
            long value = trace.value(event);
            boolean isText = EventFlags.has(trace.flags(event), EventFlags.TEXT_VALUE);
            return isText ? trace.text((int) value) : Long.toString(value);
        }
    }
}
