package dev.interleave.analysis;

import dev.interleave.trace.EventKind;
import dev.interleave.trace.Resource;
import dev.interleave.trace.ResourceKind;
import dev.interleave.trace.Scope;
import dev.interleave.trace.TargetType;
import dev.interleave.trace.Trace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The data races of a run: each pair of source lines at which two actors use one shared value, at least one to
/// write, with nothing that orders the two; see {@link HappensBefore} for what does. A race is a property of the
/// run's synchronisation, not of its luck: it is found also when the values came out right.
///
/// What orders actors without an event of its own (asking whether a flag is set, the size of a queue) is not seen.
/// Immutable.
public final class Races {

    /// More are not told.
    public static final int MOST = 100;

    /// About a second's worth of looking at numbers, and a bound on memory too.
    private static final long MOST_WORK = 3_000_000_000L;

    private final List<Race> races;
    private final String limit;

    private Races(List<Race> races, String limit) {
        this.races = List.copyOf(races);
        this.limit = limit;
    }

    public static Races of(Trace trace) {
        return new Walk(trace).races();
    }

    /// In the order in which the second access of each came.
    public List<Race> races() {
        return races;
    }

    /// A sentence when not everything was looked at, else empty.
    public String limit() {
        return limit;
    }

    private static final class Walk {

        private final Trace trace;
        private final HappensBefore order;
        private final HeldLocks held;
        private final @Nullable AccessHistory[] histories;
        private final Map<Long, AccessHistory> copies = new HashMap<>();
        private final List<Pair> pairs = new ArrayList<>();
        private long looked;

        private record Pair(AccessHistory history, Race.Access first, Race.Access second) {}

        Walk(Trace trace) {
            this.trace = trace;
            order = new HappensBefore(trace);
            held = new HeldLocks(trace);
            histories = new AccessHistory[trace.resources().size()];
        }

        Races races() {
            int size = trace.size();
            int event = 0;
            String limit = "";
            while (event < size && limit.isEmpty()) {
                take(event++);
                limit = limit(event, size);
            }
            return new Races(pairs.stream().map(this::described).toList(), limit);
        }

        private String limit(int event, int size) {
            if (pairs.size() >= MOST) {
                return "Only the first " + MOST + " races are told; there may be more.";
            }
            boolean tooMuch = order.work() + looked > MOST_WORK || order.chainCount() > Chains.MOST;
            return tooMuch && event < size ? "Races are looked for in the first " + event + " events only." : "";
        }

        private void take(int event) {
            EventKind kind = EventKind.ofCode(trace.kindCode(event));
            int actor = trace.actor(event);
            int target = trace.target(event);
            if (kind == null || actor < 0 || actor >= trace.actors().size() || !isKnown(kind, target)) {
                return;
            }
            switch (kind) {
                case READ, WRITE -> access(event, kind, actor, target);
                case ACQUIRE, RELEASE -> {
                    order.take(event, kind, actor, target);
                    held.take(event, kind, actor, target);
                }
                default -> order.take(event, kind, actor, target);
            }
        }

        private boolean isKnown(EventKind kind, int target) {
            int count = kind.targetType() == TargetType.ACTOR
                    ? trace.actors().size()
                    : trace.resources().size();
            return kind.targetType() == TargetType.NONE || (target >= 0 && target < count);
        }

        private void access(int event, EventKind kind, int actor, int value) {
            if (trace.resources().get(value).kind() == ResourceKind.VALUE) {
                looked += history(actor, value)
                        .access(order.chain(actor), event, trace.site(event), kind == EventKind.WRITE, held.of(actor));
            }
        }

        /// What is not shared among processes is another variable in each.
        private AccessHistory history(int actor, int value) {
            AccessHistory own = histories[value];
            if (own == null) {
                own = new AccessHistory(value, new LinePairs(), this::race);
                histories[value] = own;
            }
            AccessHistory history = own;
            Resource resource = trace.resources().get(value);
            int process = trace.actors().get(actor).process();
            return resource.scope() == Scope.PROCESSES || process == resource.process()
                    ? history
                    : copies.computeIfAbsent(((long) process << 32) | value, _ -> history.copy());
        }

        private void race(AccessHistory history, int firstEvent, int[] firstLocks, int event, int[] locks) {
            if (pairs.size() < MOST) {
                pairs.add(new Pair(history, access(firstEvent, firstLocks), access(event, locks)));
            }
        }

        private Race.Access access(int event, int[] locks) {
            return new Race.Access(
                    event,
                    trace.actor(event),
                    trace.kind(event),
                    trace.site(event),
                    Arrays.stream(locks).boxed().toList());
        }

        private Race described(Pair pair) {
            RaceText text = new RaceText(trace, pair.history(), pair.first(), pair.second());
            return new Race(pair.history().value, pair.first(), pair.second(), text.missing(), text.remedy());
        }
    }
}
