package dev.interleave.app;

import static dev.interleave.app.fx.Icons.styled;
import static dev.interleave.app.fx.Rows.row;

import dev.interleave.app.catalogue.ChoiceModel;
import dev.interleave.app.catalogue.ParameterForm;
import dev.interleave.app.command.Command;
import dev.interleave.app.command.Commands;
import dev.interleave.app.fx.Icons;
import dev.interleave.app.fx.Lifetime;
import dev.interleave.app.session.Phase;
import dev.interleave.app.session.Session;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What is open, how it would be run, and what can be done with it, along the upper edge.
final class TopBar extends HBox implements AutoCloseable {

    private final Commands commands;
    private final ChoiceModel choice;
    private final SubjectLine subject = new SubjectLine(this::editParameters);
    private final LockSwitch interpreterLock;
    private final EngineSwitch engine;
    private final FontIcon runIcon = Icons.of(Feather.PLAY);
    private final Button run = styled(new Button("Run", runIcon), "run-button");
    private final Lifetime lifetime = new Lifetime();

    TopBar(Session session, LessonDesk desk, Commands commands) {
        super(10);
        this.commands = commands;
        this.choice = desk.choice();
        this.engine = new EngineSwitch(desk.machine(), commands.get("run.start"));
        this.interpreterLock = new LockSwitch(choice);
        styled(this, "top-bar", "panel");
        setAlignment(Pos.CENTER_LEFT);
        getChildren()
                .addAll(
                        subject,
                        engine,
                        interpreterLock,
                        run,
                        row(
                                4,
                                icon(Feather.FOLDER, "file.open"),
                                icon(Feather.SAVE, "file.save"),
                                icon(Feather.MOON, "window.theme"),
                                icon(Feather.HELP_CIRCLE, "window.help"),
                                icon(Feather.COMMAND, "window.palette")));
        HBox.setHgrow(subject, Priority.ALWAYS);
        run.setMinWidth(USE_PREF_SIZE);
        lifetime.update(
                () -> subject.showParameters(
                        choice.summary(), choice.parametersProperty().get().size()),
                choice.parametersProperty(),
                choice.argumentsProperty());
        lifetime.follow(session.subjectProperty(), subject::show);
        lifetime.follow(session.phaseProperty(), this::showPhase);
    }

    private Button icon(Feather icon, String id) {
        Command command = commands.get(id);
        String key = command.keyText().isEmpty() ? "" : " (" + command.keyText() + ")";
        Button button = styled(Icons.button(icon, command.title() + key), "icon-button", "flat");
        button.setMinWidth(USE_PREF_SIZE);
        button.disableProperty().bind(Bindings.not(command.enabled()));
        button.setOnAction(_ -> command.perform());
        return button;
    }

    private void showPhase(Phase phase) {
        boolean running = phase.canStop();
        Command command = commands.get(running ? "run.stop" : "run.start");
        run.setText(running ? "Stop" : "Run");
        runIcon.setIconCode(running ? Feather.SQUARE : Feather.PLAY);
        run.pseudoClassStateChanged(PseudoClass.getPseudoClass("running"), running);
        run.setOnAction(_ -> command.perform());
        run.disableProperty().bind(Bindings.not(command.enabled()));
        Icons.describe(run, command.title() + " (" + command.keyText() + ")");
    }

    private void editParameters() {
        FormPop pop = new FormPop();
        ParameterForm form = new ParameterForm(choice, () -> {
            if (commands.get("run.start").perform()) {
                pop.hide();
            }
        });
        pop.show(form, subject.parameters(), form::close);
    }

    @Override
    public void close() {
        lifetime.close();
        engine.close();
        interpreterLock.close();
    }
}
