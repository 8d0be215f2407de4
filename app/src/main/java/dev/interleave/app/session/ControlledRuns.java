package dev.interleave.app.session;

import dev.interleave.run.ControlledLesson;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The controlled runs of the session, one after the other on a thread of their own. Most take less than a frame;
/// one that does not can be cancelled. Answers come through the door.
final class ControlledRuns implements AutoCloseable {

    /// After so long it is worth saying that a run goes on.
    private static final int SLOW_MILLIS = 250;

    /// Who hears of a run.
    ///
    /// @param slow told once, when it takes long
    record Listener<T>(Consumer<T> done, Consumer<String> refused, Runnable slow) {}

    private final Executor door;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("controlled-runs").factory());
    private final AtomicInteger cancels = new AtomicInteger();
    private volatile @Nullable ControlledLesson current;

    ControlledRuns(Executor door) {
        this.door = door;
    }

    /// Puts a question to a new engine for this request.
    <T> void ask(ControlledRequest request, Function<ControlledLesson, T> question, Listener<T> listener) {
        int mine = cancels.get();
        AtomicBoolean answered = new AtomicBoolean();
        worker.execute(() -> {
            Runnable answer = tell(request, question, listener, mine);
            answered.set(true);
            door.execute(answer);
        });
        CompletableFuture.delayedExecutor(SLOW_MILLIS, TimeUnit.MILLISECONDS, door)
                .execute(() -> {
                    if (!answered.get()) {
                        listener.slow().run();
                    }
                });
    }

    /// Has the run, and returns what is then to be done behind the door.
    private <T> Runnable tell(
            ControlledRequest request, Function<ControlledLesson, T> question, Listener<T> listener, int mine) {
        try {
            T found = answer(request.lesson(), question, mine);
            return () -> listener.done().accept(found);
        } catch (RuntimeException | VirtualMachineError e) {
            return () -> listener.refused().accept("The run could not be had: " + e.getMessage() + ".");
        }
    }

    private <T> T answer(ControlledLesson lesson, Function<ControlledLesson, T> question, int mine) {
        current = lesson;
        if (mine != cancels.get()) {
            lesson.cancel();
        }
        try {
            return question.apply(lesson);
        } finally {
            current = null;
        }
    }

    /// Ends what goes on and what has been asked for, where it stands; returns at once.
    void cancel() {
        cancels.incrementAndGet();
        ControlledLesson lesson = current;
        if (lesson != null) {
            lesson.cancel();
        }
    }

    @Override
    public void close() {
        cancel();
        worker.close();
    }
}
