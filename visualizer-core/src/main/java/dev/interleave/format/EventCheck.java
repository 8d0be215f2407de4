package dev.interleave.format;

import dev.interleave.trace.EventFlags;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.Message;

/// Whether an event refers only to what there is. Kept by the writer and by the reader, so that nobody who works on
/// a trace has to look again.
///
/// @param actors number of actors; likewise the others
record EventCheck(int actors, int resources, int sites, int texts) {

    /// Whether everything that the event names exists.
    boolean isValid(EventKind kind, int actor, int flags, int target, int site, long value) {
        return isIn(actor, actors)
                && flags >= 0
                && isIn(site, sites)
                && isTarget(kind, target)
                && isValue(kind, flags, value);
    }

    private boolean isTarget(EventKind kind, int target) {
        return target == -1
                || switch (kind.targetType()) {
                    case NONE -> false;
                    case ACTOR -> isIn(target, actors);
                    case RESOURCE -> isIn(target, resources);
                };
    }

    private boolean isValue(EventKind kind, int flags, long value) {
        return switch (kind.valueType()) {
            case NONE, NUMBER, NANOS -> true;
            case TEXT -> isIn(value, texts);
            case DATUM -> !EventFlags.has(flags, EventFlags.TEXT_VALUE) || isIn(value, texts);
            case MESSAGE -> isIn(Message.text(value), texts);
            case ACTOR -> value == -1 || isIn(value, actors);
        };
    }

    private static boolean isIn(long index, int size) {
        return index >= 0 && index < size;
    }
}
