package dev.interleave.analysis;

import dev.interleave.trace.Trace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which shared values are worth a lane: what several actors used and somebody wrote, and of many those that the
/// most actors wrote. What is a variable of its own in each of several processes is left out, for no one lane could
/// say what is in it.
///
/// Looks at each event once, however the trace grows; for one thread at a time.
public final class SharedValues {

    static final int MOST_LANES = 8;

    private Trace trace;
    private int position;
    private @Nullable Use[] uses = {};
    private final LostWrites lost;
    private List<Integer> withLane = List.of();

    /// How a value was used.
    private static final class Use {

        private final int id;
        private final BitSet actors = new BitSet();
        private final BitSet writers = new BitSet();
        private boolean hasCopies;
        private int[] reads = new int[4];
        private int readCount;

        Use(int id) {
            this.id = id;
        }

        boolean isWorthALane() {
            return actors.cardinality() > 1 && !writers.isEmpty() && !hasCopies;
        }

        int writerCount() {
            return writers.cardinality();
        }

        void addRead(int event) {
            if (readCount == reads.length) {
                reads = Arrays.copyOf(reads, readCount + (readCount >> 1));
            }
            reads[readCount++] = event;
        }
    }

    SharedValues(Trace trace) {
        this.trace = trace;
        this.lost = LostWrites.before(trace);
    }

    void advance(Trace longer) {
        trace = longer;
        lost.extend(longer);
        lost.advanceTo(longer.size());
        for (; position < longer.size(); position++) {
            if (ValueAccess.isAt(longer, position)) {
                access(position);
            }
        }
        withLane = chosen();
    }

    private List<Integer> chosen() {
        List<Use> worth = new ArrayList<>();
        for (Use use : uses) {
            if (use != null && use.isWorthALane()) {
                worth.add(use);
            }
        }
        worth.sort(Comparator.comparingInt(Use::writerCount).reversed());
        return worth.stream().limit(MOST_LANES).map(use -> use.id).toList();
    }

    private void access(int event) {
        int actor = trace.actor(event);
        int value = trace.target(event);
        Use use = use(value);
        use.actors.set(actor);
        use.hasCopies |= ValueAccess.isElsewhere(trace, actor, value);
        if (ValueAccess.isWrite(trace, event)) {
            use.writers.set(actor);
        } else {
            use.addRead(event);
        }
    }

    private Use use(int value) {
        if (value >= uses.length) {
            uses = Arrays.copyOf(uses, trace.resources().size());
        }
        Use use = uses[value];
        if (use == null) {
            use = new Use(value);
            uses[value] = use;
        }
        return use;
    }

    /// The values that are worth a lane, those with the most writers first; not more than eight.
    public List<Integer> withLane() {
        return withLane;
    }

    /// Which writes were lost.
    public LostWrites lost() {
        return lost;
    }

    /// How many reads of the value there were.
    public int readCount(int value) {
        Use use = value < uses.length ? uses[value] : null;
        return use == null ? 0 : use.readCount;
    }

    /// The event of a read, counted in their order.
    public int read(int value, int index) {
        Use use = uses[value];
        if (use == null || index >= use.readCount) {
            throw new IndexOutOfBoundsException(index);
        }
        return use.reads[index];
    }

    /// The first read of the value at this event or behind it; {@link #readCount} when there is none.
    public int firstReadFrom(int value, int event) {
        Use use = value < uses.length ? uses[value] : null;
        if (use == null) {
            return 0;
        }
        int found = Arrays.binarySearch(use.reads, 0, use.readCount, event);
        return found < 0 ? -found - 1 : found;
    }
}
