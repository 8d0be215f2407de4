package dev.interleave.app.catalogue;

import dev.interleave.lesson.BadParameter;
import dev.interleave.lesson.Parameter;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// One parameter while it is being edited: the text as typed, and why it will not do.
public final class ParameterModel {

    private final Parameter<?> parameter;
    private final StringProperty text;
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");

    ParameterModel(Parameter<?> parameter, String text) {
        this.parameter = parameter;
        this.text = new SimpleStringProperty(text);
        this.text.subscribe(this::check);
    }

    private void check(String typed) {
        try {
            parameter.parse(typed);
            refusal.set("");
        } catch (BadParameter e) {
            refusal.set("Must be " + parameter.range() + ".");
        }
    }

    public Parameter<?> parameter() {
        return parameter;
    }

    public StringProperty textProperty() {
        return text;
    }

    /// A sentence that says what is wrong with the text; empty when nothing is.
    public ReadOnlyStringProperty refusalProperty() {
        return refusal.getReadOnlyProperty();
    }
}
