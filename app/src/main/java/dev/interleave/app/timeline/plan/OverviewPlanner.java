package dev.interleave.app.timeline.plan;

import dev.interleave.analysis.Lane;
import dev.interleave.analysis.Lanes;
import dev.interleave.app.timeline.model.TimeRange;
import dev.interleave.trace.Actor;
import dev.interleave.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Plans the strip that shows the whole run at once: a thin line of columns for each actor, or for
/// as many of them, evenly chosen, as there is room. Planned again only when the run or the width
/// has changed.
public final class OverviewPlanner {

    private static final int MOST_LINE_PX = 7;
    private static final int LEAST_LINE_PX = 2;

    private final Strips strips = new Strips();
    private @Nullable Trace trace;
    private @Nullable Lanes lanes;
    private @Nullable Areas areas;
    private byte[] dominant = new byte[0];
    private byte[] worst = new byte[0];

    public OverviewPlanner() {}

    /// The lines of the overview, good until the next call.
    public Strips plan(Trace next, Lanes nextLanes, Areas place) {
        if (trace != next || lanes != nextLanes || !place.equals(areas)) {
            trace = next;
            lanes = nextLanes;
            areas = place;
            strips.clear();
            if (next.size() > 0 && place.overviewPx() > 0) {
                planLines(next, nextLanes, place);
            }
        }
        return strips;
    }

    private void planLines(Trace next, Lanes nextLanes, Areas place) {
        double room = place.overviewPx() - 4;
        List<Actor> chosen = evenly(next.actors(), (int) (room / LEAST_LINE_PX));
        int line = Math.clamp((long) (room / chosen.size()), LEAST_LINE_PX, MOST_LINE_PX);
        double top = place.overviewTop() + Math.floor((place.overviewPx() - line * chosen.size()) / 2);
        TimeScale scale =
                new TimeScale(TimeRange.whole(nextLanes.axis().endNanos(next)), place.lanesLeft(), place.lanesWidth());
        for (int i = 0; i < chosen.size(); i++) {
            planLine(nextLanes.actor(chosen.get(i).id()), scale, top + i * line, line > 3 ? line - 1 : line);
        }
    }

    private static List<Actor> evenly(List<Actor> actors, int most) {
        if (actors.size() <= most) {
            return actors;
        }
        List<Actor> chosen = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            chosen.add(actors.get((int) ((long) i * actors.size() / most)));
        }
        return chosen;
    }

    private void planLine(Lane lane, TimeScale scale, double top, int height) {
        int skipped = (int) Math.ceil(scale.x(0) - scale.leftPx());
        int count = (int) scale.widthPx() - skipped;
        if (count <= 0) {
            return;
        }
        if (dominant.length < count) {
            dominant = new byte[count];
            worst = new byte[count];
        }
        long from = Math.max(0, scale.nanos(scale.leftPx() + skipped));
        lane.fold(from, scale.nanosPerPx(), count, dominant, worst);
        int offset = strips.add(scale.leftPx() + skipped, top, height, count);
        for (int column = 0; column < count; column++) {
            boolean shows = dominant[column] >= 0 && Ink.height(dominant[column]) > 0.2;
            strips.set(offset + column, shows ? dominant[column] : Ink.NOTHING);
        }
    }
}
