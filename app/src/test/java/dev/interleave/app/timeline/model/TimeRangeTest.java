package dev.interleave.app.timeline.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TimeRangeTest {

    @Test
    void zoomKeepsTheAnchorInItsPlace() {
        TimeRange range = new TimeRange(0, 1_000_000);
        TimeRange zoomed = range.zoomed(250_000, 0.5);
        assertEquals(new TimeRange(125_000, 625_000), zoomed);
    }

    @Test
    void isNeverShorterThanTheDeepestZoom() {
        TimeRange range = new TimeRange(5_000, 5_001);
        assertEquals(TimeRange.MIN_SPAN_NANOS, range.spanNanos());
        assertTrue(range.contains(5_000));
    }

    @Test
    void isPushedBackIntoItsBounds() {
        TimeRange bounds = new TimeRange(0, 100_000);
        assertEquals(new TimeRange(0, 10_000), new TimeRange(-5_000, 5_000).within(bounds));
        assertEquals(new TimeRange(90_000, 100_000), new TimeRange(95_000, 105_000).within(bounds));
        assertEquals(bounds, new TimeRange(-50_000, 150_000).within(bounds));
    }

    @Test
    void movesOnlyAsFarAsATimeNeedsToBeSeen() {
        TimeRange range = new TimeRange(0, 100_000);
        assertEquals(range, range.revealing(50_000));
        assertEquals(new TimeRange(60_000, 160_000), range.revealing(150_000));
    }
}
