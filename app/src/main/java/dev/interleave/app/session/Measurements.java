package dev.interleave.app.session;

import dev.interleave.measure.Cell;
import dev.interleave.measure.Figure;
import dev.interleave.measure.Measuring;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// Measures cells of the comparison table, one after the other, by live runs on a thread of its own. Answers come
/// through the door. For the JavaFX thread.
public final class Measurements implements AutoCloseable {

    private final Executor door;
    private final Errands errands = new Errands("measurements");

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
        errands.begin(() -> {
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
        if (Thread.interrupted()) {
            throw new InterruptedException("stopped before its turn");
        }
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
        errands.stop();
    }

    /// Returns when nothing of a run is left; not for the JavaFX thread.
    @Override
    public void close() {
        errands.close();
    }
}
