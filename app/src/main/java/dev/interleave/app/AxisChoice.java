package dev.interleave.app;

import dev.interleave.analysis.Axis;
import dev.interleave.app.prefs.Preferences;
import dev.interleave.trace.RunInfo;

/// By which axis a person wants to see runs, from one time to the next: live runs by one, controlled runs by
/// another, each by what suits it until they choose.
final class AxisChoice {

    private final Preferences preferences;

    AxisChoice(Preferences preferences) {
        this.preferences = preferences;
    }

    Axis of(RunInfo info) {
        return preferences.constant(key(info), Axis.usual(info));
    }

    void switchFor(RunInfo info) {
        preferences.put(key(info), of(info).next().name());
    }

    private static String key(RunInfo info) {
        return switch (Axis.usual(info)) {
            case TIME -> "axis.live";
            case STEP, MIXED -> "axis.controlled";
        };
    }
}
