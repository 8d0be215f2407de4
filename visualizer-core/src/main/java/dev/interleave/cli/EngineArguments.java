package dev.interleave.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Which engine is to run a lesson, and what it is to be told: what several commands take.
public final class EngineArguments {

    /// The engines.
    public enum EngineName {
        LIVE,
        CONTROLLED
    }

    @Option(
            names = "--engine",
            description = "live: real threads, processes and virtual threads (what a run has by itself). "
                    + "controlled: one step at a time in virtual time, the same every time.")
    private @Nullable EngineName engine;

    @Mixin
    private final ControlledArguments controlled = new ControlledArguments();

    public EngineArguments() {}

    /// The engine that was asked for; empty when the command line leaves it open. A token says so by itself.
    ///
    /// @throws BadInput when the rest of the command line is not for that engine
    public Optional<EngineName> engine() {
        if (controlled.hasToken() && engine == EngineName.LIVE) {
            throw new BadInput("--token replays a controlled run; leave out --engine live.");
        }
        if (engine == EngineName.CONTROLLED || controlled.hasToken()) {
            return Optional.of(EngineName.CONTROLLED);
        }
        controlled.refuseForLive();
        return Optional.ofNullable(engine);
    }

    /// What the controlled engine is to be told.
    public ControlledArguments controlled() {
        return controlled;
    }
}
