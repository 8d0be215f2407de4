package dev.interleave.app.session;

import dev.interleave.lesson.LessonProgram;
import dev.interleave.quiz.Quiz;
import dev.interleave.trace.Trace;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The questions about what is shown, posed on a thread of their own, because that means to run the lesson some
/// hundred times. Answers come through the door, one after the other.
public final class Questions implements AutoCloseable {

    private final Executor door;
    private final Errands errands = new Errands("questions");
    private final ReadOnlyObjectWrapper<Quizzing> state = new ReadOnlyObjectWrapper<>(Quizzing.NOTHING);
    private int generation;

    Questions(Executor door) {
        this.door = door;
    }

    /// What was asked for is no longer wanted.
    void clear() {
        generation++;
        errands.stop();
        state.set(Quizzing.NOTHING);
    }

    void pose(LessonProgram lesson, Trace trace) {
        clear();
        state.set(Quizzing.BEGUN);
        int mine = generation;
        errands.begin(() -> poseNow(mine, lesson, trace));
    }

    private void poseNow(int mine, LessonProgram lesson, Trace trace) {
        Quizzing now = Quizzing.NOTHING;
        try {
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
            Quiz quiz = new Quiz(lesson, trace);
            now = Quizzing.at(quiz.positions());
            publish(mine, now);
            for (int i = 0;
                    i < quiz.positions().size() && !Thread.currentThread().isInterrupted();
                    i++) {
                now = now.with(quiz.pose(i));
                publish(mine, now);
            }
        } catch (RuntimeException cannotBePosed) {
            // A lesson with which that does not work is shown with the questions so far.
            publish(mine, new Quizzing(now.posed(), List.of(), true));
        }
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
        errands.close();
    }
}
