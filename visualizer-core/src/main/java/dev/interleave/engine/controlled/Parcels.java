package dev.interleave.engine.controlled;

/// Copies what goes to another process.
@SuppressWarnings({"DoNotCallSuggester", "UnusedVariable"}) // to be filled in
final class Parcels {

    private static final String NOT_YET = "the controlled engine cannot do this yet";

    private Parcels() {}

    static Object copy(Kernel kernel, Object content, String destination) {
        throw new IllegalStateException(NOT_YET);
    }
}
