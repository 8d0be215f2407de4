package dev.interleave.analysis;

import dev.interleave.replay.World;
import dev.interleave.trace.ActorKind;
import dev.interleave.trace.EventFlags;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.Trace;

/// Captions of what an actor does by itself, and of shared values.
final class ActivityCaptions {

    private ActivityCaptions() {}

    static Sentence of(Scene scene) {
        return switch (scene.kind()) {
            case SLEEP -> scene.actorSays(" sleeps for " + Durations.text(scene.value()) + ".");
            case SLEEP_END -> scene.actorSays(" has slept" + slept(scene) + ".");
            case COMPUTE -> scene.actorSays(" computes for " + Durations.text(scene.value()) + ".");
            case COMPUTE_END -> scene.actorSays(" has computed.");
            case BLOCKING_CALL -> {
                Sentence call = scene.actorSays(" makes a blocking call, ").quote(scene.text());
                yield isTask(scene) ? call.say("; its whole loop stands still.") : call.say(".");
            }
            case BLOCKING_CALL_END -> scene.actorSays(" is back from its blocking call" + scene.afterWaiting() + ".");
            case CORE_WAIT -> scene.actorSays(" could go on, but others go first.");
            case CORE_RUN -> scene.actorSays(" goes on" + scene.afterWaiting() + ".");
            case PRINT -> scene.actorSays(" prints ").quote(scene.text()).say(".");
            case RESULT ->
                scene.actorSays(" says how it came out: ").quote(scene.text()).say(".");
            default -> throw new IllegalArgumentException("not an activity: " + scene.kind());
        };
    }

    private static String slept(Scene scene) {
        return scene.before().waitKind(scene.actor()) == null ? "" : " for " + Durations.text(scene.waitedNanos());
    }

    private static boolean isTask(Scene scene) {
        return scene.trace().actors().get(scene.actor()).kind() == ActorKind.TASK;
    }

    static Sentence ofWeb(Scene scene) {
        if (scene.kind() == EventKind.FETCH) {
            return scene.actorSays(" asks ")
                    .name(scene.resource())
                    .say(": ")
                    .quote(scene.text())
                    .say(".");
        }
        boolean isAnswer = !scene.has(EventFlags.FAILED | EventFlags.CANCELLED);
        return scene.actorSays(isAnswer ? " has its answer from " : " has no answer from ")
                .name(scene.resource())
                .say(scene.afterWaiting() + ": ")
                .name(scene.text())
                .say(".");
    }

    static Sentence ofValue(Scene scene) {
        String content = content(scene, scene.has(EventFlags.TEXT_VALUE), scene.value());
        World world = scene.before();
        int value = scene.target();
        int writer = world.owner(value);
        boolean isOthers = writer >= 0 && writer != scene.actor();
        if (scene.kind() == EventKind.READ) {
            Sentence read =
                    scene.actorSays(" reads ").name(content).say(" from ").name(scene.resource());
            return isOthers
                    ? read.say(", written by ").name(scene.actorName(writer)).say(".")
                    : read.say(".");
        }
        Sentence write = scene.actorSays(" writes ").name(content).say(" to ").name(scene.resource());
        int[] lost = scene.lost().lostBy(scene.event());
        if (lost.length > 0) {
            return losing(scene, write, lost);
        }
        if (!world.values().hasContent(value)) {
            return write.say(".");
        }
        String old = content(
                scene, world.values().isTextContent(value), world.values().content(value));
        return isOthers
                ? write.say(", over the ")
                        .name(old)
                        .say(" of ")
                        .name(scene.actorName(writer))
                        .say(".")
                : write.say(", where ").name(old).say(" was.");
    }

    /// What others wrote since the actor looked is gone, and it never knew.
    private static Sentence losing(Scene scene, Sentence write, int[] lost) {
        if (lost.length > 1) {
            return write.say("; " + lost.length + " writes since its read are lost.");
        }
        Trace trace = scene.trace();
        boolean isText = EventFlags.has(trace.flags(lost[0]), EventFlags.TEXT_VALUE);
        return write.say("; the ")
                .name(content(scene, isText, trace.value(lost[0])))
                .say(" of ")
                .name(scene.actorName(trace.actor(lost[0])))
                .say(" is lost.");
    }

    private static String content(Scene scene, boolean isText, long value) {
        return isText ? Names.text(scene.trace(), value) : Long.toString(value);
    }
}
