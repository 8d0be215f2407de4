package dev.interleave.analysis;

import dev.interleave.trace.Resource;
import dev.interleave.trace.Scope;
import dev.interleave.trace.Trace;

/// Puts a race into words: the order that is missing, and what would have made it.
final class RaceText {

    private static final int NONE = -1;

    private final Trace trace;
    private final AccessHistory history;
    private final Race.Access first;
    private final Race.Access second;

    RaceText(Trace trace, AccessHistory history, Race.Access first, Race.Access second) {
        this.trace = trace;
        this.history = history;
        this.first = first;
        this.second = second;
    }

    String missing() {
        return new Sentence()
                .name(Names.resource(trace, history.value))
                .say(": nothing orders the " + second.kind().word() + " by ")
                .name(Names.actor(trace, second.actor()))
                .say(" after the " + first.kind().word() + " by ")
                .name(Names.actor(trace, first.actor()))
                .say(".")
                .within(Captions.MAX_LENGTH);
    }

    /// A lock that one of the two held is named first, then one that others take for this value.
    String remedy() {
        int lock = mostUsed(true);
        if (lock != NONE) {
            boolean firstHolds = first.locks().contains(lock);
            String holder = Names.actor(trace, (firstHolds ? first : second).actor());
            String other = Names.actor(trace, (firstHolds ? second : first).actor());
            return holding(lock)
                    .name(holder)
                    .say(" holds it, ")
                    .name(other)
                    .say(" does not.")
                    .within(Captions.MAX_LENGTH);
        }
        lock = mostUsed(false);
        return lock == NONE
                ? "A lock around both accesses would order them."
                : holding(lock).say("most others hold it.").within(Captions.MAX_LENGTH);
    }

    private Sentence holding(int lock) {
        String name = Names.resource(trace, lock);
        return new Sentence()
                .name(Character.toUpperCase(name.charAt(0)) + name.substring(1))
                .say(" would order them: ");
    }

    /// The lock under which the value is used most often.
    ///
    /// @param heldHere whether only locks count that one of the two held; else only those of most accesses
    private int mostUsed(boolean heldHere) {
        LockCounts guards = history.guards();
        int best = NONE;
        int most = 0;
        for (int i = 0; i < guards.size(); i++) {
            int lock = guards.lock(i);
            boolean held = first.locks().contains(lock) || second.locks().contains(lock);
            boolean counts = heldHere ? held : 2 * guards.count(i) > guards.accesses() - 2;
            if (counts && isCommon(lock) && guards.count(i) > most) {
                best = lock;
                most = guards.count(i);
            }
        }
        return best;
    }

    /// Whether both can take the very same lock.
    private boolean isCommon(int lock) {
        Resource resource = trace.resources().get(lock);
        int process = trace.actors().get(first.actor()).process();
        boolean sameProcess = process == trace.actors().get(second.actor()).process();
        return sameProcess || resource.scope() == Scope.PROCESSES;
    }
}
