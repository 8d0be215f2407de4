package dev.interleave.engine.live;

import dev.interleave.engine.RunSettings;
import dev.interleave.engine.TaskTrial;
import dev.interleave.lab.Lab;
import dev.interleave.record.LogFollower;
import dev.interleave.record.Recorder;
import dev.interleave.trace.ActorKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Runs a main coroutine on a loop of a real execution in this JVM.
final class LoopTrial extends TaskTrial {

    private final Path directory;
    private final RunSettings settings;

    LoopTrial(Path directory) {
        this(directory, RunSettings.DEFAULT);
    }

    LoopTrial(Path directory, RunSettings settings) {
        this.directory = directory;
        this.settings = settings;
    }

    @Override
    public void run(Main main) throws IOException {
        Files.createDirectories(directory);
        try (Recorder recorder = Recorder.create(directory)) {
            int id = recorder.defineActor(ActorKind.PROCESS, -1, "main", 0);
            recorder.defineProcess(id, ProcessHandle.current().pid(), "main");
            LiveExecution execution = new LiveExecution(recorder, settings);
            LiveActor actor = new LiveActor(execution, id, "main", null);
            execution.runMain(actor, () -> {
                runLoop(new Lab(execution), main);
                return 0;
            });
        }
        try (LogFollower follower = new LogFollower(directory)) {
            follower.finish();
            recorded(follower.snapshot());
        }
    }
}
