package dev.interleave.app.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.app.prefs.Preferences;
import dev.interleave.engine.controlled.ControlledSettings;
import dev.interleave.schedule.Plan;
import dev.interleave.schedule.Schedule;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineModelTest {

    @TempDir
    private Path folder;

    private final SimpleBooleanProperty interpreterLock = new SimpleBooleanProperty();
    private final MachineModel model = new MachineModel(interpreterLock);

    MachineModelTest() {
        model.engineProperty().set(Engine.CONTROLLED);
    }

    @Test
    void refusesAWrongNumberInPlaceAndSaysWhatIsRight() {
        model.cores().textProperty().set("0");
        assertEquals(
                "Must be a whole number from 1 to 1024.",
                model.cores().refusalProperty().get());
        assertFalse(model.isReady().get());
        assertEquals("a setting will not do", model.summary());
        model.cores().textProperty().set(" 2 ");
        assertEquals("", model.cores().refusalProperty().get());
        assertTrue(model.isReady().get());
        assertEquals(2, model.settings().orElseThrow().cores());
        model.slice().textProperty().set("long");
        assertFalse(model.isReady().get());
    }

    @Test
    void aWrongSeedMattersOnlyWhereChanceDecides() {
        model.seed().textProperty().set("-1");
        assertTrue(model.isReady().get());
        model.turnsProperty().set(Turns.BY_CHANCE);
        assertFalse(model.isReady().get());
        model.engineProperty().set(Engine.LIVE);
        assertTrue(model.isReady().get());
    }

    @Test
    void takesOverARunThatCameFromElsewhere() {
        ControlledSettings settings = ControlledSettings.DEFAULT
                .withCores(2)
                .withInterpreterLock(true)
                .withSpuriousWakeUps(3);
        model.take(settings, new Plan.ByChance(42));
        assertEquals("seed 42 · 2 cores", model.summary());
        assertTrue(interpreterLock.get());
        assertEquals(Optional.of(settings), model.settings());
        assertEquals(Optional.of(new Plan.ByChance(42)), model.plan());
        model.take(ControlledSettings.DEFAULT, new Plan.Given(Schedule.of(1)));
        assertEquals("seed 42", model.summary(), "a schedule is for one run");
        assertEquals(Optional.of(new Plan.ByChance(42)), model.plan());
    }

    @Test
    void theNextSeedIsTheNextNumber() {
        model.seed().textProperty().set("7");
        model.nextSeed();
        assertEquals(Optional.of(new Plan.ByChance(7)), model.plan());
        model.nextSeed();
        assertEquals(Optional.of(new Plan.ByChance(8)), model.plan());
    }

    @Test
    void isTheSameTheNextTime() {
        Preferences preferences = new Preferences(folder.resolve("settings"));
        model.take(ControlledSettings.DEFAULT.withCores(3), new Plan.ByChance(9));
        model.remember(preferences);
        MachineModel next = new MachineModel(new SimpleBooleanProperty());
        next.restore(preferences);
        assertEquals(Engine.CONTROLLED, next.engineProperty().get());
        assertEquals(model.settings(), next.settings());
        assertEquals(model.plan(), next.plan());
    }
}
