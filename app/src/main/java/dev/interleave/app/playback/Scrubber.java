package dev.interleave.app.playback;

import static dev.interleave.app.fx.Icons.styled;

import dev.interleave.app.fx.Lifetime;
import dev.interleave.app.session.Session;
import dev.interleave.trace.Trace;
import java.util.BitSet;
import javafx.scene.AccessibleRole;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/// The whole run as one bar to drag along, with ticks where something begins or ends, where a long
/// wait for a lock begins, and where something goes wrong for good.
///
///     ════════|══════●──────────|───────
///     played         thumb      to come
final class Scrubber extends Region implements AutoCloseable {

    private static final int SLOTS = 512;
    private static final double THUMB_PX = 14;
    private static final double TRACK_PX = 4;

    private final Session session;
    private final Playback playback;
    private final Region track = styled(new Region(), "scrub-track");
    private final Region played = styled(new Region(), "scrub-played");
    private final Region thumb = styled(new Region(), "scrub-thumb");
    private final Path ordinary = styled(new Path(), "scrub-tick");
    private final Path slow = styled(new Path(), "scrub-tick-slow");
    private final Path grave = styled(new Path(), "scrub-tick-grave");
    private final Lifetime lifetime = new Lifetime();
    private Ticks ticks = Ticks.of(Trace.EMPTY, SLOTS);

    Scrubber(Session session, Playback playback) {
        this.session = session;
        this.playback = playback;
        styled(this, "scrubber");
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleText("Position in the run");
        getChildren().setAll(track, played, ordinary, slow, grave, thumb);
        getChildren().forEach(child -> child.setManaged(false));
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::scrub);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::scrub);
        lifetime.update(this::requestLayout, session.playhead().nanosProperty(), session.traceProperty());
        lifetime.update(this::count, session.phaseProperty());
    }

    private void count() {
        ticks = Ticks.of(session.trace(), SLOTS);
        requestLayout();
    }

    private void scrub(MouseEvent event) {
        double share = (event.getX() - THUMB_PX / 2) / lengthPx();
        playback.scrubTo(Math.round(Math.clamp(share, 0, 1) * session.trace().durationNanos()));
        event.consume();
    }

    private double lengthPx() {
        return Math.max(1, getWidth() - THUMB_PX);
    }

    @Override
    protected void layoutChildren() {
        long duration = session.trace().durationNanos();
        double share = duration == 0 ? 0 : (double) session.playhead().nanos() / duration;
        double x = THUMB_PX / 2 + share * lengthPx();
        double middle = getHeight() / 2;
        track.resizeRelocate(THUMB_PX / 2, middle - TRACK_PX / 2, lengthPx(), TRACK_PX);
        played.resizeRelocate(THUMB_PX / 2, middle - TRACK_PX / 2, x - THUMB_PX / 2, TRACK_PX);
        thumb.resizeRelocate(x - THUMB_PX / 2, middle - THUMB_PX / 2, THUMB_PX, THUMB_PX);
        draw(ordinary, ticks.ordinary(), 5);
        draw(slow, ticks.slow(), 6);
        draw(grave, ticks.grave(), 8);
    }

    private void draw(Path path, BitSet slots, double halfPx) {
        path.getElements().clear();
        double middle = getHeight() / 2;
        for (int i = slots.nextSetBit(0); i >= 0; i = slots.nextSetBit(i + 1)) {
            double x = Math.round(THUMB_PX / 2 + lengthPx() * i / (SLOTS - 1)) + 0.5;
            path.getElements().addAll(new MoveTo(x, middle - halfPx), new LineTo(x, middle + halfPx));
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return 28;
    }

    @Override
    public void close() {
        lifetime.close();
    }
}
