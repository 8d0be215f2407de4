package dev.interleave.analysis;

import dev.interleave.replay.World;
import dev.interleave.trace.ActorState;
import dev.interleave.trace.EventFlags;

/// Captions of event loops and tasks.
final class LoopCaptions {

    private LoopCaptions() {}

    static Sentence of(Scene scene) {
        return switch (scene.kind()) {
            case LOOP_BEGIN ->
                scene.actorSays(" begins to run ").name(scene.resource()).say(".");
            case LOOP_END -> scene.actorSays(" has run ").name(scene.resource()).say(" to its end.");
            case LOOP_IDLE ->
                scene.actorSays(" waits: nothing is ready on ")
                        .name(scene.resource())
                        .say(".");
            case LOOP_BUSY ->
                scene.actorSays(" goes on: something is ready on ")
                        .name(scene.resource())
                        .say(".");
            default -> throw new IllegalArgumentException("not about a loop: " + scene.kind());
        };
    }

    static Sentence ofTask(Scene scene) {
        return switch (scene.kind()) {
            case TASK_READY ->
                scene.actorSays(" makes ").name(scene.targetActor()).say(" ready to run.");
            case TASK_MOUNT -> mount(scene);
            case TASK_UNMOUNT -> unmount(scene);
            case AWAIT -> await(scene);
            case AWAIT_END ->
                scene.has(EventFlags.CANCELLED)
                        ? scene.actorSays(" stops awaiting ")
                                .name(scene.actorName(scene.target()))
                                .say(", for it was cancelled.")
                        : scene.actorSays(" goes on" + scene.afterWaiting() + ": ")
                                .name(scene.actorName(scene.target()))
                                .say(" has ended.");
            case CANCEL ->
                scene.actorSays(" cancels ").name(scene.targetActor()).say(", at its next await.");
            case YIELD -> scene.actorSays(" lets others go first.");
            case YIELD_END -> scene.actorSays(" has its turn again.");
            default -> throw new IllegalArgumentException("not about a task: " + scene.kind());
        };
    }

    private static Sentence mount(Scene scene) {
        World world = scene.before();
        Sentence sentence = scene.actorSays(" runs on ").name(scene.resource());
        int ready = world.loops().readyCount(scene.target()) - 1;
        return ready > 0
                ? sentence.say("; " + Scene.count(ready, "other task is", "other tasks are") + " ready.")
                : sentence.say(".");
    }

    private static Sentence unmount(Scene scene) {
        World world = scene.before();
        Sentence sentence = scene.actorSays(" leaves ").name(scene.resource());
        int ready = world.loops().readyCount(scene.target());
        ActorState state = world.state(scene.actor());
        String why = switch (state) {
            case FINISHED, FAILED -> "; it has ended";
            case SLEEPING -> " while it sleeps";
            case BLOCKED, WAITING -> " while it waits";
            case NONE, RUNNING, READY, DEADLOCKED -> "";
        };
        return sentence.say(
                ready > 0 ? why + "; " + Scene.count(ready, "task is", "tasks are") + " ready." : why + ".");
    }

    private static Sentence await(Scene scene) {
        long others = scene.value() - 1;
        Sentence sentence = scene.actorSays(" awaits ").name(scene.actorName(scene.target()));
        return others > 0 ? sentence.say(" and " + Scene.count(others, "other", "others") + ".") : sentence.say(".");
    }
}
