package dev.interleave.bench;

import jdk.jfr.Event;
import jdk.jfr.StackTrace;

/// What a recorder made of JFR would write for each event: the same fields, no stack trace.
@StackTrace(false)
final class JfrProbe extends Event {
    int actor;
    int kind;
    int target;
    int site;
    long value;
}
