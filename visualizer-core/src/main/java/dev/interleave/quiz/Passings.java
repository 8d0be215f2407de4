package dev.interleave.quiz;

import dev.interleave.lesson.Moment;
import dev.interleave.source.SourceText;
import dev.interleave.trace.Deeds;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.Trace;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/// Finds the moments of a lesson in a run of it.
///
/// An actor passes a line when it does something there: from its first event on the line until one elsewhere, or
/// until it does there again what it has done already. So to wait for a lock and to get it is one passing, and a
/// loop that has one line makes many.
final class Passings {

    private final Trace trace;
    private final SourceText source;
    /// By the id of a site: its line if it is in the lesson's file, else 0.
    private final int[] lines;

    Passings(Trace trace, SourceText source) {
        this.trace = trace;
        this.source = source;
        this.lines = trace.sites().stream()
                .mapToInt(site -> site.file().equals(source.file()) ? site.line() : 0)
                .toArray();
    }

    /// The first event of what is done there; empty if that does not happen in this run.
    OptionalInt event(Moment moment) {
        if (moment.mark().isEmpty()) {
            return trace.size() == 0 ? OptionalInt.empty() : OptionalInt.of(0);
        }
        OptionalInt marked = source.markers().line(moment.mark());
        return marked.isEmpty() ? OptionalInt.empty() : event(linesOf(marked.getAsInt()), moment.count());
    }

    /// The marked line; if nothing is done on it, the whole statement that ends there.
    private BitSet linesOf(int marked) {
        BitSet wanted = new BitSet();
        wanted.set(marked);
        int line = marked - 1;
        while (!isUsed(wanted) && line >= 1 && !endsStatement(source.line(line))) {
            wanted.set(line--);
        }
        return wanted;
    }

    private boolean isUsed(BitSet wanted) {
        for (int line : lines) {
            if (line > 0 && wanted.get(line)) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsStatement(String line) {
        String code = line.strip();
        return code.isEmpty() || code.endsWith(";") || code.endsWith("{") || code.endsWith("}");
    }

    private OptionalInt event(BitSet wanted, int count) {
        Map<Integer, Set<EventKind>> doneThere = new HashMap<>();
        int left = count;
        for (int event = 0; event < trace.size(); event++) {
            EventKind kind = trace.kind(event);
            if (!Deeds.isDeed(kind)) {
                continue;
            }
            int actor = trace.actor(event);
            if (!wanted.get(lines[trace.site(event)])) {
                doneThere.remove(actor);
                continue;
            }
            Set<EventKind> done = doneThere.get(actor);
            if (done == null || done.contains(kind)) {
                if (--left == 0) {
                    return OptionalInt.of(event);
                }
                done = EnumSet.noneOf(EventKind.class);
                doneThere.put(actor, done);
            }
            done.add(kind);
        }
        return OptionalInt.empty();
    }
}
