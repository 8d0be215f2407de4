package dev.interleave.analysis;

import java.util.Arrays;
import java.util.BitSet;

/// The source lines that use one value, numbered as they come, and which pairs of them have been told of.
final class LinePairs {

    private int[] sites = new int[4];
    private BitSet[] told = new BitSet[4];
    private int size;

    int lineOf(int site) {
        for (int i = 0; i < size; i++) {
            if (sites[i] == site) {
                return i;
            }
        }
        if (size == sites.length) {
            sites = Arrays.copyOf(sites, 2 * size);
            told = Arrays.copyOf(told, 2 * size);
        }
        sites[size] = site;
        told[size] = new BitSet();
        return size++;
    }

    boolean isTold(int one, int other) {
        return told[Math.max(one, other)].get(Math.min(one, other));
    }

    void tell(int one, int other) {
        told[Math.max(one, other)].set(Math.min(one, other));
    }
}
