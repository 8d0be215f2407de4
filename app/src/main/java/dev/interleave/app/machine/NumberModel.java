package dev.interleave.app.machine;

import java.util.OptionalLong;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// A whole number while it is being edited: the text as typed, and why it will not do.
public final class NumberModel {

    private final String name;
    private final long least;
    private final long most;
    private final StringProperty text;
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");

    NumberModel(String name, long value, long least, long most) {
        this.name = name;
        this.least = least;
        this.most = most;
        this.text = new SimpleStringProperty(Long.toString(value));
        text.subscribe(_ ->
                refusal.set(value().isPresent() ? "" : "Must be a whole number from " + least + " to " + most + "."));
    }

    /// What it is called in front of people.
    public String name() {
        return name;
    }

    /// The number, if the text is one that will do.
    public OptionalLong value() {
        try {
            long value = Long.parseLong(text.get().strip());
            return value >= least && value <= most ? OptionalLong.of(value) : OptionalLong.empty();
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    void set(long value) {
        text.set(Long.toString(value));
    }

    public StringProperty textProperty() {
        return text;
    }

    /// A sentence that says what is wrong with the text; empty when nothing is.
    public ReadOnlyStringProperty refusalProperty() {
        return refusal.getReadOnlyProperty();
    }
}
