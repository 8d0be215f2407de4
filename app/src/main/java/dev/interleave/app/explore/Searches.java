package dev.interleave.app.explore;

import dev.interleave.explore.Findings;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/// The present search, at most one, and the thread that waits for searches to end.
final class Searches implements AutoCloseable {

    private static final long LOOK_NANOS = 100_000_000;

    private record Present(Task task, Search search) {}

    private final Executor door;
    private final Function<Task, Search> makes;
    private final ExecutorService stopper = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("explore-stop").factory());
    private Optional<Present> present = Optional.empty();
    private long lookedNanos;

    Searches(Executor door, Function<Task, Search> makes) {
        this.door = door;
        this.makes = makes;
    }

    /// Replaces the present search by another, which has yet to be started.
    void make(Task task) {
        retire();
        present = Optional.of(new Present(task, makes.apply(task)));
    }

    /// The present search ends, and nobody wants to hear of it any more.
    void retire() {
        present.ifPresent(gone -> stopper.execute(() -> stopNow(gone.search())));
        present = Optional.empty();
    }

    void start() {
        present.ifPresent(one -> one.search().start());
    }

    /// @param then told through the door when the search has stopped, if it is still the present one
    void stop(Runnable then) {
        present.ifPresent(one -> stopper.execute(() -> {
            stopNow(one.search());
            door.execute(() -> {
                if (present.filter(one::equals).isPresent()) {
                    then.run();
                }
            });
        }));
    }

    private static void stopNow(Search search) {
        try {
            search.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Whether the last look was long enough ago; if so, this is the next.
    boolean isTimeToLook(long nowNanos) {
        boolean isTime = nowNanos - lookedNanos >= LOOK_NANOS;
        lookedNanos = isTime ? nowNanos : lookedNanos;
        return isTime;
    }

    Optional<Task> task() {
        return present.map(Present::task);
    }

    /// Of the present search, which there must be.
    Findings findings() {
        return present.orElseThrow().search().findings();
    }

    String failure() {
        return present.map(one -> one.search().failure()).orElse("");
    }

    @Override
    public void close() {
        retire();
        stopper.close();
    }
}
