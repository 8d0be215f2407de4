package dev.interleave.app.explore;

/// How the length of a bar follows from its number.
public enum Scale {
    /// Twice as many, twice as long.
    LINEAR {
        @Override
        double length(long runs, long most) {
            return (double) runs / most;
        }
    },
    /// Ten times as many, a step longer: what is rare can be seen beside what is frequent.
    LOGARITHMIC {
        @Override
        double length(long runs, long most) {
            return Math.log1p((double) runs) / Math.log1p((double) most);
        }
    };

    /// From 0 to 1.
    ///
    /// @param most of all bars, at least 1
    abstract double length(long runs, long most);

    Scale other() {
        return this == LINEAR ? LOGARITHMIC : LINEAR;
    }
}
