package dev.interleave.replay;

import dev.interleave.trace.ResourceKind;

/// What a {@link World} knows of shared values.
public final class Values {

    private final ResourceColumns resources;

    Values(ResourceColumns resources) {
        this.resources = resources;
    }

    /// Whether the content of the value has been seen, by a read or a write.
    public boolean hasContent(int value) {
        return resources.is(value, ResourceKind.VALUE) && resources.results[value] != 0;
    }

    /// The number that the value holds, or a text id when {@link #isTextContent}.
    public long content(int value) {
        return resources.amount(value, ResourceKind.VALUE);
    }

    public boolean isTextContent(int value) {
        return resources.is(value, ResourceKind.VALUE) && resources.details[value] != 0;
    }
}
