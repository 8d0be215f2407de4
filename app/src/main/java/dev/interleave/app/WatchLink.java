package dev.interleave.app;

import dev.interleave.app.catalogue.Progress;
import dev.interleave.app.fx.Lifetime;
import dev.interleave.app.session.Ending;
import dev.interleave.app.session.Phase;
import dev.interleave.app.session.Session;
import dev.interleave.lesson.Verdict;

/// Notices when a run has been followed to its end: the playhead comes there when it is known how the run came
/// out. A live run that has only flashed by is played again first.
final class WatchLink {

    private final Session session;
    private final Progress progress;

    WatchLink(Session session, Progress progress) {
        this.session = session;
        this.progress = progress;
    }

    void connect(Lifetime lifetime) {
        lifetime.update(this::look, session.playhead().positionProperty());
    }

    private void look() {
        boolean isOver =
                session.phase() instanceof Phase.Replaying && session.trace().size() > 0;
        if (isOver && session.playhead().isAtEnd()) {
            session.endingProperty().get().ifPresent(this::note);
        }
    }

    private void note(Ending ending) {
        boolean isSurprising =
                ending.verdict().filter(Verdict.SURPRISING::equals).isPresent();
        session.subject().lesson().ifPresent(lesson -> progress.note(lesson, isSurprising));
    }
}
