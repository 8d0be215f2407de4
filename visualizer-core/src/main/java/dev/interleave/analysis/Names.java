package dev.interleave.analysis;

import dev.interleave.trace.Resource;
import dev.interleave.trace.ResourceKind;
import dev.interleave.trace.Trace;
import java.util.Locale;

/// What sentences call actors and resources. Unknown ids have a name too, for recordings may be torn.
public final class Names {

    private Names() {}

    /// The name of the actor.
    public static String actor(Trace trace, int id) {
        return id >= 0 && id < trace.actors().size() ? trace.actors().get(id).name() : "somebody";
    }

    /// The name with the kind before it, unless the name says it itself: `lock B`,
    /// `semaphore of two`, `the loop`.
    public static String resource(Trace trace, int id) {
        if (id < 0 || id >= trace.resources().size()) {
            return "something";
        }
        Resource resource = trace.resources().get(id);
        String word = word(resource.kind());
        if (resource.name().equalsIgnoreCase(word)) {
            return "the " + word;
        }
        boolean saysIt = resource.name().toLowerCase(Locale.ROOT).contains(word);
        return saysIt || word.isEmpty() ? resource.name() : word + " " + resource.name();
    }

    private static String word(ResourceKind kind) {
        return switch (kind) {
            case LOCK, REENTRANT_LOCK -> "lock";
            case EVENT_LOOP -> "loop";
            case VALUE -> "";
            case CONDITION, SEMAPHORE, EVENT, BARRIER, LATCH, QUEUE, FUTURE, POOL, INTERPRETER_LOCK, WEB_SERVER ->
                kind.word();
        };
    }

    /// The text with this id, the empty text when there is none.
    static String text(Trace trace, long id) {
        return id > 0 && id < trace.texts().size() ? trace.text((int) id) : "";
    }
}
