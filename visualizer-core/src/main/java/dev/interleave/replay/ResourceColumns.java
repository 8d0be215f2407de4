package dev.interleave.replay;

import dev.interleave.trace.Resource;
import dev.interleave.trace.ResourceKind;
import dev.interleave.trace.Trace;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// What a world knows of each resource. The kinds need different facts, and share the columns:
///
/// | column   | lock  | semaphore | event | barrier  | queue      | value       | future      | loop         |
/// |----------|-------|-----------|-------|----------|------------|-------------|-------------|--------------|
/// | owner    | owner |           |       |          |            | last writer | worker      | mounted task |
/// | amount   | holds | free      | set   | arrivals | unfinished | content     | state       |              |
/// | detail   |       |           |       |          |            | 1: a text   | text        | carrier      |
/// | result   |       |           |       |          |            | 1: known    | result text |              |
/// | entries  |       | holders   |       |          | messages   |             |             | ready tasks  |
final class ResourceColumns {

    int count;
    ResourceKind[] kinds = {};
    int[] owners = {};
    /// Event and time since which the owner column is what it is.
    int[] ownerEvents = {};

    long[] ownerSince = {};
    long[] amounts = {};
    int[] details = {};
    int[] results = {};

    @Nullable
    Rows[] waiters = {};

    @Nullable
    Rows[] entries = {};

    ResourceKind kind(int id) {
        return kinds[id];
    }

    boolean has(int id) {
        return id >= 0 && id < count;
    }

    boolean is(int id, ResourceKind kind) {
        return has(id) && kinds[id] == kind;
    }

    /// The amount of one that is of this kind, 0 for any other.
    long amount(int id, ResourceKind kind) {
        return is(id, kind) ? amounts[id] : 0;
    }

    /// How many entries one has that is of this kind, 0 for any other.
    int entryCount(int id, ResourceKind kind) {
        return is(id, kind) ? Rows.sizeOf(entries[id]) : 0;
    }

    /// -1 for what is not there.
    long entry(int id, ResourceKind kind, int row, int column) {
        return is(id, kind) ? Rows.cellOf(entries[id], row, column) : -1;
    }

    /// Makes room for every resource of the trace.
    void reserve(Trace trace) {
        int known = trace.resources().size();
        if (known <= count) {
            return;
        }
        if (known > kinds.length) {
            resize(Math.max(known, kinds.length + (kinds.length >> 1)));
        }
        for (int id = count; id < known; id++) {
            clear(id, trace.resources().get(id));
        }
        count = known;
    }

    private void clear(int id, Resource resource) {
        kinds[id] = resource.kind();
        owners[id] = -1;
        ownerEvents[id] = -1;
        ownerSince[id] = 0;
        boolean isCount = resource.kind() == ResourceKind.SEMAPHORE || resource.kind() == ResourceKind.LATCH;
        amounts[id] = isCount ? resource.capacity() : 0;
        details[id] = resource.kind() == ResourceKind.EVENT_LOOP ? -1 : 0;
        results[id] = 0;
        waiters[id] = null;
        entries[id] = null;
    }

    /// Who waits: actor, since.
    Rows waiters(int id) {
        Rows rows = waiters[id];
        if (rows == null) {
            rows = new Rows(2);
            waiters[id] = rows;
        }
        return rows;
    }

    /// Messages (number, text, putter, nanos), holders (actor, permits), ready tasks (actor, since).
    Rows entries(int id) {
        Rows rows = entries[id];
        if (rows == null) {
            rows = new Rows(kind(id) == ResourceKind.QUEUE ? 4 : 2);
            entries[id] = rows;
        }
        return rows;
    }

    private void resize(int length) {
        kinds = Arrays.copyOf(kinds, length);
        owners = Arrays.copyOf(owners, length);
        ownerEvents = Arrays.copyOf(ownerEvents, length);
        ownerSince = Arrays.copyOf(ownerSince, length);
        amounts = Arrays.copyOf(amounts, length);
        details = Arrays.copyOf(details, length);
        results = Arrays.copyOf(results, length);
        waiters = Arrays.copyOf(waiters, length);
        entries = Arrays.copyOf(entries, length);
    }

    void copyFrom(ResourceColumns other) {
        int n = other.count;
        if (kinds.length < n) {
            resize(n);
        }
        System.arraycopy(other.kinds, 0, kinds, 0, n);
        System.arraycopy(other.owners, 0, owners, 0, n);
        System.arraycopy(other.ownerEvents, 0, ownerEvents, 0, n);
        System.arraycopy(other.ownerSince, 0, ownerSince, 0, n);
        System.arraycopy(other.amounts, 0, amounts, 0, n);
        System.arraycopy(other.details, 0, details, 0, n);
        System.arraycopy(other.results, 0, results, 0, n);
        for (int id = 0; id < n; id++) {
            copyRows(other.waiters[id], waiters, id, 2);
            copyRows(other.entries[id], entries, id, other.kind(id) == ResourceKind.QUEUE ? 4 : 2);
        }
        count = n;
    }

    private static void copyRows(@Nullable Rows from, @Nullable Rows[] to, int id, int width) {
        Rows target = to[id];
        if (from == null || from.size() == 0) {
            if (target != null) {
                target.clear();
            }
            return;
        }
        if (target == null || target.width() != width) {
            target = new Rows(width);
            to[id] = target;
        }
        target.copyFrom(from);
    }

    /// How much memory a copy of this needs.
    int bytes() {
        int sum = count * 46;
        for (int id = 0; id < count; id++) {
            sum += bytes(waiters[id]) + bytes(entries[id]);
        }
        return sum;
    }

    private static int bytes(@Nullable Rows rows) {
        return rows == null || rows.size() == 0 ? 0 : rows.bytes();
    }

    boolean sameAs(ResourceColumns other) {
        int n = count;
        return n == other.count
                && Arrays.equals(kinds, 0, n, other.kinds, 0, n)
                && Arrays.equals(owners, 0, n, other.owners, 0, n)
                && Arrays.equals(ownerEvents, 0, n, other.ownerEvents, 0, n)
                && Arrays.equals(ownerSince, 0, n, other.ownerSince, 0, n)
                && Arrays.equals(amounts, 0, n, other.amounts, 0, n)
                && Arrays.equals(details, 0, n, other.details, 0, n)
                && Arrays.equals(results, 0, n, other.results, 0, n)
                && sameRows(waiters, other.waiters, n)
                && sameRows(entries, other.entries, n);
    }

    private static boolean sameRows(@Nullable Rows[] mine, @Nullable Rows[] others, int n) {
        for (int id = 0; id < n; id++) {
            Rows a = mine[id];
            Rows b = others[id];
            int sizeOfA = a == null ? 0 : a.size();
            int sizeOfB = b == null ? 0 : b.size();
            if (sizeOfA != sizeOfB || (a != null && b != null && !a.sameAs(b))) {
                return false;
            }
        }
        return true;
    }
}
