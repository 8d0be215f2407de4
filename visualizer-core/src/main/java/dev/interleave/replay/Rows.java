package dev.interleave.replay;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A first-in, first-out list of rows of `width` numbers each, in a ring: waiters, messages in a queue, ready
/// tasks. Column 0 is what a row is found by.
final class Rows {

    private static final long[] NOTHING = {};

    private final int width;
    private long[] cells = NOTHING;
    private int capacity;
    private int head;
    private int size;

    Rows(int width) {
        this.width = width;
    }

    static int sizeOf(@Nullable Rows rows) {
        return rows == null ? 0 : rows.size;
    }

    /// -1 for what is not there.
    static long cellOf(@Nullable Rows rows, int row, int column) {
        return rows == null || row < 0 || row >= rows.size ? -1 : rows.cell(row, column);
    }

    int width() {
        return width;
    }

    int size() {
        return size;
    }

    long cell(int row, int column) {
        return cells[place(row) + column];
    }

    void set(int row, int column, long value) {
        cells[place(row) + column] = value;
    }

    /// Appends a row whose columns from the third on are zero.
    int add(long key, long second) {
        if (size == capacity) {
            grow();
        }
        int place = place(size);
        Arrays.fill(cells, place, place + width, 0);
        cells[place] = key;
        cells[place + 1] = second;
        return size++;
    }

    /// The first row with this key, -1 when there is none.
    int find(long key) {
        for (int row = 0; row < size; row++) {
            if (cells[place(row)] == key) {
                return row;
            }
        }
        return -1;
    }

    void remove(int row) {
        for (int i = row; i > 0; i--) {
            System.arraycopy(cells, place(i - 1), cells, place(i), width);
        }
        head = (head + 1) & (capacity - 1);
        size--;
    }

    void clear() {
        size = 0;
        head = 0;
    }

    void copyFrom(Rows other) {
        if (capacity < other.size) {
            capacity = Math.max(4, Integer.highestOneBit(other.size - 1) << 1);
            cells = new long[capacity * width];
        }
        head = 0;
        size = other.size;
        other.copyRowsTo(cells);
    }

    /// How much memory a copy of this needs.
    int bytes() {
        return 40 + size * width * Long.BYTES;
    }

    boolean sameAs(Rows other) {
        if (size != other.size) {
            return false;
        }
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < width; column++) {
                if (cell(row, column) != other.cell(row, column)) {
                    return false;
                }
            }
        }
        return true;
    }

    private int place(int row) {
        return ((head + row) & (capacity - 1)) * width;
    }

    private void grow() {
        int larger = Math.max(4, capacity * 2);
        long[] grown = new long[larger * width];
        copyRowsTo(grown);
        cells = grown;
        capacity = larger;
        head = 0;
    }

    private void copyRowsTo(long[] target) {
        int first = Math.min(size, capacity - head);
        System.arraycopy(cells, head * width, target, 0, first * width);
        System.arraycopy(cells, 0, target, first * width, (size - first) * width);
    }
}
