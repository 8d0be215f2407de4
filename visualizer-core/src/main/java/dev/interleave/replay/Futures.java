package dev.interleave.replay;

import dev.interleave.trace.ResourceKind;

/// What a {@link World} knows of futures.
public final class Futures {

    private final ResourceColumns resources;

    Futures(ResourceColumns resources) {
        this.resources = resources;
    }

    public FutureState state(int future) {
        return FutureState.ofStage(resources.amount(future, ResourceKind.FUTURE));
    }

    /// Id of the text that names the work.
    public int text(int future) {
        return resources.is(future, ResourceKind.FUTURE) ? resources.details[future] : 0;
    }

    /// Id of the result's text, 0 while there is none.
    public int result(int future) {
        return resources.is(future, ResourceKind.FUTURE) ? resources.results[future] : 0;
    }
}
