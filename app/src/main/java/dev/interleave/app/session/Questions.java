package dev.interleave.app.session;

import dev.interleave.lesson.LessonProgram;
import dev.interleave.quiz.Posed;
import dev.interleave.quiz.Quiz;
import dev.interleave.trace.Trace;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The questions about what is shown, posed on a thread of their own, because that means to run the lesson some
/// hundred times. Answers come through the door.
public final class Questions implements AutoCloseable {

    private final Executor door;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("questions").factory());
    private final ReadOnlyObjectWrapper<Optional<List<Posed>>> posed = new ReadOnlyObjectWrapper<>(NOTHING);
    private Future<?> posing = CompletableFuture.completedFuture(null);
    private int generation;

    private static final Optional<List<Posed>> NOTHING = Optional.of(List.of());

    Questions(Executor door) {
        this.door = door;
    }

    /// What was asked for is no longer wanted.
    void clear() {
        generation++;
        posing.cancel(true);
        posed.set(NOTHING);
    }

    void pose(LessonProgram lesson, Trace trace) {
        clear();
        posed.set(Optional.empty());
        int mine = generation;
        posing = worker.submit(() -> {
            List<Posed> found = found(lesson, trace);
            door.execute(() -> {
                if (mine == generation) {
                    posed.set(Optional.of(found));
                }
            });
        });
    }

    /// A lesson with which that does not work is shown without questions.
    private static List<Posed> found(LessonProgram lesson, Trace trace) {
        try {
            return Quiz.of(lesson, trace);
        } catch (RuntimeException cannotBePosed) {
            return List.of();
        }
    }

    /// In order of time; empty while they are being posed.
    public ReadOnlyObjectProperty<Optional<List<Posed>>> posedProperty() {
        return posed.getReadOnlyProperty();
    }

    @Override
    public void close() {
        posing.cancel(true);
        worker.close();
    }
}
