package dev.interleave.app.theme;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.trace.ActorState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaletteTest {

    /// As different as that, two fills can be told apart without their hues.
    private static final double CLEAR = 1.9;

    @ParameterizedTest
    @EnumSource(StateScheme.class)
    void whatEndedBadlyIsNeitherTakenForBlockedNorForAnOwner(StateScheme scheme) {
        for (Theme theme : new Theme[] {Theme.DARK, Theme.LIGHT}) {
            Palette palette = Palette.of(theme, scheme);
            for (ActorState bad : new ActorState[] {ActorState.DEADLOCKED, ActorState.FAILED}) {
                int fill = palette.state(bad);
                assertTrue(contrast(fill, palette.state(ActorState.BLOCKED)) >= CLEAR, theme + " " + bad);
                assertTrue(contrast(fill, palette.statePattern(bad)) >= CLEAR, theme + " " + bad + " and its lines");
                for (int actor = 0; actor < 12; actor++) {
                    assertTrue(contrast(fill, palette.identity(actor)) >= CLEAR, theme + " " + bad + " " + actor);
                }
            }
        }
    }

    private static double contrast(int one, int other) {
        return Colour.contrast(one, other);
    }
}
