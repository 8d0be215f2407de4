package dev.interleave.app.session;

import dev.interleave.run.VariantRuns;
import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Runs the variants of a lesson, one after the other, on a thread of their own. Answers come through the door. For
/// the JavaFX thread.
final class VariantRunner implements AutoCloseable {

    /// Runs them all; ends soon after its thread is interrupted, and leaves nothing.
    @FunctionalInterface
    interface Work {
        VariantRuns run() throws IOException, InterruptedException;
    }

    private final Executor door;
    private final Errands errands = new Errands("variant-runs");

    VariantRunner(Executor door) {
        this.door = door;
    }

    /// Begins, after what went on before has ended.
    ///
    /// @param refused gets a sentence instead
    void start(Work work, Consumer<VariantRuns> done, Consumer<String> refused) {
        errands.begin(() -> {
            try {
                VariantRuns runs = work.run();
                door.execute(() -> done.accept(runs));
            } catch (InterruptedException stopped) {
                door.execute(() -> refused.accept("Stopped before all variants had run."));
            } catch (IOException | IllegalStateException e) {
                String reason = String.valueOf(e.getMessage());
                door.execute(() -> refused.accept(reason));
            }
        });
    }

    /// Ends the runs that go on.
    void stop() {
        errands.stop();
    }

    /// Returns when nothing of the runs is left; not for the JavaFX thread.
    @Override
    public void close() {
        errands.close();
    }
}
