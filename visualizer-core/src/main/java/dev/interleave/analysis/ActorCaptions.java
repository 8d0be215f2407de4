package dev.interleave.analysis;

import dev.interleave.trace.Actor;
import dev.interleave.trace.ActorKind;
import dev.interleave.trace.EventFlags;

/// Captions of beginnings and ends.
final class ActorCaptions {

    private ActorCaptions() {}

    static Sentence of(Scene scene) {
        return switch (scene.kind()) {
            case ACTOR_CREATE ->
                scene.actorSays(" creates ").name(scene.targetActor()).say(".");
            case ACTOR_START ->
                scene.actorSays(" starts ").name(scene.targetActor()).say(".");
            case ACTOR_BEGIN -> begin(scene);
            case ACTOR_END -> end(scene);
            case FAIL -> scene.actorSays(" fails: ").name(scene.text()).say(".");
            case JOIN_WAIT -> joinWait(scene);
            case JOIN -> join(scene);
            case PROCESS_LOST -> lost(scene);
            case KILL -> scene.actorSays(" ends ").name(scene.targetActor()).say(" by force.");
            default -> throw new IllegalArgumentException("not about an actor: " + scene.kind());
        };
    }

    private static boolean isProcess(Scene scene) {
        return scene.trace().actors().get(scene.actor()).kind() == ActorKind.PROCESS;
    }

    private static Sentence begin(Scene scene) {
        return isProcess(scene)
                ? scene.actorSays(" begins, as process " + scene.value() + ".")
                : scene.actorSays(" begins.");
    }

    private static Sentence end(Scene scene) {
        if (scene.has(EventFlags.FAILED)) {
            return scene.actorSays(" ends, by an exception.");
        }
        if (scene.has(EventFlags.CANCELLED)) {
            return scene.actorSays(" ends, for it was cancelled.");
        }
        return isProcess(scene)
                ? scene.actorSays(" ends, with exit code " + scene.value()).say(cutOff(scene) + ".")
                : scene.actorSays(" ends.");
    }

    /// The daemons that do not outlive their process.
    private static String cutOff(Scene scene) {
        int process = scene.trace().actors().get(scene.actor()).process();
        int count = 0;
        for (Actor other : scene.trace().actors()) {
            boolean isDaemon = other.process() == process && EventFlags.has(other.flags(), EventFlags.DAEMON);
            boolean isThere =
                    scene.before().hasBegun(other.id()) && !scene.before().hasEnded(other.id());
            count += isDaemon && other.id() != scene.actor() && isThere ? 1 : 0;
        }
        return count == 0 ? "" : ", and cuts off " + Scene.count(count, "daemon", "daemons");
    }

    private static Sentence lost(Scene scene) {
        Sentence sentence = new Sentence().name(scene.targetActor());
        String code = "; its exit code is " + scene.value() + ".";
        return scene.before().isKilled(scene.target())
                ? sentence.say(" is killed").say(code)
                : sentence.say(" is gone without a word").say(code);
    }

    private static Sentence joinWait(Scene scene) {
        if (scene.has(EventFlags.AT_EXIT)) {
            return scene.before().hasEnded(scene.target())
                    ? scene.actorSays(" is done, and ")
                            .name(scene.targetActor())
                            .say(" has ended already.")
                    : scene.actorSays(" is done; its process waits for ")
                            .name(scene.targetActor())
                            .say(" to end.");
        }
        return scene.before().hasEnded(scene.target())
                ? scene.actorSays(" joins ").name(scene.targetActor()).say(", which has ended already.")
                : scene.actorSays(" waits for ").name(scene.targetActor()).say(" to end.");
    }

    private static Sentence join(Scene scene) {
        if (scene.has(EventFlags.AT_EXIT)) {
            return new Sentence()
                    .name(scene.targetActor())
                    .say(" has ended" + scene.afterWaiting() + ": the process of ")
                    .name(scene.actorName())
                    .say(" need not wait for it.");
        }
        return scene.isTimedOut()
                ? scene.actorSays(" has waited long enough for ")
                        .name(scene.targetActor())
                        .say(" to end.")
                : scene.actorSays(" goes on" + scene.afterWaiting() + ": ")
                        .name(scene.targetActor())
                        .say(" has ended.");
    }
}
