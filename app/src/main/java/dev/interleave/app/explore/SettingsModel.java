package dev.interleave.app.explore;

import dev.interleave.explore.Bounds;
import dev.interleave.explore.ExplorationSettings;
import dev.interleave.explore.Strategy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// How to search: the strategy, and the numbers that matter with it.
public final class SettingsModel {

    private static final ExplorationSettings USUAL = ExplorationSettings.DEFAULT;

    private final ObjectProperty<Strategy> strategy = new SimpleObjectProperty<>(Strategy.ALL);
    private final Limit preemptions = new Limit("preemptions", 0, 1_000, "any number", "");
    private final Limit runs = new Limit("runs", 1, 1_000_000_000_000L, "any number", "");
    private final Limit seconds = new Limit("seconds", 1, 86_400, "no end", "");
    private final Limit depth = new Limit("depth", 1, 100, "", Integer.toString(USUAL.depth()));
    private final Limit seed = new Limit("seed", 0, 1_000_000_000, "", Long.toString(USUAL.seed()));
    private final ReadOnlyObjectWrapper<Optional<ExplorationSettings>> settings =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    SettingsModel() {
        strategy.subscribe(_ -> complete());
        Stream.of(preemptions, runs, seconds, depth, seed)
                .forEach(limit -> limit.textProperty().subscribe(_ -> complete()));
    }

    private void complete() {
        settings.set(limits().stream().anyMatch(Limit::isRefused) ? Optional.empty() : Optional.of(read()));
    }

    private ExplorationSettings read() {
        Bounds bounds = Bounds.NONE;
        for (Limit limit : limits()) {
            bounds = limit.value().isPresent() ? bounded(bounds, limit) : bounds;
        }
        return USUAL.withStrategy(strategy.get())
                .withBounds(bounds)
                .withDepth(isUsed(depth) ? (int) depth.value().orElseThrow() : USUAL.depth())
                .withSeed(isUsed(seed) ? seed.value().orElseThrow() : USUAL.seed());
    }

    private Bounds bounded(Bounds bounds, Limit limit) {
        long value = limit.value().orElseThrow();
        if (limit == preemptions) {
            return bounds.withPreemptions((int) value);
        }
        if (limit == runs) {
            return bounds.withRuns(value);
        }
        return limit == seconds ? bounds.withTime(Duration.ofSeconds(value)) : bounds;
    }

    private boolean isUsed(Limit limit) {
        return limits().contains(limit);
    }

    /// The numbers that matter with the chosen strategy.
    public List<Limit> limits() {
        return switch (strategy.get()) {
            case ALL, REDUCED -> List.of(preemptions, runs, seconds);
            case RANDOM -> List.of(preemptions, runs, seconds, seed);
            case PCT -> List.of(preemptions, runs, seconds, depth, seed);
        };
    }

    /// The numbers in a few words: `2 preemptions, 60 seconds`.
    public String summary() {
        if (settings.get().isEmpty()) {
            return "a bound will not do";
        }
        String bounds = limits().stream()
                .filter(limit -> limit.value().isPresent() && !limit.whenEmpty().isEmpty())
                .map(limit -> limit.value().orElseThrow() + " " + limit.name())
                .collect(Collectors.joining(", "));
        return bounds.isEmpty() ? "no bounds" : bounds;
    }

    public ObjectProperty<Strategy> strategyProperty() {
        return strategy;
    }

    public Limit preemptions() {
        return preemptions;
    }

    public Limit runs() {
        return runs;
    }

    public Limit seconds() {
        return seconds;
    }

    public Limit depth() {
        return depth;
    }

    public Limit seed() {
        return seed;
    }

    /// The settings if all of them will do.
    public ReadOnlyObjectProperty<Optional<ExplorationSettings>> settingsProperty() {
        return settings.getReadOnlyProperty();
    }
}
