package dev.interleave.app.timeline.paint;

import dev.interleave.app.theme.Colour;
import dev.interleave.app.theme.Palette;
import dev.interleave.app.timeline.plan.Ink;
import dev.interleave.trace.ActorState;

/// What the inks of a plan look like in one palette.
final class InkTable {

    /// How much of the window's colour is in that of a write that was lost.
    static final double PALE = 0.7;

    /// At `1 + ink`, the first for {@link Ink#NOTHING}.
    private final int[] colours = new int[1 + Ink.COUNT];
    private final BarStyle[] styles = new BarStyle[Ink.COUNT];
    private final BarStyle[] edges = new BarStyle[Ink.COUNT];
    private final int[] texts = new int[Ink.COUNT];

    InkTable(Palette palette) {
        for (int ink = 0; ink < Ink.COUNT; ink++) {
            int colour = colour(palette, ink);
            colours[1 + ink] = colour;
            styles[ink] = style(palette, ink, colour);
            edges[ink] = BarStyle.plain(colour);
            texts[ink] = palette.textOn(colour);
        }
    }

    private static int colour(Palette palette, int ink) {
        if (Ink.isState(ink)) {
            return palette.state(Ink.state(ink));
        }
        if (ink == Ink.LOST) {
            return palette.danger();
        }
        if (Ink.isLost(ink)) {
            return Colour.mix(palette.identity(ink - Ink.IDENTITY - Ink.IDENTITIES), palette.window(), PALE);
        }
        return ink >= Ink.IDENTITY
                ? palette.identity(ink - Ink.IDENTITY)
                : Colour.mix(palette.accent(), palette.window(), 0.42);
    }

    private static BarStyle style(Palette palette, int ink, int colour) {
        if (Ink.isLost(ink)) {
            return lost(palette, colour);
        }
        if (!Ink.isState(ink)) {
            return BarStyle.plain(colour);
        }
        ActorState state = Ink.state(ink);
        return new BarStyle(colour, pattern(state), palette.statePattern(state));
    }

    /// Of a write that was lost: hatched, over a pale colour of its writer.
    static BarStyle lost(Palette palette, int pale) {
        return new BarStyle(pale, Pattern.HATCH, palette.danger());
    }

    static Pattern pattern(ActorState state) {
        return switch (state) {
            case BLOCKED -> Pattern.HATCH;
            case DEADLOCKED -> Pattern.UPRIGHT;
            case FAILED -> Pattern.FALL;
            case WAITING -> Pattern.DOTS;
            case NONE, FINISHED, RUNNING, SLEEPING, READY -> Pattern.PLAIN;
        };
    }

    /// Transparent for {@link Ink#NOTHING}.
    int colour(int ink) {
        return colours[1 + ink];
    }

    /// All of them, for {@link dev.interleave.app.timeline.plan.Strips#translate}.
    int[] colours() {
        return colours;
    }

    BarStyle style(int ink) {
        return styles[ink];
    }

    /// Of the line along the top of a bar: never with a pattern.
    BarStyle edge(int ink) {
        return edges[ink];
    }

    /// Of words on a bar.
    int text(int ink) {
        return texts[ink];
    }
}
