package dev.interleave.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class StatePageTest {

    @Test
    void theOutputHasWhatItNeedsWhileThatLeavesTheStateEnough() {
        assertEquals(0.9, StatePage.stateShare(0.2, 0.1), 1e-9);
        assertEquals(0.6, StatePage.stateShare(2, 0.4), 1e-9);
        assertEquals(0.3, StatePage.stateShare(0.2, 0.7), 1e-9);
    }

    @Test
    void aLongOutputLeavesAShortStateWhatThatNeeds() {
        assertEquals(0.3, StatePage.stateShare(0.3, 5), 1e-9);
    }

    @Test
    void twoThatAreLongHaveHalfEach() {
        assertEquals(0.5, StatePage.stateShare(3, 5), 1e-9);
    }
}
