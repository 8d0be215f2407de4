package dev.interleave.app.machine;

import static dev.interleave.app.fx.Icons.styled;
import static dev.interleave.app.fx.Rows.fixed;
import static dev.interleave.app.fx.Rows.heading;
import static dev.interleave.app.fx.Rows.label;
import static dev.interleave.app.fx.Rows.row;
import static dev.interleave.app.fx.Rows.spring;

import dev.interleave.app.fx.Lifetime;
import dev.interleave.app.fx.Rows;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

/// Edits the machine of controlled runs and who goes next there. A number that will not do is marked, and the
/// reason stands under it.
public final class MachineForm extends VBox implements AutoCloseable {

    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

    private final MachineModel model;
    private final Runnable onRun;
    private final Lifetime lifetime = new Lifetime();

    /// @param onRun told when Enter asks for a run
    public MachineForm(MachineModel model, Runnable onRun) {
        this.model = model;
        this.onRun = onRun;
        styled(this, "parameter-form", "machine-form");
        Button run = styled(new Button("Run with these"), "accent");
        lifetime.bind(run.disableProperty(), Bindings.not(model.isReady()));
        run.setOnAction(_ -> onRun.run());
        VBox machine = styled(
                new VBox(
                        field(model.cores(), "how many can compute at once", ""),
                        field(model.slice(), "how long one may keep a core that others want", "ms"),
                        interpreterLock()),
                "parameter-fields");
        getChildren().setAll(heading("Who goes next"), turns(), heading("The machine"), machine, row(8, spring(), run));
    }

    private Node turns() {
        VBox box = styled(new VBox(), "parameter-fields");
        ToggleGroup group = new ToggleGroup();
        for (Turns one : Turns.values()) {
            RadioButton button = styled(new RadioButton(one.title()), "turns-button");
            button.setToggleGroup(group);
            button.setUserData(one);
            box.getChildren().add(new VBox(2, button, styled(label(one.hint(), "muted", "small"), "turns-hint")));
            if (one == Turns.BY_CHANCE) {
                Node seed = field(model.seed(), "", "");
                lifetime.follow(model.turnsProperty(), chosen -> Rows.show(seed, chosen == Turns.BY_CHANCE));
                box.getChildren().add(seed);
            }
        }
        lifetime.follow(
                model.turnsProperty(),
                chosen -> group.getToggles().stream()
                        .filter(toggle -> chosen.equals(toggle.getUserData()))
                        .forEach(group::selectToggle));
        group.selectedToggleProperty().subscribe(toggle -> {
            if (toggle != null && toggle.getUserData() instanceof Turns chosen) {
                model.turnsProperty().set(chosen);
            }
        });
        return box;
    }

    private Node interpreterLock() {
        CheckBox box = new CheckBox();
        box.setAccessibleText("interpreter lock");
        box.selectedProperty().bindBidirectional(model.interpreterLockProperty());
        lifetime.add(() -> box.selectedProperty().unbindBidirectional(model.interpreterLockProperty()));
        return row(
                16, names("interpreter lock", "one thread of a process runs at a time, as in CPython"), spring(), box);
    }

    private Node field(NumberModel number, String description, String unit) {
        Label refusal = label("", "refusal");
        TextField text = new TextField();
        text.setPrefColumnCount(6);
        text.setAccessibleText(number.name());
        text.textProperty().bindBidirectional(number.textProperty());
        text.setOnAction(_ -> onRun.run());
        lifetime.add(() -> text.textProperty().unbindBidirectional(number.textProperty()));
        lifetime.follow(number.refusalProperty(), reason -> {
            refusal.setText(reason);
            Rows.show(refusal, !reason.isEmpty());
            text.pseudoClassStateChanged(REFUSED, !reason.isEmpty());
        });
        Label after = fixed(unit, "muted");
        Rows.show(after, !unit.isEmpty());
        return new VBox(4, row(16, names(number.name(), description), spring(), row(6, text, after)), refusal);
    }

    private static Node names(String name, String description) {
        Label words = label(description, "muted", "small");
        Rows.show(words, !description.isEmpty());
        return new VBox(fixed(name, "parameter-name"), words);
    }

    @Override
    public void close() {
        lifetime.close();
    }
}
