package dev.interleave.record;

import java.util.Arrays;

/// Sorts the positions of a buffer by time, equal times by key: a merge sort from the bottom up, which passes over
/// what is already in order, as nearly all of a block is.
final class TimeOrder {

    private int[] order = new int[256];
    private int[] other = new int[256];

    /// Positions of the buffer in time order; valid until the next call, in the first `buffer.size()` elements.
    int[] of(EventBuffer buffer) {
        int size = buffer.size();
        if (size > order.length) {
            order = new int[Math.max(size, order.length * 2)];
            other = new int[order.length];
        }
        for (int i = 0; i < size; i++) {
            order[i] = i;
        }
        for (int width = 1; width < size; width *= 2) {
            for (int low = 0; low + width < size; low += 2 * width) {
                merge(buffer, low, low + width, Math.min(low + 2 * width, size));
            }
        }
        return order;
    }

    private void merge(EventBuffer buffer, int low, int middle, int high) {
        if (buffer.isOrdered(order[middle - 1], order[middle])) {
            return;
        }
        int[] from = other;
        System.arraycopy(order, low, from, low, high - low);
        int left = low;
        int right = middle;
        for (int i = low; i < high; i++) {
            boolean takeLeft = right == high || (left < middle && buffer.isOrdered(from[left], from[right]));
            order[i] = takeLeft ? from[left++] : from[right++];
        }
    }

    /// Gives back the memory of an unusually large sort.
    void trim(int size) {
        if (order.length > size) {
            order = Arrays.copyOf(order, size);
            other = new int[size];
        }
    }
}
