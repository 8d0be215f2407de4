package dev.interleave.app.source;

import java.util.function.IntUnaryOperator;

/// The Java file that ran, the Python listing beside it, and which lines of the two belong together.
///
/// @param pythonLine the line of the listing for a line of the Java file, both from 1; 0 for none
public record Listings(Listing java, Listing python, IntUnaryOperator pythonLine) {

    public static final Listings NONE =
            new Listings(Listing.empty(Listing.Language.JAVA), Listing.empty(Listing.Language.PYTHON), _ -> 0);
}
