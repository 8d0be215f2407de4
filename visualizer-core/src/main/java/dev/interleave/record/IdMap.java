package dev.interleave.record;

import java.util.Arrays;

/// From the ids that the processes of a run gave, to dense ids of the trace. One for each table.
final class IdMap {

    private static final int[] NONE = {};
    private static final int FIRST = 64;

    /// Trace id plus one, by process and local id.
    private final int[][] byProcess = new int[LogDescriptor.MAX_PROCESSES][];

    private final int[] sizes = new int[LogDescriptor.MAX_PROCESSES];

    IdMap() {
        Arrays.fill(byProcess, NONE);
    }

    /// The trace's id, -1 when the log's id is not defined (yet).
    int get(int id) {
        if (id < 0) {
            return -1;
        }
        int[] locals = byProcess[LogDescriptor.processOf(id)];
        int local = LogDescriptor.localOf(id);
        return local < locals.length ? locals[local] - 1 : -1;
    }

    boolean has(int id) {
        return get(id) >= 0;
    }

    /// How many ids of the process are defined.
    int size(int process) {
        return sizes[process];
    }

    void put(int id, int traceId) {
        int process = LogDescriptor.processOf(id);
        int local = LogDescriptor.localOf(id);
        int[] locals = byProcess[process];
        if (local >= locals.length) {
            locals = Arrays.copyOf(locals, Math.max(FIRST, Math.max(local + 1, locals.length * 2)));
            byProcess[process] = locals;
        }
        locals[local] = traceId + 1;
        sizes[process]++;
    }
}
