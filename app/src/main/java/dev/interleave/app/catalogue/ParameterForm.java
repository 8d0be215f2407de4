package dev.interleave.app.catalogue;

import static dev.interleave.app.fx.Icons.styled;
import static dev.interleave.app.fx.Rows.fixed;
import static dev.interleave.app.fx.Rows.label;
import static dev.interleave.app.fx.Rows.row;
import static dev.interleave.app.fx.Rows.spring;

import dev.interleave.app.fx.Lifetime;
import dev.interleave.app.fx.Rows;
import dev.interleave.lesson.BooleanParameter;
import dev.interleave.lesson.ChoiceParameter;
import dev.interleave.lesson.IntegerParameter;
import dev.interleave.lesson.MillisParameter;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// Edits the parameters of the chosen lesson. A text that will not do is marked, and the reason stands
/// under it.
public final class ParameterForm extends VBox implements AutoCloseable {

    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

    private final Lifetime lifetime = new Lifetime();

    /// @param onRun told when Enter asks for a run
    public ParameterForm(ChoiceModel model, Runnable onRun) {
        styled(this, "parameter-form");
        Button reset = styled(new Button("Defaults"), "flat");
        reset.setOnAction(_ -> model.reset());
        Button run = styled(new Button("Run with these"), "accent");
        run.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.argumentsProperty().get().isEmpty(), model.argumentsProperty()));
        run.setOnAction(_ -> onRun.run());
        VBox fields = styled(new VBox(), "parameter-fields");
        lifetime.follow(
                model.parametersProperty(), parameters -> fields.getChildren().setAll(fieldsOf(parameters, onRun)));
        getChildren().setAll(fields, row(8, reset, spring(), run));
    }

    private static List<Node> fieldsOf(List<ParameterModel> parameters, Runnable onRun) {
        return parameters.isEmpty()
                ? List.of(label("This lesson has no parameters.", "muted"))
                : parameters.stream().map(model -> field(model, onRun)).toList();
    }

    private static Node field(ParameterModel model, Runnable onRun) {
        Label refusal = label("", "refusal");
        refusal.textProperty().bind(model.refusalProperty());
        model.refusalProperty().subscribe(reason -> Rows.show(refusal, !reason.isEmpty()));
        VBox names = new VBox(
                fixed(model.parameter().name(), "parameter-name"),
                label(model.parameter().description(), "muted", "small"));
        return new VBox(4, row(16, names, spring(), editor(model, onRun)), refusal);
    }

    private static Node editor(ParameterModel model, Runnable onRun) {
        return switch (model.parameter()) {
            case BooleanParameter _ -> checkBox(model);
            case IntegerParameter _ -> textField(model, onRun);
            case ChoiceParameter choice -> choiceBox(choice, model);
            case MillisParameter _ -> row(6, textField(model, onRun), fixed("ms", "muted"));
        };
    }

    private static ChoiceBox<String> choiceBox(ChoiceParameter choice, ParameterModel model) {
        ChoiceBox<String> box = new ChoiceBox<>(FXCollections.observableArrayList(choice.choices()));
        box.setAccessibleText(choice.name());
        box.valueProperty().bindBidirectional(model.textProperty());
        return box;
    }

    private static CheckBox checkBox(ParameterModel model) {
        CheckBox box = new CheckBox();
        model.textProperty().subscribe(text -> box.setSelected("true".equals(text)));
        box.setOnAction(_ -> model.textProperty().set(Boolean.toString(box.isSelected())));
        return box;
    }

    private static TextField textField(ParameterModel model, Runnable onRun) {
        TextField field = new TextField();
        field.setPrefColumnCount(5);
        field.setAccessibleText(model.parameter().name());
        field.textProperty().bindBidirectional(model.textProperty());
        field.setOnAction(_ -> onRun.run());
        model.refusalProperty().subscribe(reason -> field.pseudoClassStateChanged(REFUSED, !reason.isEmpty()));
        return field;
    }

    @Override
    public void close() {
        lifetime.close();
    }
}
