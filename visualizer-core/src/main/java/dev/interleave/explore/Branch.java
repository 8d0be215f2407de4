package dev.interleave.explore;

/// A part of the tree of choices that nobody has gone down yet: the way to a place, and which of its possibilities
/// are meant.
///
/// @param answers the way; the last is the first possibility meant
/// @param end one behind the last possibility meant
/// @param sizes how many possibilities each place of the way has
/// @param share of the whole tree that lies behind one possibility of the last place
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
record Branch(int[] answers, int end, int[] sizes, double share) {

    /// The whole tree.
    static final Branch ROOT = new Branch(new int[0], 0, new int[0], 1);

    int length() {
        return answers.length;
    }
}
