package dev.interleave.app;

import dev.interleave.analysis.LostWrites;
import dev.interleave.app.fx.Lifetime;
import dev.interleave.app.inspect.CaptionModel;
import dev.interleave.app.inspect.InspectModel;
import dev.interleave.app.inspect.Moment;
import dev.interleave.app.output.OutputModel;
import dev.interleave.app.session.Session;
import dev.interleave.app.source.Listings;
import dev.interleave.app.source.SourceModel;
import dev.interleave.replay.Cursor;
import dev.interleave.trace.Trace;
import javafx.scene.Scene;

/// Moves one cursor with the playhead and gives its world to every model that shows it: at most once
/// per pulse, however often the playhead has moved since the last.
final class MomentLink {

    private final Session session;
    private final InspectModel inspect = new InspectModel();
    private final CaptionModel caption = new CaptionModel();
    private final OutputModel output = new OutputModel();
    private final SourceModel source = new SourceModel();
    private Cursor cursor = new Cursor(Trace.EMPTY);
    private LostWrites lost = LostWrites.before(Trace.EMPTY);
    private boolean stale = true;

    MomentLink(Session session) {
        this.session = session;
    }

    void connect(Lifetime lifetime) {
        lifetime.follow(
                session.subjectProperty(),
                subject -> source.listingsProperty()
                        .set(subject.lesson().map(LessonListings::of).orElse(Listings.NONE)));
        lifetime.update(
                () -> stale = true,
                session.playhead().positionProperty(),
                session.traceProperty(),
                source.listingsProperty(),
                inspect.focusProperty());
    }

    /// Looks again before each layout of this scene, if anything has changed.
    void attach(Scene scene, Lifetime lifetime) {
        Runnable look = this::lookAgain;
        scene.addPreLayoutPulseListener(look);
        lifetime.add(() -> scene.removePreLayoutPulseListener(look));
    }

    private void lookAgain() {
        if (!stale) {
            return;
        }
        stale = false;
        Trace trace = session.trace();
        if (trace.continues(cursor.trace())) {
            cursor.advance(trace);
            lost.extend(trace);
        } else if (cursor.trace() != trace) {
            cursor = new Cursor(trace);
            lost = LostWrites.before(trace);
        }
        cursor.seek(Math.min(session.playhead().position(), trace.size()));
        lost.advanceTo(cursor.position());
        Moment moment = new Moment(trace, cursor.world(), lost);
        inspect.update(moment);
        caption.update(moment);
        output.update(trace, cursor.position());
        source.update(trace, cursor.world());
    }

    InspectModel inspect() {
        return inspect;
    }

    CaptionModel caption() {
        return caption;
    }

    OutputModel output() {
        return output;
    }

    SourceModel source() {
        return source;
    }
}
