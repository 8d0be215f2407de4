package dev.interleave.engine.live.broker;

/// A lock between processes. An owner that died keeps it: nobody can know what it had half done.
final class BrokeredLock extends Brokered {

    private static final long NOBODY = -1;

    private long owner = NOBODY;

    @Override
    Readiness readiness(Pending candidate) {
        return switch (candidate.request().verb()) {
            case ACQUIRE -> owner == NOBODY ? Readiness.READY : Readiness.NOT_YET;
            case RELEASE -> owner == candidate.owner() ? Readiness.READY : Readiness.NEVER;
            default -> Readiness.NEVER;
        };
    }

    @Override
    long valueAfter(Pending granted) {
        return granted.request().verb() == BrokerVerb.ACQUIRE ? 1 : 0;
    }

    @Override
    void apply(Pending recorded) {
        owner = recorded.request().verb() == BrokerVerb.ACQUIRE ? recorded.owner() : NOBODY;
    }
}
