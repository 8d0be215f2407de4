package dev.interleave.app.hand;

import dev.interleave.app.theme.Palette;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;

/// The colour that an actor has everywhere.
final class IdentityDot {

    private static final double RADIUS_PX = 6;

    private IdentityDot() {}

    static Circle of(int actor, Palette palette, double opacity) {
        int argb = palette.identity(actor);
        return new Circle(RADIUS_PX, Color.rgb((argb >> 16) & 0xff, (argb >> 8) & 0xff, argb & 0xff, opacity));
    }
}
