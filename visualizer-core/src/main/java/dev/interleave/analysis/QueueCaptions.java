package dev.interleave.analysis;

import dev.interleave.replay.World;
import dev.interleave.trace.Message;

/// Captions of queues.
final class QueueCaptions {

    private QueueCaptions() {}

    static Sentence of(Scene scene) {
        return switch (scene.kind()) {
            case PUT_WAIT -> putWait(scene);
            case PUT -> put(scene);
            case GET_WAIT -> getWait(scene);
            case GET -> get(scene);
            case QUEUE_GIVE_UP ->
                scene.actorSays(" gives up waiting for ").name(scene.resource()).say(scene.afterWaiting() + ".");
            case TASK_DONE -> taskDone(scene);
            case QUEUE_JOIN_WAIT ->
                scene.actorSays(" waits until all of ").name(scene.resource()).say(" is dealt with.");
            case QUEUE_JOIN ->
                scene.actorSays(" goes on: all of ").name(scene.resource()).say(" is dealt with.");
            default -> throw new IllegalArgumentException("not about a queue: " + scene.kind());
        };
    }

    private static Sentence putWait(Scene scene) {
        int size = scene.before().queues().size(scene.target());
        long capacity = capacity(scene);
        Sentence sentence = scene.actorSays(" wants to put ").quote(scene.message());
        return capacity > 0 && size >= capacity
                ? sentence.say(", but ").name(scene.resource()).say(" is full (" + size + ").")
                : sentence.say(" into ").name(scene.resource()).say(".");
    }

    private static long capacity(Scene scene) {
        int target = scene.target();
        boolean isKnown = target >= 0 && target < scene.trace().resources().size();
        return isKnown ? scene.trace().resources().get(target).capacity() : 0;
    }

    private static Sentence put(Scene scene) {
        int size = scene.before().queues().size(scene.target()) + 1;
        return scene.actorSays(" puts ")
                .quote(scene.message())
                .say(" into ")
                .name(scene.resource())
                .say(", which has " + size + " now.");
    }

    private static Sentence getWait(Scene scene) {
        int size = scene.before().queues().size(scene.target());
        Sentence sentence = scene.actorSays(" wants a message from ").name(scene.resource());
        return size == 0 ? sentence.say(", but it is empty.") : sentence.say(", which has " + size + ".");
    }

    private static Sentence get(Scene scene) {
        Sentence sentence =
                scene.actorSays(" takes ").quote(scene.message()).say(" from ").name(scene.resource());
        World world = scene.before();
        int queue = scene.target();
        int number = Message.number(scene.value());
        for (int i = 0; i < world.queues().size(queue); i++) {
            if (world.queues().message(queue, i) == number) {
                long age = scene.trace().nanos(scene.event()) - world.queues().putNanos(queue, i);
                String putter = scene.actorName(world.queues().putter(queue, i));
                return sentence.say(", put by ").name(putter).say(" " + Durations.text(age) + " ago.");
            }
        }
        return sentence.say(".");
    }

    private static Sentence taskDone(Scene scene) {
        Sentence sentence = scene.actorSays(" is done with a message of ").name(scene.resource());
        return scene.value() <= 0 ? sentence.say("; all are.") : sentence.say("; " + scene.value() + " are not yet.");
    }
}
