package dev.interleave.engine.live;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Waits for tasks: until all have succeeded or one has not.
///
/// A cancelled wait passes the cancellation on to the tasks that it waits for and hears of it through their
/// end, as in asyncio: who awaits a task takes part in it.
final class JoinWait extends TaskWait {

    private final Set<LiveTask> awaited;
    private final Set<LiveTask> running = new LinkedHashSet<>();
    private @Nullable LiveTask last;
    private boolean cancelling;
    private boolean cancelRequested;

    JoinWait(LiveTask task, List<LiveTask> awaited) {
        super(task);
        this.awaited = new LinkedHashSet<>(awaited);
    }

    /// Begins to listen.
    ///
    /// @return false when there is nothing to wait for
    boolean begin() {
        for (LiveTask one : awaited) {
            if (!one.isDone()) {
                running.add(one);
            } else {
                last = one;
                if (!one.hasSucceeded()) {
                    return false;
                }
            }
        }
        running.forEach(one -> one.tellEnd(this));
        return !running.isEmpty();
    }

    /// One of the tasks has ended; called by it.
    void ended(LiveTask one) {
        running.remove(one);
        if ((running.isEmpty() || !one.hasSucceeded()) && wake(Wake.DONE, one.actor())) {
            last = one;
        }
    }

    /// The first that is still to end, or simply the first.
    LiveTask first() {
        return running.isEmpty()
                ? awaited.iterator().next()
                : running.iterator().next();
    }

    /// The task whose end ended the wait; it is the one that failed, if one did.
    LiveTask last() {
        return last == null ? awaited.iterator().next() : last;
    }

    /// Whether somebody asked the waiting task to end while it waited here.
    boolean cancelRequested() {
        return cancelRequested;
    }

    @Override
    boolean cancel(LiveActor by) {
        if (cancelling) {
            // Tasks that wait for each other would pass it round for ever.
            return wake(Wake.CANCELLED, by);
        }
        cancelling = true;
        boolean passedOn = false;
        for (LiveTask one : List.copyOf(running)) {
            passedOn |= one.cancel(by, 0);
        }
        cancelling = false;
        cancelRequested |= passedOn;
        return passedOn;
    }
}
