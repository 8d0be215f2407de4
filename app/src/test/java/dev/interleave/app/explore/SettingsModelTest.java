package dev.interleave.app.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.explore.Bounds;
import dev.interleave.explore.ExplorationSettings;
import dev.interleave.explore.Strategy;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettingsModelTest {

    private final SettingsModel model = new SettingsModel();

    private ExplorationSettings settings() {
        return model.settingsProperty().get().orElseThrow();
    }

    @Test
    void boundsNothingByItself() {
        assertEquals(Bounds.NONE, settings().bounds());
        assertEquals("no bounds", model.summary());
    }

    @Test
    void readsTheBounds() {
        model.preemptions().textProperty().set("0");
        model.runs().textProperty().set(" 500 ");
        model.seconds().textProperty().set("60");
        assertEquals(new Bounds(0, 500, Duration.ofSeconds(60)), settings().bounds());
        assertEquals("0 preemptions, 500 runs, 60 seconds", model.summary());
    }

    @Test
    void refusesAWrongBoundInPlaceAndSaysWhatIsRight() {
        model.preemptions().textProperty().set("-1");
        assertEquals(
                "Preemptions must be a whole number from 0 to 1,000, or empty for any number.",
                model.preemptions().refusalProperty().get());
        assertEquals("", model.runs().refusalProperty().get());
        assertTrue(model.settingsProperty().get().isEmpty(), "nothing to search with");
    }

    @Test
    void aDepthAndASeedThereMustBe() {
        model.strategyProperty().set(Strategy.PCT);
        model.depth().textProperty().set("");
        assertEquals(
                "Depth must be a whole number from 1 to 100.",
                model.depth().refusalProperty().get());
        model.depth().textProperty().set("5");
        model.seed().textProperty().set("7");
        assertEquals(5, settings().depth());
        assertEquals(7, settings().seed());
    }

    @Test
    void whatDoesNotMatterWithAStrategyIsNotAskedForAndCannotBeWrong() {
        model.strategyProperty().set(Strategy.RANDOM);
        model.seed().textProperty().set("none");
        assertTrue(model.settingsProperty().get().isEmpty());
        model.strategyProperty().set(Strategy.ALL);
        assertEquals(
                List.of("preemptions", "runs", "seconds"),
                model.limits().stream().map(Limit::name).toList());
        assertEquals(ExplorationSettings.DEFAULT, settings());
    }
}
