package dev.interleave.app.machine;

import dev.interleave.app.prefs.Preferences;
import dev.interleave.engine.controlled.ControlledSettings;
import dev.interleave.schedule.Plan;
import java.time.Duration;
import java.util.Optional;
import java.util.StringJoiner;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;

/// The engine that a run is to have, and for the controlled one the machine and who goes next, as they are being
/// edited.
public final class MachineModel {

    private static final ControlledSettings USUAL = ControlledSettings.DEFAULT;
    private static final int MOST_CORES = 1_024;
    private static final int MOST_SLICE_MILLIS = 10_000;
    private static final long MOST_SEED = 999_999_999;

    private final ObjectProperty<Engine> engine = new SimpleObjectProperty<>(Engine.LIVE);
    private final ObjectProperty<Turns> turns = new SimpleObjectProperty<>(Turns.BY_CLOCK);
    private final NumberModel cores = new NumberModel("cores", USUAL.cores(), 1, MOST_CORES);
    private final NumberModel slice =
            new NumberModel("time slice", USUAL.slice().toMillis(), 1, MOST_SLICE_MILLIS);
    private final NumberModel seed = new NumberModel("seed", 1, 0, Long.MAX_VALUE);
    private final BooleanProperty interpreterLock;
    private final BooleanBinding isReady = Bindings.createBooleanBinding(
            () -> engine.get() == Engine.LIVE || (settings().isPresent() && hasSeed()),
            engine,
            turns,
            cores.textProperty(),
            slice.textProperty(),
            seed.textProperty());
    private ControlledSettings rest = USUAL;

    /// @param interpreterLock whether there is one, which both engines are told
    public MachineModel(BooleanProperty interpreterLock) {
        this.interpreterLock = interpreterLock;
    }

    private boolean hasSeed() {
        return turns.get() != Turns.BY_CHANCE || seed.value().isPresent();
    }

    /// The machine, if all of it will do.
    public Optional<ControlledSettings> settings() {
        if (cores.value().isEmpty() || slice.value().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(rest.withCores((int) cores.value().getAsLong())
                .withSlice(Duration.ofMillis(slice.value().getAsLong()))
                .withInterpreterLock(interpreterLock.get()));
    }

    /// Who goes next; empty when a person says so, or the seed will not do.
    public Optional<Plan> plan() {
        return switch (turns.get()) {
            case BY_CLOCK -> Optional.of(new Plan.Clocked());
            case BY_CHANCE ->
                seed.value().isPresent()
                        ? Optional.of(new Plan.ByChance(seed.value().getAsLong()))
                        : Optional.empty();
            case BY_HAND -> Optional.empty();
        };
    }

    /// Takes over what a run had that came from elsewhere. A schedule decides for one run only: who goes next in others
    /// stays as it was.
    public void take(ControlledSettings settings, Plan plan) {
        engine.set(Engine.CONTROLLED);
        rest = settings;
        cores.set(settings.cores());
        slice.set(settings.slice().toMillis());
        interpreterLock.set(settings.interpreterLock());
        switch (plan) {
            case Plan.Clocked() -> turns.set(Turns.BY_CLOCK);
            case Plan.ByChance(long given) -> byChance(given);
            case Plan.ByPriority(long given, int _, int _) -> byChance(given);
            case Plan.ByPartialOrder(long given) -> byChance(given);
            case Plan.Given _ -> {}
        }
    }

    private void byChance(long given) {
        turns.set(Turns.BY_CHANCE);
        seed.set(given);
    }

    /// Another run by chance. Seeds count up, so that one can say which was meant.
    public void nextSeed() {
        engine.set(Engine.CONTROLLED);
        long now = seed.value().orElse(0);
        byChance(turns.get() == Turns.BY_CHANCE && now < MOST_SEED ? now + 1 : now);
    }

    /// In a few words: `seed 42 · 2 cores`. Says so when something will not do.
    public String summary() {
        if (!isReady.get()) {
            return "a setting will not do";
        }
        StringJoiner words = new StringJoiner(" · ");
        words.add(
                switch (turns.get()) {
                    case BY_CLOCK -> "by the clock";
                    case BY_CHANCE -> "seed " + seed.textProperty().get().strip();
                    case BY_HAND -> "by hand";
                });
        long count = cores.value().orElse(USUAL.cores());
        if (count != USUAL.cores()) {
            words.add(count == 1 ? "1 core" : count + " cores");
        }
        return words.toString();
    }

    /// What was chosen the last time.
    public void restore(Preferences preferences) {
        engine.set(preferences.constant("engine", Engine.LIVE));
        turns.set(preferences.constant("engine.turns", Turns.BY_CLOCK));
        cores.set((long) preferences.number("engine.cores", USUAL.cores(), 1, MOST_CORES));
        slice.set(
                (long) preferences.number("engine.slice", (double) USUAL.slice().toMillis(), 1, MOST_SLICE_MILLIS));
        seed.set((long) preferences.number("engine.seed", 1, 0, MOST_SEED));
    }

    /// For the next time.
    public void remember(Preferences preferences) {
        preferences.put("engine", engine.get().name());
        preferences.put("engine.turns", turns.get().name());
        cores.value().ifPresent(value -> preferences.put("engine.cores", Long.toString(value)));
        slice.value().ifPresent(value -> preferences.put("engine.slice", Long.toString(value)));
        seed.value().ifPresent(value -> preferences.put("engine.seed", Long.toString(value)));
    }

    /// Whether a run can be had with this.
    public ObservableBooleanValue isReady() {
        return isReady;
    }

    public ObjectProperty<Engine> engineProperty() {
        return engine;
    }

    public ObjectProperty<Turns> turnsProperty() {
        return turns;
    }

    public NumberModel cores() {
        return cores;
    }

    /// In milliseconds.
    public NumberModel slice() {
        return slice;
    }

    public NumberModel seed() {
        return seed;
    }

    public BooleanProperty interpreterLockProperty() {
        return interpreterLock;
    }
}
