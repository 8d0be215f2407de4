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
/// hundred times. Answers come through the door, one after the other.
public final class Questions implements AutoCloseable {

    private final Executor door;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("questions").factory());
    private final ReadOnlyObjectWrapper<Quizzing> state = new ReadOnlyObjectWrapper<>(Quizzing.NOTHING);
    private Future<?> posing = CompletableFuture.completedFuture(null);
    private int generation;

    Questions(Executor door) {
        this.door = door;
    }

    /// What was asked for is no longer wanted.
    void clear() {
        generation++;
        posing.cancel(true);
        state.set(Quizzing.NOTHING);
    }

    void pose(LessonProgram lesson, Trace trace) {
        clear();
        state.set(Quizzing.BEGUN);
        int mine = generation;
        posing = worker.submit(() -> {
            Quizzing now = Quizzing.NOTHING;
            try {
                Quiz quiz = new Quiz(lesson, trace);
                now = Quizzing.at(quiz.positions());
                publish(mine, now);
                for (int i = 0;
                        i < quiz.positions().size() && !Thread.currentThread().isInterrupted();
                        i++) {
                    Optional<Posed> posed = quiz.pose(i);
                    now = now.with(posed);
                    publish(mine, now);
                }
            } catch (RuntimeException cannotBePosed) {
                // A lesson with which that does not work is shown with the questions so far.
                publish(mine, new Quizzing(now.posed(), List.of(), true));
            }
        });
    }

    private void publish(int mine, Quizzing now) {
        door.execute(() -> {
            if (mine == generation) {
                state.set(now);
            }
        });
    }

    /// How far it is.
    public ReadOnlyObjectProperty<Quizzing> stateProperty() {
        return state.getReadOnlyProperty();
    }

    @Override
    public void close() {
        posing.cancel(true);
        worker.close();
    }
}
