package dev.interleave.catalogue;

import dev.interleave.lesson.Lesson;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// What a task makes of every lesson of the catalogue, some of them at once: for tasks that mostly wait.
final class LessonsAtOnce<T> {

    private final Map<String, Future<T>> results = new HashMap<>();

    interface Task<T> {
        T of(Lesson lesson) throws Exception;
    }

    /// Returns when the task has been done for all.
    LessonsAtOnce(int atOnce, Task<T> task) {
        try (ExecutorService runners = Executors.newFixedThreadPool(atOnce)) {
            for (Lesson lesson : Catalogue.lessons()) {
                results.put(lesson.id(), runners.submit(() -> task.of(lesson)));
            }
        }
    }

    /// @throws ExecutionException with what the task raised
    T of(Lesson lesson) throws ExecutionException, InterruptedException {
        return Objects.requireNonNull(results.get(lesson.id())).get();
    }
}
