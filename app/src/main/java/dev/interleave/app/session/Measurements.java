package dev.interleave.app.session;

import dev.interleave.measure.Cell;
import dev.interleave.measure.Figure;
import dev.interleave.measure.Measuring;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Measures cells of the comparison table, one after the other, by live runs on a thread of its own. Answers come
/// through the door. For the JavaFX thread.
public final class Measurements implements AutoCloseable {

    private final Executor door;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("measurements").factory());
    private @Nullable Future<?> current;

    Measurements(Executor door) {
        this.door = door;
    }

    /// Who hears of it.
    ///
    /// @param begun told of each cell when its turn comes
    /// @param done told of each figure
    /// @param refused told of a cell that could not be measured, with a sentence
    /// @param ended told once, when all are done or it was stopped
    public record Listener(
            Consumer<Cell> begun, BiConsumer<Cell, Figure> done, BiConsumer<Cell, String> refused, Runnable ended) {}

    /// Begins; what went on before is stopped.
    public void measure(List<Cell> cells, int rounds, Listener listener) {
        stop();
        current = worker.submit(() -> {
            try {
                for (Cell cell : cells) {
                    measureNow(cell, rounds, listener);
                }
            } catch (InterruptedException stopped) {
                // Whoever stopped it is told below.
            }
            door.execute(listener.ended());
        });
    }

    private void measureNow(Cell cell, int rounds, Listener listener) throws InterruptedException {
        door.execute(() -> listener.begun().accept(cell));
        try {
            Figure figure = Measuring.measure(cell, rounds);
            door.execute(() -> listener.done().accept(cell, figure));
        } catch (IOException | IllegalStateException e) {
            String reason = String.valueOf(e.getMessage());
            door.execute(() -> listener.refused().accept(cell, reason));
        }
    }

    /// Ends the run that goes on, and measures no more.
    public void stop() {
        if (current != null) {
            current.cancel(true);
        }
    }

    /// Returns when nothing of a run is left; not for the JavaFX thread.
    @Override
    public void close() {
        worker.shutdownNow();
        worker.close();
    }
}
