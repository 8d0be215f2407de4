package dev.interleave.app;

import dev.interleave.app.catalogue.ChoiceModel;
import dev.interleave.app.fx.Message;
import dev.interleave.app.session.Session;
import dev.interleave.catalogue.Catalogue;
import dev.interleave.engine.RunSettings;
import dev.interleave.lesson.Arguments;
import dev.interleave.lesson.BadParameter;
import dev.interleave.lesson.Lesson;
import java.util.Map;

/// Where lessons are chosen and runs asked for, whoever asks: command line, catalogue, button or key.
final class LessonDesk {

    /// What plays when nothing was asked for.
    static final String DEFAULT_LESSON = "two-locks";

    private final Session session;
    private final ChoiceModel choice = new ChoiceModel();

    LessonDesk(Session session) {
        this.session = session;
    }

    /// Shows what was asked for on the command line.
    void open(OpenRequest request) {
        switch (request) {
            case OpenRequest.Nothing() -> play(DEFAULT_LESSON, Map.of());
            case OpenRequest.PlayLesson(String id, Map<String, String> arguments) -> play(id, arguments);
            case OpenRequest.ShowRecording(var file, var trace) -> session.show(file, trace);
            case OpenRequest.ShowBeside(var first, var _) -> open(first);
        }
    }

    private void play(String id, Map<String, String> texts) {
        Catalogue.find(id)
                .ifPresentOrElse(
                        lesson -> play(lesson, texts),
                        () -> session.messageProperty()
                                .set(Message.problem(
                                        "There is no lesson '" + id + "'. The catalogue on the left has them all.")));
    }

    /// Runs a lesson with what it has by itself.
    void play(Lesson lesson) {
        play(lesson, Map.of());
    }

    private void play(Lesson lesson, Map<String, String> texts) {
        try {
            choice.choose(lesson, Arguments.parse(lesson, texts));
            run();
        } catch (BadParameter e) {
            session.messageProperty().set(Message.problem(String.valueOf(e.getMessage())));
        }
    }

    /// Runs what is chosen, if its parameters will do.
    void run() {
        choice.lessonProperty()
                .get()
                .ifPresent(lesson -> choice.argumentsProperty()
                        .get()
                        .ifPresent(arguments -> session.run(lesson, arguments, settings())));
    }

    private RunSettings settings() {
        RunSettings usual = RunSettings.DEFAULT;
        return new RunSettings(choice.interpreterLockProperty().get(), usual.switchInterval(), usual.recording());
    }

    void toggleInterpreterLock() {
        choice.interpreterLockProperty().set(!choice.interpreterLockProperty().get());
    }

    ChoiceModel choice() {
        return choice;
    }
}
