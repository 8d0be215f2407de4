package dev.interleave.measure;

import dev.interleave.run.LessonRun;

/// What was measured for a cell, and the last run that it was measured of.
///
/// @param median of all rounds, in the metric's unit
/// @param least of all rounds
/// @param greatest of all rounds
public record Figure(Metric metric, double median, double least, double greatest, int rounds, LessonRun run) {

    /// For people: `51.8 ms (50.9 to 60.1)`.
    public String text() {
        return value() + " (" + Metric.digits(least) + " to " + Metric.digits(greatest) + ")";
    }

    /// The median alone: `51.8 ms`.
    public String value() {
        return Metric.digits(median) + " " + metric.unit();
    }
}
