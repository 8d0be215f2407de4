package dev.interleave.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.interleave.trace.Trace;

/// Compares traces as a reader would see them.
final class TraceAssertions {

    private TraceAssertions() {}

    static void assertSame(Trace expected, Trace actual) {
        assertEquals(expected.size(), actual.size());
        assertEquals(expected.info(), actual.info());
        assertSameTables(expected, actual);
        assertSameEvents(expected, actual, expected.size());
    }

    static void assertSameTables(Trace expected, Trace actual) {
        assertEquals(expected.processes(), actual.processes());
        assertEquals(expected.actors(), actual.actors());
        assertEquals(expected.resources(), actual.resources());
        assertEquals(expected.sites(), actual.sites());
        assertEquals(expected.texts(), actual.texts());
    }

    static void assertSameEvents(Trace expected, Trace actual, int count) {
        for (int i = 0; i < count; i++) {
            assertEquals(row(expected, i), row(actual, i));
        }
    }

    private static String row(Trace trace, int i) {
        return i + " at " + trace.nanos(i) + ": " + trace.kind(i) + " by " + trace.actor(i) + " flags " + trace.flags(i)
                + " target " + trace.target(i) + " site " + trace.site(i) + " value " + trace.value(i);
    }
}
