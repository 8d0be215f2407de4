package dev.interleave.app.explore;

import dev.interleave.engine.Program;
import dev.interleave.explore.Exploration;
import dev.interleave.explore.Findings;
import dev.interleave.run.ControlledLesson;
import org.jspecify.annotations.Nullable;

/// The search through a lesson in the controlled engine.
final class LessonSearch implements Search {

    private final Target target;
    private final Exploration exploration;
    private @Nullable Program watched;

    LessonSearch(Task task) {
        target = task.target();
        exploration = new Exploration(
                this::program,
                task.settings()
                        .withEngine(ControlledLesson.machine(
                                target.program(), task.settings().engine())));
    }

    /// Loading the lesson's classes takes a while, so the first thread that needs them does it.
    private synchronized Program program() {
        Program known = watched;
        if (known == null) {
            known = ControlledLesson.watched(target.program());
            watched = known;
        }
        return known;
    }

    @Override
    public void start() {
        exploration.start();
    }

    @Override
    public void stop() throws InterruptedException {
        exploration.stop();
    }

    @Override
    public Findings findings() {
        return exploration.findings();
    }

    @Override
    public String failure() {
        try {
            exploration.await();
            return "";
        } catch (IllegalStateException e) {
            return String.valueOf(e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
