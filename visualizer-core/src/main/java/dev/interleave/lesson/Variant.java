package dev.interleave.lesson;

import java.util.Map;

/// One of several runs of a lesson that are to be seen beside each other on one time axis.
///
/// @param name for people: "four processes"
/// @param given the parameters in which it differs from the defaults, as texts by name
public record Variant(String name, Map<String, String> given) {

    public Variant {
        given = Map.copyOf(given);
    }
}
