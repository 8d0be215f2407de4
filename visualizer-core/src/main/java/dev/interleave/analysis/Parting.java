package dev.interleave.analysis;

import dev.interleave.trace.Actor;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.Resource;
import dev.interleave.trace.Trace;
import java.util.Optional;

/// Where two runs of one program part: the first step that is not the same in both.
///
/// Two steps are the same when the same actor does the same thing to the same thing at the same place of the
/// source. Times and values do not count: they follow from the steps, or, in live runs, differ always. Actors and
/// resources are compared by what they are, not by their numbers, which two runs may give in another order.
///
/// @param event the first event that differs, which may be the end of one run, or of both
public record Parting(Trace first, Trace second, int event) {

    /// Looks at each event of the common beginning once.
    public static Parting of(Trace first, Trace second) {
        int most = Math.min(first.size(), second.size());
        int event = 0;
        while (event < most && isSame(first, second, event)) {
            event++;
        }
        return new Parting(first, second, event);
    }

    private static boolean isSame(Trace first, Trace second, int event) {
        return first.kindCode(event) == second.kindCode(event)
                && first.siteOf(event).equals(second.siteOf(event))
                && isSameActor(first, first.actor(event), second, second.actor(event))
                && isSameTarget(first, second, event);
    }

    private static boolean isSameTarget(Trace first, Trace second, int event) {
        int one = first.target(event);
        int other = second.target(event);
        EventKind kind = EventKind.ofCode(first.kindCode(event));
        if (one < 0 || other < 0 || kind == null) {
            return one == other;
        }
        return switch (kind.targetType()) {
            case ACTOR -> isSameActor(first, one, second, other);
            case RESOURCE ->
                isSameResource(first.resources().get(one), second.resources().get(other));
            case NONE -> one == other;
        };
    }

    private static boolean isSameActor(Trace first, int one, Trace second, int other) {
        Actor actor = first.actors().get(one);
        Actor another = second.actors().get(other);
        return actor.kind() == another.kind()
                && actor.process() == another.process()
                && actor.name().equals(another.name());
    }

    private static boolean isSameResource(Resource one, Resource other) {
        return one.kind() == other.kind()
                && one.process() == other.process()
                && one.name().equals(other.name());
    }

    /// Whether both are the same to the end.
    public boolean isNever() {
        return event == first.size() && event == second.size();
    }

    /// What the first run does where they part, as a caption; empty when it has ended by then.
    public Optional<String> firstCaption() {
        return caption(first);
    }

    /// The same of the second run.
    public Optional<String> secondCaption() {
        return caption(second);
    }

    private Optional<String> caption(Trace trace) {
        return event < trace.size() ? Optional.of(Captions.of(trace).caption(event)) : Optional.empty();
    }
}
