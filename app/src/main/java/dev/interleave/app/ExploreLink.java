package dev.interleave.app;

import dev.interleave.app.catalogue.ChoiceModel;
import dev.interleave.app.compare.RunNames;
import dev.interleave.app.explore.ExploreModel;
import dev.interleave.app.explore.Target;
import dev.interleave.app.fx.Lifetime;
import dev.interleave.app.session.Session;
import dev.interleave.run.LessonRun;
import dev.interleave.run.Token;

/// What is chosen is what is explored, and a run that exploring found is shown by the session.
final class ExploreLink {

    private final Session session;
    private final ChoiceModel choice;
    private final ExploreModel explore;

    ExploreLink(Session session, ChoiceModel choice, ExploreModel explore) {
        this.session = session;
        this.choice = choice;
        this.explore = explore;
    }

    void connect(Lifetime lifetime) {
        explore.onShown(run -> session.show(run));
        // Not when the lesson changes: its arguments change after it, and until then are those of another.
        lifetime.update(this::aim, choice.argumentsProperty(), choice.interpreterLockProperty());
    }

    /// Two runs that exploring found are called by their tokens.
    static RunNames names(LessonRun first, LessonRun second) {
        return new RunNames(name(first), name(second));
    }

    private static String name(LessonRun run) {
        return run.token().map(Token::toString).orElse(run.program().lesson().id());
    }

    private void aim() {
        explore.aim(choice.lessonProperty()
                .get()
                .flatMap(lesson -> choice.argumentsProperty()
                        .get()
                        .map(arguments -> Target.of(
                                lesson,
                                arguments,
                                choice.interpreterLockProperty().get()))));
    }
}
