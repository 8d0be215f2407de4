package dev.interleave.trace;

import java.util.List;

/// The tables of a trace, already immutable.
record TraceTables(
        List<ProcessInfo> processes,
        List<Actor> actors,
        List<Resource> resources,
        List<Site> sites,
        List<String> texts) {}
