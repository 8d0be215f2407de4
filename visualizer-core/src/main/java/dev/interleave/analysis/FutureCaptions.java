package dev.interleave.analysis;

import dev.interleave.replay.FutureState;
import dev.interleave.replay.World;
import dev.interleave.trace.EventFlags;

/// Captions of pools and futures.
final class FutureCaptions {

    private FutureCaptions() {}

    static Sentence of(Scene scene) {
        return switch (scene.kind()) {
            case SUBMIT -> scene.actorSays(" hands in ").quote(scene.text()).say(" for a worker to do.");
            case FUTURE_BEGIN ->
                scene.actorSays(" takes up ").quote(work(scene)).say(".");
            case FUTURE_SET ->
                scene.has(EventFlags.FAILED)
                        ? scene.actorSays(isOwn(scene) ? " fails at " : " hears that nobody will finish ")
                                .quote(work(scene))
                                .say(": ")
                                .name(scene.text())
                                .say(".")
                        : scene.actorSays(" is done with ")
                                .quote(work(scene))
                                .say(": ")
                                .name(scene.text())
                                .say(".");
            case FUTURE_WAIT -> wait(scene);
            case FUTURE_GET ->
                scene.isTimedOut()
                        ? scene.actorSays(" has waited long enough for ")
                                .quote(work(scene))
                                .say(".")
                        : scene.actorSays(" has the result of ")
                                .quote(work(scene))
                                .say(": ")
                                .name(scene.text())
                                .say(".");
            case WORKER_IDLE ->
                scene.actorSays(" waits for ").name(scene.resource()).say(" to give it work.");
            case WORKER_BUSY ->
                scene.actorSays(" has work from ").name(scene.resource()).say(".");
            default -> throw new IllegalArgumentException("not about a future: " + scene.kind());
        };
    }

    /// Whether the actor itself took the work up; a broken pool fails what nobody can finish.
    private static boolean isOwn(Scene scene) {
        return scene.before().owner(scene.target()) == scene.actor();
    }

    /// What the work is called.
    private static String work(Scene scene) {
        String text = Names.text(scene.trace(), scene.before().futures().text(scene.target()));
        return text.isEmpty() ? scene.resource() : text;
    }

    private static Sentence wait(Scene scene) {
        World world = scene.before();
        FutureState state = world.futures().state(scene.target());
        Sentence sentence = scene.actorSays(" wants the result of ").quote(work(scene));
        return switch (state) {
            case DONE, FAILED -> sentence.say(", which is there.");
            case RUNNING ->
                sentence.say("; ")
                        .name(scene.actorName(world.owner(scene.target())))
                        .say(" is at it.");
            case NONE, SUBMITTED -> sentence.say(", which nobody has begun.");
        };
    }
}
