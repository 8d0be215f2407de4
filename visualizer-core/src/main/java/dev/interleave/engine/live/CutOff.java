package dev.interleave.engine.live;

/// Ends a daemon thread whose process has ended: it goes without a word.
final class CutOff extends Error {

    private static final long serialVersionUID = 1;

    CutOff() {
        super("the process has ended", null, false, false);
    }
}
