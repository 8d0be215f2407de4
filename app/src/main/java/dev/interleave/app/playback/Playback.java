package dev.interleave.app.playback;

import dev.interleave.app.session.Playhead;
import dev.interleave.app.session.Session;
import dev.interleave.trace.Trace;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/// Plays the open trace: moves its playhead by the time that passed since the last pulse, times the speed.
///
/// While a live run goes on it follows the end of the trace instead, until somebody steps or scrubs.
public final class Playback {

    private static final long LONGEST_STEP_NANOS = 100_000_000;

    private final Session session;
    private final Playhead playhead;
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper(false);
    private final BooleanProperty following = new SimpleBooleanProperty(true);
    private final ObjectProperty<Speed> speed = new SimpleObjectProperty<>(Speed.LADDER.getFirst());
    private long lastPulseNanos = -1;
    private double carriedNanos;
    private Stops stops = Stops.NONE;

    public Playback(Session session) {
        this.session = session;
        this.playhead = session.playhead();
    }

    /// Whom it is to stop for.
    public void stopFor(Stops somebody) {
        stops = somebody;
    }

    /// To be called once per pulse.
    ///
    /// @param nowNanos of any clock that does not go backwards
    public void pulse(long nowNanos) {
        long elapsed = lastPulseNanos < 0 ? 0 : Math.min(nowNanos - lastPulseNanos, LONGEST_STEP_NANOS);
        lastPulseNanos = nowNanos;
        if (session.phase().isRunning()) {
            if (following.get()) {
                playhead.toEnd();
            }
        } else if (playing.get() && !stops.isHeld(nowNanos)) {
            advance(elapsed);
        }
    }

    private void advance(long elapsedNanos) {
        Trace trace = session.trace();
        double haste = Pace.haste(trace, playhead.position(), speed.get());
        carriedNanos += elapsedNanos * speed.get().factor() * haste;
        long whole = (long) carriedNanos;
        carriedNanos -= whole;
        long target = playhead.nanos() + whole;
        int stop = stops.next(playhead.position());
        if (stop >= 0 && stop < trace.size() && trace.nanos(stop) <= target) {
            playhead.seekBefore(stop);
            playing.set(false);
            stops.reached();
        } else if (target >= trace.durationNanos()) {
            playhead.seekNanos(trace.durationNanos());
            playing.set(false);
        } else if (whole > 0) {
            playhead.seekNanos(target);
        }
    }

    /// From the start, at a speed at which the run can be watched.
    public void playFromStart() {
        speed.set(Pace.fitting(session.trace()));
        playhead.toStart();
        play();
    }

    public void play() {
        if (session.phase().isRunning()) {
            following.set(true);
            return;
        }
        if (playhead.isAtEnd()) {
            playhead.toStart();
        }
        carriedNanos = 0;
        lastPulseNanos = -1;
        playing.set(session.trace().size() > 0);
    }

    public void pause() {
        playing.set(false);
        following.set(false);
    }

    public void toggle() {
        boolean moves = session.phase().isRunning() ? following.get() : playing.get();
        if (moves) {
            pause();
        } else {
            play();
        }
    }

    /// So many events on, or back below zero.
    public void step(int events) {
        takeInHand();
        playhead.step(events);
    }

    public void scrubTo(long nanos) {
        takeInHand();
        playhead.seekNanos(nanos);
    }

    /// To where so many events have happened, at a time until the next, or as near to it as there is.
    public void scrubTo(int events, long nanos) {
        takeInHand();
        playhead.seek(events, nanos);
    }

    public void toStart() {
        takeInHand();
        playhead.toStart();
    }

    public void toEnd() {
        takeInHand();
        playhead.toEnd();
    }

    private void takeInHand() {
        pause();
        stops.left();
    }

    public void faster(int rungs) {
        speed.set(speed.get().faster(rungs));
    }

    public ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    /// Whether the playhead stays at the end of a trace that grows.
    public BooleanProperty followingProperty() {
        return following;
    }

    public ObjectProperty<Speed> speedProperty() {
        return speed;
    }
}
