package dev.interleave.engine.live.broker;

/// A semaphore between processes. Anybody may release; a permit taken by who died is gone.
final class BrokeredSemaphore extends Brokered {

    private long permits;

    BrokeredSemaphore(long permits) {
        this.permits = permits;
    }

    @Override
    Readiness readiness(Pending candidate) {
        return switch (candidate.request().verb()) {
            case ACQUIRE -> permits > 0 ? Readiness.READY : Readiness.NOT_YET;
            case RELEASE -> Readiness.READY;
            default -> Readiness.NEVER;
        };
    }

    @Override
    long valueAfter(Pending granted) {
        return granted.request().verb() == BrokerVerb.ACQUIRE ? permits - 1 : permits + 1;
    }

    @Override
    void apply(Pending recorded) {
        permits = valueAfter(recorded);
    }
}
