package dev.interleave.trace;

/// One chunk of events as primitive columns, 28 bytes an event:
///
///     nanos 8 | actor 4 | target 4 | kind 1 | flags 1 | site 2 | value 8
///
/// Only {@link TraceBuilder} writes, only behind the count that a {@link Trace} was frozen at.
final class Columns {

    /// Events per chunk, a power of two.
    static final int SIZE = 1 << 14;

    static final int SHIFT = 14;
    static final int MASK = SIZE - 1;

    final long[] nanos = new long[SIZE];
    final int[] actors = new int[SIZE];
    final int[] targets = new int[SIZE];
    final byte[] kinds = new byte[SIZE];
    final byte[] flags = new byte[SIZE];
    final char[] sites = new char[SIZE];
    final long[] values = new long[SIZE];
}
