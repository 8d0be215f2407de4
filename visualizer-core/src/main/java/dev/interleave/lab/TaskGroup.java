package dev.interleave.lab;

import dev.interleave.engine.Body;
import dev.interleave.engine.TaskCancelled;
import dev.interleave.engine.WorkFailed;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Tasks that end together: see {@link EventLoop#group}. Only tasks of its loop may call.
public final class TaskGroup {

    private final EventLoop loop;
    private final List<Task<?>> tasks = new ArrayList<>();
    private @Nullable Task<?> failed;
    private boolean ending;

    TaskGroup(EventLoop loop) {
        this.loop = loop;
    }

    /// What is done inside of the group's block.
    @FunctionalInterface
    public interface Block {
        void run(TaskGroup group) throws Exception;
    }

    /// Schedules a task of the group; it starts when the caller next awaits.
    ///
    /// @throws IllegalStateException when the group is ending, because one of its tasks failed
    public <T extends @Nullable Object> Task<T> task(String name, Body<T> body) {
        if (ending) {
            throw new IllegalStateException("task " + name + " comes too late: its group is ending");
        }
        int number = tasks.size();
        Task<T> task = loop.task(name, () -> {
            try {
                return body.run();
            } catch (TaskCancelled cancelled) {
                throw cancelled;
            } catch (Exception raised) {
                fail(number);
                throw raised;
            }
        });
        tasks.add(task);
        return task;
    }

    private void fail(int number) {
        if (failed == null) {
            failed = tasks.get(number);
            cancelAllBut(number);
        }
    }

    private void cancelAllBut(int number) {
        ending = true;
        for (int i = 0; i < tasks.size(); i++) {
            if (i != number && !tasks.get(i).isDone()) {
                tasks.get(i).cancel();
            }
        }
    }

    void run(Block block) throws Exception {
        Exception left = null;
        try {
            block.run(this);
        } catch (Exception raised) {
            left = raised;
            cancelAllBut(-1);
        }
        TaskCancelled cancelled = awaitAll();
        ending = true;
        if (failed != null) {
            // Raises what its end raises.
            failed.await();
        }
        if (left != null || cancelled != null) {
            throw Objects.requireNonNull(left == null ? cancelled : left);
        }
    }

    /// A task that fails late may still create others before, so the list may grow.
    ///
    /// @return the cancellation of whoever waits here, null when there was none
    private @Nullable TaskCancelled awaitAll() {
        TaskCancelled cancelled = null;
        for (int i = 0; i < tasks.size(); i++) {
            try {
                tasks.get(i).await();
            } catch (TaskCancelled raised) {
                if (!ending && !tasks.get(i).wasCancelled()) {
                    cancelled = raised;
                    cancelAllBut(-1);
                }
            } catch (WorkFailed _) {
                // The task has noted it itself.
            }
        }
        return cancelled;
    }
}
