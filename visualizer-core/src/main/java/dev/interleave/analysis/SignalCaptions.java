package dev.interleave.analysis;

/// Captions of conditions, events, barriers and latches.
final class SignalCaptions {

    private SignalCaptions() {}

    static Sentence of(Scene scene) {
        return switch (scene.kind()) {
            case CONDITION_WAIT ->
                scene.actorSays(" waits for ").name(scene.resource()).say(" to be notified.");
            case NOTIFY -> notified(scene);
            case CONDITION_WAKE ->
                scene.isTimedOut()
                        ? scene.actorSays(" has waited long enough for ")
                                .name(scene.resource())
                                .say(".")
                        : scene.actorSays(" wakes up, for ")
                                .name(scene.resource())
                                .say(" was notified" + scene.afterWaiting() + ".");
            case EVENT_WAIT ->
                scene.before().isSet(scene.target())
                        ? scene.actorSays(" need not wait: ")
                                .name(scene.resource())
                                .say(" is set.")
                        : scene.actorSays(" waits for ").name(scene.resource()).say(" to be set.");
            case EVENT_PASS ->
                scene.isTimedOut()
                        ? scene.actorSays(" has waited long enough for ")
                                .name(scene.resource())
                                .say(".")
                        : scene.actorSays(" goes on" + scene.afterWaiting() + ": ")
                                .name(scene.resource())
                                .say(" is set.");
            case EVENT_SET -> set(scene);
            case EVENT_CLEAR ->
                scene.actorSays(" clears ").name(scene.resource()).say("; who waits now, waits.");
            default -> throw new IllegalArgumentException("not about a signal: " + scene.kind());
        };
    }

    static Sentence ofBarrier(Scene scene) {
        return switch (scene.kind()) {
            case BARRIER_WAIT -> {
                long parties = parties(scene);
                yield scene.actorSays(" arrives at ")
                        .name(scene.resource())
                        .say(", number " + scene.value() + (parties > 0 ? " of " + parties + "." : "."));
            }
            case BARRIER_TRIP ->
                scene.actorSays(" is the last at ")
                        .name(scene.resource())
                        .say("; all " + scene.value() + " may go on.");
            case BARRIER_PASS ->
                scene.actorSays(" passes ").name(scene.resource()).say(scene.afterWaiting() + ".");
            default -> throw new IllegalArgumentException("not about a barrier: " + scene.kind());
        };
    }

    static Sentence ofLatch(Scene scene) {
        return switch (scene.kind()) {
            case LATCH_COUNT_DOWN -> {
                Sentence sentence = scene.actorSays(" counts ").name(scene.resource());
                yield scene.value() > 0
                        ? sentence.say(" down; " + scene.value() + " to go.")
                        : sentence.say(" down; it is open.");
            }
            case LATCH_WAIT ->
                scene.before().countsLeft(scene.target()) == 0
                        ? scene.actorSays(" need not wait: ")
                                .name(scene.resource())
                                .say(" is open.")
                        : scene.actorSays(" waits for ").name(scene.resource()).say(" to open.");
            case LATCH_PASS ->
                scene.isTimedOut()
                        ? scene.actorSays(" has waited long enough for ")
                                .name(scene.resource())
                                .say(".")
                        : scene.actorSays(" passes ").name(scene.resource()).say(scene.afterWaiting() + ".");
            default -> throw new IllegalArgumentException("not about a latch: " + scene.kind());
        };
    }

    private static long parties(Scene scene) {
        int target = scene.target();
        boolean isKnown = target >= 0 && target < scene.trace().resources().size();
        return isKnown ? scene.trace().resources().get(target).capacity() : 0;
    }

    private static Sentence notified(Scene scene) {
        int waiters = scene.before().waiters().count(scene.target());
        Sentence sentence = scene.actorSays(" notifies ").name(scene.resource());
        return waiters == 0
                ? sentence.say(", but nobody waits for it.")
                : sentence.say(
                        "; " + scene.value() + " of " + Scene.count(waiters, "waiter", "waiters") + " may go on.");
    }

    private static Sentence set(Scene scene) {
        int waiters = scene.before().waiters().count(scene.target());
        Sentence sentence = scene.actorSays(" sets ").name(scene.resource());
        return waiters == 0
                ? sentence.say("; nobody waits for it yet.")
                : sentence.say("; " + Scene.count(waiters, "waiter", "waiters") + " may go on.");
    }
}
