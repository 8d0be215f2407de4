package dev.interleave.trace;

/// A source position that an event came from.
///
/// @param file path below the source root: `dev/interleave/catalogue/threads/LostUpdate.java`
/// @param line from 1
public record Site(String file, int line) {

    /// Where nothing is known.
    public static final Site UNKNOWN = new Site("", 0);
}
