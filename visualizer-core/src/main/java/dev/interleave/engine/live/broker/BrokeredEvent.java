package dev.interleave.engine.live.broker;

/// An event between processes.
final class BrokeredEvent extends Brokered {

    private boolean set;

    @Override
    Readiness readiness(Pending candidate) {
        return switch (candidate.request().verb()) {
            case WAIT -> set ? Readiness.READY : Readiness.NOT_YET;
            case SET, CLEAR -> Readiness.READY;
            default -> Readiness.NEVER;
        };
    }

    @Override
    long valueAfter(Pending granted) {
        return 0;
    }

    @Override
    void apply(Pending recorded) {
        switch (recorded.request().verb()) {
            case SET -> set = true;
            case CLEAR -> set = false;
            default -> {}
        }
    }

    @Override
    long ask(BrokerVerb question) {
        return set ? 1 : 0;
    }
}
