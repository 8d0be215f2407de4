package dev.interleave.app;

import static dev.interleave.app.fx.Icons.styled;

import dev.interleave.app.command.Command;
import dev.interleave.app.fx.Icons;
import dev.interleave.app.fx.Lifetime;
import dev.interleave.app.fx.Rows;
import dev.interleave.app.machine.Engine;
import dev.interleave.app.machine.MachineForm;
import dev.interleave.app.machine.MachineModel;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/// Live or controlled, and beside it the machine of the controlled engine.
final class EngineSwitch extends HBox implements AutoCloseable {

    private final MachineModel model;
    private final Command run;
    private final Button machine = styled(new Button("", Icons.of(Feather.CPU)), "machine-button");
    private final Lifetime lifetime = new Lifetime();

    /// @param run what Enter in the machine's form does
    EngineSwitch(MachineModel model, Command run) {
        super(10);
        this.model = model;
        this.run = run;
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(USE_PREF_SIZE);
        HBox engines = styled(new HBox(), "engine-switch");
        for (Engine engine : Engine.values()) {
            engines.getChildren().add(button(engine));
        }
        getChildren().setAll(engines, machine);
        machine.setOnAction(_ -> edit());
        Icons.describe(machine, "Change the machine, and who goes next on it");
        lifetime.follow(model.engineProperty(), engine -> Rows.show(machine, engine == Engine.CONTROLLED));
        lifetime.update(
                () -> machine.setText(model.summary()),
                model.turnsProperty(),
                model.cores().textProperty(),
                model.seed().textProperty(),
                model.isReady());
    }

    /// Part of a row of which one is always down.
    private ToggleButton button(Engine engine) {
        ToggleButton button = styled(new ToggleButton(engine.title()), "engine-button");
        Icons.describe(button, engine.hint());
        button.setOnAction(_ -> {
            model.engineProperty().set(engine);
            button.setSelected(true);
        });
        lifetime.follow(model.engineProperty(), chosen -> button.setSelected(chosen == engine));
        return button;
    }

    private void edit() {
        FormPop pop = new FormPop();
        MachineForm form = new MachineForm(model, () -> {
            if (run.perform()) {
                pop.hide();
            }
        });
        pop.show(form, machine, form::close);
    }

    @Override
    public void close() {
        lifetime.close();
    }
}
