package dev.interleave.app.catalogue.cards;

import java.util.List;

/// Where cards stand: groups below each other, each in rows of so many columns. A card is named by its place among
/// all.
///
///     group 0     0  1  2
///                 3
///     group 1     4  5
record Grid(List<Integer> groups, int columns) {

    Grid {
        groups = List.copyOf(groups);
    }

    private int size() {
        return groups.stream().mapToInt(Integer::intValue).sum();
    }

    /// So many cards further in reading order, at most to the last, or back.
    int along(int card, int count) {
        return Math.clamp(card + count, 0, Math.max(0, size() - 1));
    }

    /// The card in the row below, in the same column or the last of that row; the same card when there is none.
    int below(int card) {
        int first = firstOf(card);
        int length = lengthOf(first);
        int column = (card - first) % columns;
        int rowEnd = Math.min(length, ((card - first) / columns + 1) * columns);
        if (rowEnd < length) {
            return first + Math.min(rowEnd + column, length - 1);
        }
        int next = first + length;
        return next >= size() ? card : next + Math.min(column, Math.min(columns, lengthOf(next)) - 1);
    }

    /// The card in the row above, in the same column or the last of that row; the same card when there is none.
    int above(int card) {
        int first = firstOf(card);
        int column = (card - first) % columns;
        if (card - first >= columns) {
            return card - columns;
        }
        if (first == 0) {
            return card;
        }
        int before = firstOf(first - 1);
        int lastRow = before + (first - 1 - before) / columns * columns;
        return Math.min(lastRow + column, first - 1);
    }

    /// The first card of the group that a card is in.
    private int firstOf(int card) {
        int first = 0;
        for (int size : groups) {
            if (card < first + size) {
                return first;
            }
            first += size;
        }
        return 0;
    }

    private int lengthOf(int firstCard) {
        int first = 0;
        for (int size : groups) {
            if (first == firstCard && size > 0) {
                return size;
            }
            first += size;
        }
        return 0;
    }
}
