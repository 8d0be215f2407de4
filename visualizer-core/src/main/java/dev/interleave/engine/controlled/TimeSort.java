package dev.interleave.engine.controlled;

/// Sorts event numbers by time, keeping those of one instant as they are: a merge sort from below that leaves
/// alone what is in order already, as nearly all of a run is.
final class TimeSort {

    private TimeSort() {}

    /// @param order numbers of events; sorted in place
    /// @param nanos time of each event, by its number
    static void sort(int[] order, long[] nanos) {
        int[] from = order;
        int[] to = new int[order.length];
        boolean isCopy = false;
        for (int width = 1; width < order.length; width *= 2) {
            for (int begin = 0; begin < order.length; begin += 2 * width) {
                merge(
                        from,
                        to,
                        nanos,
                        begin,
                        Math.min(begin + width, order.length),
                        Math.min(begin + 2 * width, order.length));
            }
            int[] swapped = from;
            from = to;
            to = swapped;
            isCopy = !isCopy;
        }
        if (isCopy) {
            System.arraycopy(from, 0, order, 0, order.length);
        }
    }

    private static void merge(int[] from, int[] to, long[] nanos, int begin, int middle, int end) {
        if (middle == end || nanos[from[middle - 1]] <= nanos[from[middle]]) {
            System.arraycopy(from, begin, to, begin, end - begin);
            return;
        }
        int left = begin;
        int right = middle;
        for (int i = begin; i < end; i++) {
            boolean takesLeft = right == end || (left < middle && nanos[from[left]] <= nanos[from[right]]);
            to[i] = takesLeft ? from[left++] : from[right++];
        }
    }
}
