package dev.interleave.app.theme;

/// The colours of a theme that do not depend on any state.
record Surfaces(
        int window,
        int panel,
        int raised,
        int stripe,
        int border,
        int grid,
        int text,
        int textMuted,
        int textFaint,
        int accent,
        int playhead,
        int arrow) {

    static final Surfaces DARK = new Surfaces(
            0xff0e1116,
            0xff151a21,
            0xff1c222b,
            0xff11151b,
            0xff262d37,
            0xff1b2028,
            0xffe6eaf0,
            0xff8d97a5,
            0xff808b99,
            0xff4da3ff,
            0xffffffff,
            0xffaab4c2);
    static final Surfaces LIGHT = new Surfaces(
            0xffffffff,
            0xfff6f7f9,
            0xffffffff,
            0xfff8f9fb,
            0xffd8dde4,
            0xffe9ecf0,
            0xff1a212b,
            0xff5a6675,
            0xff5f6a79,
            0xff1f6feb,
            0xff111820,
            0xff5a6675);
}
