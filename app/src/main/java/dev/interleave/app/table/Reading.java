package dev.interleave.app.table;

import dev.interleave.measure.Figure;

/// What is known of a cell.
public sealed interface Reading {

    /// Nobody has measured it.
    record Unknown() implements Reading {}

    /// Its runs go on.
    record Measuring() implements Reading {}

    /// What was measured.
    record Known(Figure figure) implements Reading {}

    /// Why it could not be measured.
    record Refused(String reason) implements Reading {}
}
