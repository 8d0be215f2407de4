package dev.interleave.analysis;

import dev.interleave.replay.World;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.ResourceKind;

/// Captions of locks, semaphores and the interpreter lock.
final class LockCaptions {

    private LockCaptions() {}

    static Sentence of(Scene scene) {
        int target = scene.target();
        boolean isSemaphore = target >= 0
                && target < scene.trace().resources().size()
                && scene.trace().resources().get(target).kind() == ResourceKind.SEMAPHORE;
        return switch (scene.kind()) {
            case ACQUIRE_WAIT -> isSemaphore ? permitWanted(scene) : wanted(scene);
            case ACQUIRE -> isSemaphore ? permitTaken(scene) : taken(scene);
            case RELEASE -> isSemaphore ? permitGiven(scene) : given(scene);
            case ACQUIRE_GIVE_UP ->
                scene.actorSays(" gives up waiting for ").name(scene.resource()).say(scene.afterWaiting() + ".");
            default -> throw new IllegalArgumentException("not about a lock: " + scene.kind());
        };
    }

    static Sentence ofInterpreter(Scene scene) {
        int owner = scene.before().owner(scene.target());
        return switch (scene.kind()) {
            case INTERPRETER_WAIT ->
                owner < 0 || owner == scene.actor()
                        ? scene.actorSays(" wants the interpreter lock.")
                        : scene.actorSays(" could run, but ")
                                .name(scene.actorName(owner))
                                .say(" has the interpreter lock.");
            case INTERPRETER_ACQUIRE -> scene.actorSays(" has the interpreter lock and runs.");
            case INTERPRETER_RELEASE -> scene.actorSays(" lets the interpreter lock go.");
            default -> throw new IllegalArgumentException("not about an interpreter lock: " + scene.kind());
        };
    }

    private static Sentence wanted(Scene scene) {
        World world = scene.before();
        int owner = world.owner(scene.target());
        if (owner < 0) {
            return scene.actorSays(" wants ").name(scene.resource()).say(", which is free.");
        }
        if (owner == scene.actor()) {
            return scene.actorSays(" wants ").name(scene.resource()).say(", which it holds already.");
        }
        Sentence sentence = scene.actorSays(" wants ")
                .name(scene.resource())
                .say(", but ")
                .name(scene.actorName(owner))
                .say(" holds it");
        boolean ownerWaits = world.waitKind(owner) == EventKind.ACQUIRE_WAIT;
        return ownerWaits
                ? sentence.say(" and waits for ")
                        .name(scene.resource(world.waitTarget(owner)))
                        .say(".")
                : sentence.say(".");
    }

    private static Sentence taken(Scene scene) {
        if (scene.value() > 1) {
            return scene.actorSays(" takes ")
                    .name(scene.resource())
                    .say(" again, and holds it " + scene.value() + " times now.");
        }
        return scene.actorSays(" takes ").name(scene.resource()).say(scene.afterWaiting() + ".");
    }

    private static Sentence given(Scene scene) {
        Sentence sentence = scene.actorSays(" releases ").name(scene.resource());
        if (scene.value() > 0) {
            return sentence.say(" once, and still holds it.");
        }
        World world = scene.before();
        int waiters = world.waiters().count(scene.target());
        if (waiters == 0) {
            return sentence.say("; nobody waits for it.");
        }
        return waiters == 1
                ? sentence.say("; ")
                        .name(scene.actorName(world.waiters().actor(scene.target(), 0)))
                        .say(" waits for it.")
                : sentence.say("; " + waiters + " wait for it.");
    }

    private static Sentence permitWanted(Scene scene) {
        long free = scene.before().semaphores().freePermits(scene.target());
        return scene.actorSays(" wants a permit of ")
                .name(scene.resource())
                .say(free > 0 ? "; " + free + (free == 1 ? " is free." : " are free.") : ", but none is free.");
    }

    private static Sentence permitTaken(Scene scene) {
        return scene.actorSays(" takes a permit of ").name(scene.resource()).say("; " + scene.value() + " left.");
    }

    private static Sentence permitGiven(Scene scene) {
        return scene.actorSays(" gives a permit of ").name(scene.resource()).say("; " + scene.value() + " free now.");
    }
}
