package dev.interleave.app.theme;

import dev.interleave.trace.ActorState;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// Every colour of the program, as `0xAARRGGBB`. Immutable, for any thread.
///
/// Surfaces are ordered by height: `window` is the deepest, `panel` lies on it, `raised` on that. Text
/// is `text` for what is read first, `textMuted` for what is read second, `textFaint` for captions of
/// groups.
public final class Palette {

    private static final int[] DARK_IDENTITIES = {
        0xffffd166,
        0xffff8fa3,
        0xff72c7ff,
        0xffa5e887,
        0xffffa868,
        0xffcf9bff,
        0xff6fe3d0,
        0xfff2a1dd,
        0xffd6dd6b,
        0xff9db4ff,
        0xffe6b98f,
        0xff8fe0a8
    };
    private static final int[] LIGHT_IDENTITIES = {
        0xffb87a00,
        0xffd6336c,
        0xff1279c4,
        0xff3f8f1f,
        0xffd2600f,
        0xff8a3fd1,
        0xff0b8f80,
        0xffb8389a,
        0xff7d8500,
        0xff4a5fd6,
        0xff94632f,
        0xff1f9152
    };

    private final Theme theme;
    private final StateScheme scheme;
    private final Surfaces surfaces;
    private final StateColours states;

    private Palette(Theme theme, StateScheme scheme) {
        this.theme = theme;
        this.scheme = scheme;
        this.surfaces = theme == Theme.DARK ? Surfaces.DARK : Surfaces.LIGHT;
        this.states = StateColours.of(theme, scheme);
    }

    public static Palette of(Theme theme, StateScheme scheme) {
        return new Palette(theme, scheme);
    }

    /// The dark theme with the standard state colours.
    public static Palette dark() {
        return of(Theme.DARK, StateScheme.STANDARD);
    }

    /// The light theme with the standard state colours.
    public static Palette light() {
        return of(Theme.LIGHT, StateScheme.STANDARD);
    }

    public Theme theme() {
        return theme;
    }

    public StateScheme scheme() {
        return scheme;
    }

    public boolean isDark() {
        return theme == Theme.DARK;
    }

    public int window() {
        return surfaces.window();
    }

    public int panel() {
        return surfaces.panel();
    }

    public int raised() {
        return surfaces.raised();
    }

    /// Behind every other lane.
    public int stripe() {
        return surfaces.stripe();
    }

    public int border() {
        return surfaces.border();
    }

    public int grid() {
        return surfaces.grid();
    }

    public int text() {
        return surfaces.text();
    }

    public int textMuted() {
        return surfaces.textMuted();
    }

    public int textFaint() {
        return surfaces.textFaint();
    }

    /// What can be acted on, and the visible window of the overview.
    public int accent() {
        return surfaces.accent();
    }

    /// Behind a selected range; translucent.
    public int selection() {
        return Colour.withAlpha(surfaces.accent(), 0.16);
    }

    public int playhead() {
        return surfaces.playhead();
    }

    public int arrow() {
        return surfaces.arrow();
    }

    public int danger() {
        return states.danger();
    }

    public int success() {
        return states.running();
    }

    /// The fill of a bar in this state; transparent for {@link ActorState#NONE}.
    public int state(ActorState state) {
        return states.of(state);
    }

    /// The lines or dots of the pattern on a bar in this state.
    public int statePattern(ActorState state) {
        return switch (state) {
            case FAILED, DEADLOCKED -> states.bright(state);
            case NONE, FINISHED, RUNNING, SLEEPING, READY, WAITING, BLOCKED ->
                Colour.mix(states.of(state), isDark() ? 0xff000000 : 0xffffffff, isDark() ? 0.34 : 0.45);
        };
    }

    /// A state's name as text on a panel: the state's hue, with enough contrast to read.
    public int stateText(ActorState state) {
        int base = state == ActorState.NONE || state == ActorState.FINISHED ? textMuted() : states.bright(state);
        return isDark() ? base : Colour.mix(base, 0xff000000, 0.36);
    }

    /// Text on any bar: whichever of near-black and white is easier to read on it.
    public int textOn(int argb) {
        int ink = 0xff0b0e13;
        return Colour.contrast(argb, ink) >= Colour.contrast(argb, 0xffffffff) ? ink : 0xffffffff;
    }

    /// The colour that stands for one actor everywhere: dot, lock lane, message.
    public int identity(int actor) {
        int[] identities = isDark() ? DARK_IDENTITIES : LIGHT_IDENTITIES;
        return identities[Math.floorMod(actor, identities.length)];
    }

    /// All of it as looked-up colours for a root node's style: `-interleave-running: #2fbf8f; …`.
    public String looked() {
        StringBuilder style = new StringBuilder();
        named().forEach((name, argb) -> style.append("-interleave-")
                .append(name)
                .append(": ")
                .append(Colour.css(argb))
                .append("; "));
        return style.toString();
    }

    private Map<String, Integer> named() {
        Map<String, Integer> names = new LinkedHashMap<>();
        names.put("window", window());
        names.put("panel", panel());
        names.put("raised", raised());
        names.put("stripe", stripe());
        names.put("border", border());
        names.put("grid", grid());
        names.put("text", text());
        names.put("text-muted", textMuted());
        names.put("text-faint", textFaint());
        names.put("accent", accent());
        names.put("selection", selection());
        names.put("playhead", playhead());
        names.put("danger", danger());
        names.put("success", success());
        for (ActorState state : ActorState.values()) {
            String name = state.name().toLowerCase(Locale.ROOT);
            names.put(name, state(state));
            names.put(name + "-text", stateText(state));
        }
        return names;
    }
}
