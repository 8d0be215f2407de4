package dev.interleave.explore;

import dev.interleave.engine.controlled.ControlledSettings;

/// What to try, and how.
///
/// @param bounds how far to go; the number of steps of a run is bounded by the engine's settings
/// @param seed where the strategies by chance begin; run number n uses the seed plus n
/// @param depth of {@link Strategy#PCT}: how many orderings a failure needs
/// @param workers how many threads run programs
/// @param engine the machine that the program runs on
public record ExplorationSettings(
        Strategy strategy, Bounds bounds, long seed, int depth, int workers, ControlledSettings engine) {

    /// Everything, on all cores.
    public static final ExplorationSettings DEFAULT = new ExplorationSettings(
            Strategy.ALL,
            Bounds.NONE,
            1,
            3,
            Runtime.getRuntime().availableProcessors(),
            ControlledSettings.DEFAULT.withMaxSteps(100_000));

    public ExplorationSettings {
        if (depth < 1 || workers < 1) {
            throw new IllegalArgumentException("a search needs a depth and a number of workers of at least 1");
        }
    }

    public ExplorationSettings withStrategy(Strategy newStrategy) {
        return new ExplorationSettings(newStrategy, bounds, seed, depth, workers, engine);
    }

    public ExplorationSettings withBounds(Bounds newBounds) {
        return new ExplorationSettings(strategy, newBounds, seed, depth, workers, engine);
    }

    public ExplorationSettings withSeed(long newSeed) {
        return new ExplorationSettings(strategy, bounds, newSeed, depth, workers, engine);
    }

    public ExplorationSettings withDepth(int newDepth) {
        return new ExplorationSettings(strategy, bounds, seed, newDepth, workers, engine);
    }

    public ExplorationSettings withWorkers(int newWorkers) {
        return new ExplorationSettings(strategy, bounds, seed, depth, newWorkers, engine);
    }

    public ExplorationSettings withEngine(ControlledSettings newEngine) {
        return new ExplorationSettings(strategy, bounds, seed, depth, workers, newEngine);
    }
}
