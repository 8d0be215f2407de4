package dev.interleave.app;

import static dev.interleave.app.fx.Icons.styled;
import static dev.interleave.app.fx.Rows.fixed;
import static dev.interleave.app.fx.Rows.spring;

import dev.interleave.app.catalogue.ChoiceModel;
import dev.interleave.app.catalogue.ParameterForm;
import dev.interleave.app.command.Command;
import dev.interleave.app.command.Commands;
import dev.interleave.app.fx.Icons;
import dev.interleave.app.fx.Lifetime;
import dev.interleave.app.fx.Rows;
import dev.interleave.app.session.Phase;
import dev.interleave.app.session.Session;
import dev.interleave.app.session.Subject;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What is open, how it would be run, and what can be done with it, along the upper edge.
final class TopBar extends HBox implements AutoCloseable {

    private final Commands commands;
    private final ChoiceModel choice;
    private final Label chapter = fixed("", "muted");
    private final FontIcon chevron = styled(Icons.of(Feather.CHEVRON_RIGHT), "muted-icon");
    private final Label title = fixed("", "top-title");
    private final Button parameters = styled(new Button("", Icons.of(Feather.SLIDERS)), "parameters-button");
    private final ToggleButton interpreterLock = styled(new ToggleButton(), "toggle");
    private final EngineSwitch engine;
    private final FontIcon runIcon = Icons.of(Feather.PLAY);
    private final Button variants = styled(Icons.button(Feather.COLUMNS, ""), "icon-button", "variants-button");
    private final Button run = styled(new Button("Run", runIcon), "run-button");
    private final Lifetime lifetime = new Lifetime();

    TopBar(Session session, LessonDesk desk, Commands commands) {
        super(10);
        this.commands = commands;
        this.choice = desk.choice();
        this.engine = new EngineSwitch(desk.machine(), commands.get("run.start"));
        styled(this, "top-bar", "panel");
        setAlignment(Pos.CENTER_LEFT);
        getChildren()
                .addAll(
                        fixed("Interleave", "brand"),
                        chapter,
                        chevron,
                        title,
                        spring(),
                        parameters,
                        engine,
                        interpreterLock,
                        variants,
                        run,
                        icon(Feather.FOLDER, "file.open"),
                        icon(Feather.SAVE, "file.save"),
                        icon(Feather.MOON, "window.theme"),
                        icon(Feather.HELP_CIRCLE, "window.help"),
                        icon(Feather.COMMAND, "window.palette"));
        parameters.setOnAction(_ -> editParameters());
        interpreterLock.selectedProperty().bindBidirectional(choice.interpreterLockProperty());
        interpreterLock.setMinWidth(USE_PREF_SIZE);
        run.setMinWidth(USE_PREF_SIZE);
        lifetime.follow(choice.interpreterLockProperty(), on -> interpreterLock.setText(on ? "GIL on" : "GIL off"));
        Icons.describe(parameters, "Change the parameters of the lesson");
        lifetime.update(
                () -> parameters.setText(choice.summary()), choice.parametersProperty(), choice.argumentsProperty());
        Command beside = commands.get("run.variants");
        variants.setOnAction(_ -> beside.perform());
        Icons.describe(variants, beside.title() + " on one time axis (" + beside.keyText() + ")");
        variants.disableProperty().bind(Bindings.not(beside.enabled()));
        lifetime.update(() -> Rows.show(variants, desk.hasVariants().get()), choice.lessonProperty());
        lifetime.follow(session.subjectProperty(), this::showSubject);
        lifetime.follow(session.phaseProperty(), this::showPhase);
    }

    private Button icon(Feather icon, String id) {
        Command command = commands.get(id);
        String key = command.keyText().isEmpty() ? "" : " (" + command.keyText() + ")";
        Button button = styled(Icons.button(icon, command.title() + key), "icon-button", "flat");
        button.disableProperty().bind(Bindings.not(command.enabled()));
        button.setOnAction(_ -> command.perform());
        return button;
    }

    private void showSubject(Subject subject) {
        chapter.setText(subject.chapter());
        title.setText(subject.title());
        Rows.show(chevron, !subject.title().isEmpty());
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
        pop.show(form, parameters, form::close);
    }

    @Override
    public void close() {
        lifetime.close();
        engine.close();
    }
}
