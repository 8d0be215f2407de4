package dev.interleave.app.timeline.paint;

import dev.interleave.analysis.Lane;
import dev.interleave.analysis.SharedValues;
import dev.interleave.app.theme.Colour;
import dev.interleave.app.theme.Palette;
import dev.interleave.app.timeline.plan.Areas;
import dev.interleave.app.timeline.plan.Scene;
import dev.interleave.app.timeline.plan.TextStyle;
import dev.interleave.trace.Actor;
import dev.interleave.trace.ActorState;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Paints what the colours and patterns mean.
final class LegendPainter {

    private static final List<ActorState> USUAL =
            List.of(ActorState.RUNNING, ActorState.READY, ActorState.BLOCKED, ActorState.WAITING, ActorState.SLEEPING);
    private static final double TITLE_PX = 100;
    private static final double SWATCH_PX = 14;
    private static final double SWATCH_HEIGHT_PX = 11;
    private static final double ROW_PX = 30;
    private static final double GAP_PX = 20;
    private static final double LEAST_GAP_PX = 6;

    private final Palette palette;

    private record Entry(String words, BarStyle swatch) {}

    LegendPainter(Palette palette) {
        this.palette = palette;
    }

    /// Of all that occurs in the run.
    void paint(Surface surface, Scene scene) {
        paint(surface, scene, true);
    }

    /// Over the other, for a run of which not everything is to be seen yet: says nothing of how it ends.
    void paintVeiled(Surface surface, Scene scene) {
        Areas areas = scene.areas();
        surface.fill(0, Math.max(0, areas.overviewTop() - ROW_PX), areas.width(), ROW_PX, palette.window());
        paint(surface, scene, false);
    }

    private void paint(Surface surface, Scene scene, boolean withEnds) {
        Areas areas = scene.areas();
        double top = areas.overviewTop() - ROW_PX;
        if (top < 0) {
            return;
        }
        double baseline = top + 19;
        if (top == 0) {
            surface.text("TIMELINE", 16, baseline, TextStyle.SECTION, palette.textFaint());
        }
        List<Entry> full = entries(scene, withEnds, LegendPainter::words);
        List<Entry> entries = fits(scene, full, TextStyle.DETAIL) ? full : entries(scene, withEnds, ActorState::word);
        TextStyle style = style(scene, entries);
        double words = wordsPx(entries, style);
        double gap = gapPx(areas.width() - TITLE_PX - words, entries.size());
        double x = leftOf(areas, words + gap * entries.size());
        for (Entry entry : entries) {
            paintEntry(surface, entry, x, baseline, style);
            x += widthPx(entry, style) + gap;
        }
    }

    /// As large as the words in the lanes, if all of the legend can be.
    private static TextStyle style(Scene scene, List<Entry> entries) {
        TextStyle style = TextStyle.DETAIL.in(scene.layout());
        return fits(scene, entries, style) ? style : TextStyle.DETAIL;
    }

    private static boolean fits(Scene scene, List<Entry> entries, TextStyle style) {
        double needed = wordsPx(entries, style) + entries.size() * LEAST_GAP_PX;
        return needed <= scene.areas().width() - TITLE_PX;
    }

    private static double wordsPx(List<Entry> entries, TextStyle style) {
        double words = 0;
        for (Entry entry : entries) {
            words += widthPx(entry, style);
        }
        return words;
    }

    /// What is usual, how actors ended badly, if some did, and writes that were lost, if some were.
    ///
    /// @param words for a state
    private List<Entry> entries(Scene scene, boolean withEnds, Function<ActorState, String> words) {
        List<Entry> entries = new ArrayList<>();
        for (ActorState state : USUAL) {
            entries.add(entry(state, words));
        }
        if (!withEnds) {
            return entries;
        }
        for (ActorState bad : List.of(ActorState.FAILED, ActorState.DEADLOCKED)) {
            if (isEndOfSome(scene, bad)) {
                entries.add(entry(bad, words));
            }
        }
        if (hasLostWrites(scene)) {
            int pale = Colour.mix(palette.textFaint(), palette.window(), InkTable.PALE);
            entries.add(new Entry("lost write", InkTable.lost(palette, pale)));
        }
        return entries;
    }

    private Entry entry(ActorState state, Function<ActorState, String> words) {
        BarStyle swatch = new BarStyle(palette.state(state), InkTable.pattern(state), palette.statePattern(state));
        return new Entry(words.apply(state), swatch);
    }

    private static boolean hasLostWrites(Scene scene) {
        SharedValues values = scene.lanes().values();
        for (int value : values.withLane()) {
            boolean isShown = scene.layout().rowOfResource(value) >= 0;
            if (isShown && values.lost().count(value, scene.trace().size()) > 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isEndOfSome(Scene scene, ActorState state) {
        for (Actor actor : scene.trace().actors()) {
            Lane lane = scene.lanes().actor(actor.id());
            if (lane.state(lane.size() - 1) == state) {
                return true;
            }
        }
        return false;
    }

    /// Narrower where there is little room, so that all is shown.
    private static double gapPx(double room, int count) {
        return Math.rint(Math.clamp(room / count, LEAST_GAP_PX, GAP_PX));
    }

    /// Above the lanes, or as much further left as it takes to show all.
    private static double leftOf(Areas areas, double width) {
        return Math.max(TITLE_PX, Math.min(areas.lanesLeft(), Math.rint(areas.width() - width)));
    }

    private static double widthPx(Entry entry, TextStyle style) {
        return Math.rint(SWATCH_PX + 6 + style.widthPx(entry.words()));
    }

    private void paintEntry(Surface surface, Entry entry, double x, double baseline, TextStyle style) {
        surface.bar(x, baseline - 10, SWATCH_PX, SWATCH_HEIGHT_PX, entry.swatch());
        surface.text(entry.words(), x + SWATCH_PX + 6, baseline, style, palette.textMuted());
    }

    private static String words(ActorState state) {
        return switch (state) {
            case BLOCKED -> "blocked on a lock";
            case SLEEPING -> "sleeping or I/O";
            case NONE, FINISHED, RUNNING, READY, WAITING, FAILED, DEADLOCKED -> state.word();
        };
    }
}
