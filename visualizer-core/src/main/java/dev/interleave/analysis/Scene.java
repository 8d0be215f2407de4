package dev.interleave.analysis;

import dev.interleave.replay.World;
import dev.interleave.trace.EventFlags;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.Message;
import dev.interleave.trace.Trace;

/// One event with the world just before it: what a caption is made from.
///
/// @param lost knows at least of the events up to this one
record Scene(Trace trace, World before, LostWrites lost, int event) {

    /// Waits that took less are not worth a word.
    private static final long NOTABLE_NANOS = 20_000;

    EventKind kind() {
        return trace.kind(event);
    }

    int actor() {
        return trace.actor(event);
    }

    int target() {
        return trace.target(event);
    }

    long value() {
        return trace.value(event);
    }

    boolean has(int flag) {
        return EventFlags.has(trace.flags(event), flag);
    }

    boolean isTimedOut() {
        return has(EventFlags.TIMED_OUT);
    }

    String actorName() {
        return Names.actor(trace, actor());
    }

    String actorName(int id) {
        return Names.actor(trace, id);
    }

    /// The name of the target actor with its kind: `thread worker-1`.
    String targetActor() {
        int id = target();
        boolean isKnown = id >= 0 && id < trace.actors().size();
        return isKnown ? trace.actors().get(id).kind().word() + " " + actorName(id) : actorName(id);
    }

    String resource() {
        return Names.resource(trace, target());
    }

    String resource(int id) {
        return Names.resource(trace, id);
    }

    /// The value as a text id.
    String text() {
        return Names.text(trace, value());
    }

    /// The text of the message in the value.
    String message() {
        return Names.text(trace, Message.text(value()));
    }

    /// A sentence that begins with the acting actor.
    Sentence actorSays(String words) {
        return new Sentence().name(actorName()).say(words);
    }

    /// How long the actor has been in its wait.
    long waitedNanos() {
        boolean waits = before.waitKind(actor()) != null;
        return waits ? trace.nanos(event) - before.waitSinceNanos(actor()) : 0;
    }

    /// ` after 3.20 ms`, or nothing for a wait that hardly was one.
    String afterWaiting() {
        return waitedNanos() < NOTABLE_NANOS ? "" : " after " + Durations.text(waitedNanos());
    }

    static String count(long count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }
}
