package dev.interleave.app.explore;

import dev.interleave.explore.Shortening;
import dev.interleave.run.ControlledLesson;
import dev.interleave.run.LessonRun;
import dev.interleave.schedule.Drifted;
import dev.interleave.schedule.Plan;
import dev.interleave.schedule.Schedule;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Runs schedules that a search has found, recorded, on a thread of its own. Answers come through the door.
final class Replays implements AutoCloseable {

    /// A fraction of a second's worth.
    private static final long MOST_RUNS = 20_000;

    private final Executor door;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("explore-replay").factory());
    private volatile @Nullable ControlledLesson current;
    private volatile boolean closed;

    Replays(Executor door) {
        this.door = door;
    }

    /// @param then gets the runs in the order of the schedules
    /// @param refused gets a sentence instead
    void run(Task task, List<Schedule> schedules, Consumer<List<LessonRun>> then, Consumer<String> refused) {
        thread.execute(() -> {
            try {
                List<LessonRun> runs = runNow(task, schedules);
                door.execute(() -> then.accept(runs));
            } catch (Drifted | IllegalStateException e) {
                String reason = "The run could not be had again: " + e.getMessage() + ".";
                door.execute(() -> refused.accept(reason));
            }
        });
    }

    /// Looks for a run with the same outcome and fewer preemptions, and runs that.
    ///
    /// @param then gets the run
    /// @param refused gets a sentence instead
    void shorten(Task task, Schedule schedule, Consumer<LessonRun> then, Consumer<String> refused) {
        thread.execute(() -> {
            try {
                Shortening shortening = new Shortening(
                        ControlledLesson.watched(task.target().program()),
                        task.settings().engine(),
                        MOST_RUNS);
                Schedule shorter = shortening.shorten(schedule).ending().schedule();
                LessonRun run = runNow(task, List.of(shorter)).getFirst();
                door.execute(() -> then.accept(run));
            } catch (Drifted | IllegalStateException e) {
                String reason = "The run could not be shortened: " + e.getMessage() + ".";
                door.execute(() -> refused.accept(reason));
            }
        });
    }

    private List<LessonRun> runNow(Task task, List<Schedule> schedules) {
        ControlledLesson lesson =
                new ControlledLesson(task.target().program(), task.settings().engine());
        current = lesson;
        if (closed) {
            lesson.cancel();
        }
        List<LessonRun> runs = new ArrayList<>();
        for (Schedule schedule : schedules) {
            runs.add(lesson.run(new Plan.Given(schedule)));
        }
        return runs;
    }

    /// Ends what goes on, and returns when its thread has ended.
    @Override
    public void close() {
        closed = true;
        ControlledLesson running = current;
        if (running != null) {
            running.cancel();
        }
        thread.close();
    }
}
