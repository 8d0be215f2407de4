package dev.interleave.app;

import dev.interleave.app.catalogue.ChoiceModel;
import dev.interleave.app.fx.Message;
import dev.interleave.app.machine.Engine;
import dev.interleave.app.machine.MachineModel;
import dev.interleave.app.machine.Turns;
import dev.interleave.app.session.ControlledRequest;
import dev.interleave.app.session.Session;
import dev.interleave.catalogue.Catalogue;
import dev.interleave.engine.RunSettings;
import dev.interleave.engine.controlled.ControlledSettings;
import dev.interleave.lesson.Arguments;
import dev.interleave.lesson.BadParameter;
import dev.interleave.lesson.Lesson;
import dev.interleave.lesson.LessonProgram;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;

/// Where lessons are chosen and runs asked for, whoever asks: command line, catalogue, button or key.
final class LessonDesk {

    /// What plays when nothing was asked for.
    static final String DEFAULT_LESSON = "two-locks";

    private final Session session;
    private final ChoiceModel choice = new ChoiceModel();
    private final MachineModel machine = new MachineModel(choice.interpreterLockProperty());

    LessonDesk(Session session) {
        this.session = session;
    }

    /// Shows what was asked for on the command line.
    void open(OpenRequest request) {
        switch (request) {
            case OpenRequest.Nothing() -> play(DEFAULT_LESSON, Map.of());
            case OpenRequest.PlayLesson(String id, Map<String, String> arguments, var engine, boolean lock) -> {
                choice.interpreterLockProperty().set(lock);
                engine.ifPresent(machine.engineProperty()::set);
                play(id, arguments);
            }
            case OpenRequest.PlayControlled(ControlledRequest asked) -> run(asked);
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
                        .ifPresent(arguments -> run(new LessonProgram(lesson, arguments))));
    }

    private void run(LessonProgram program) {
        switch (machine.engineProperty().get()) {
            case LIVE -> session.run(program.lesson(), program.arguments(), settings());
            case CONTROLLED ->
                machine.settings()
                        .filter(_ -> machine.isReady().get())
                        .ifPresentOrElse(
                                settings -> run(program, settings),
                                () -> session.messageProperty()
                                        .set(Message.problem("A setting of the controlled machine will not do; put "
                                                + "it right beside the engine switch.")));
        }
    }

    private void run(LessonProgram program, ControlledSettings settings) {
        machine.plan()
                .ifPresentOrElse(
                        plan -> session.run(new ControlledRequest(program, settings, plan)),
                        () -> session.runByHand(program, settings));
    }

    private void run(ControlledRequest asked) {
        machine.take(asked.settings(), asked.plan());
        session.run(asked);
    }

    /// Has the run again that the token is of.
    ///
    /// @return why it cannot be had; empty when it can
    Optional<String> openToken(String token) {
        try {
            run(ControlledRequest.of(token));
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /// Runs the variants of what is chosen, to be seen above each other on one time axis.
    void runVariants() {
        choice.lessonProperty()
                .get()
                .ifPresent(lesson -> choice.argumentsProperty()
                        .get()
                        .ifPresent(arguments -> session.runVariants(
                                new LessonProgram(lesson, arguments),
                                settings(),
                                machine.engineProperty().get() == Engine.CONTROLLED
                                        ? machine.settings()
                                        : Optional.empty())));
    }

    /// Runs what is chosen with a person saying who goes next: this once, so that the next run and the next lesson
    /// play as before.
    void runByHand() {
        machine.engineProperty().set(Engine.CONTROLLED);
        Turns before = machine.turnsProperty().get();
        machine.turnsProperty().set(Turns.BY_HAND);
        run();
        machine.turnsProperty().set(before);
    }

    /// Runs what is chosen by chance, another time.
    void runNextSeed() {
        machine.nextSeed();
        run();
    }

    void toggleEngine() {
        machine.engineProperty().set(machine.engineProperty().get().other());
    }

    MachineModel machine() {
        return machine;
    }

    /// Whether the chosen lesson has variants to be seen side by side.
    BooleanExpression hasVariants() {
        return Bindings.createBooleanBinding(
                () -> choice.lessonProperty()
                        .get()
                        .filter(lesson -> !lesson.variants().isEmpty())
                        .isPresent(),
                choice.lessonProperty());
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
