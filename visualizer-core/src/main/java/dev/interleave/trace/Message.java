package dev.interleave.trace;

/// Packs a queue message into an event's value: the number that makes it unique in its run, and the id of its text.
///
///      63            32 31             0
///     +----------------+----------------+
///     |     number     |    text id     |
///     +----------------+----------------+
public final class Message {

    private Message() {}

    public static long pack(int number, int text) {
        return ((long) number << 32) | (text & 0xffff_ffffL);
    }

    public static int number(long value) {
        return (int) (value >>> 32);
    }

    public static int text(long value) {
        return (int) value;
    }
}
