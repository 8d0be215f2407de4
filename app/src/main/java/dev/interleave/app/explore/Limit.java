package dev.interleave.app.explore;

import java.util.Locale;
import java.util.OptionalLong;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// One number of the settings while it is being edited: the text as typed, and why it will not do.
public final class Limit {

    private final String name;
    private final long least;
    private final long most;
    private final String whenEmpty;
    private final StringProperty text;
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");

    /// @param whenEmpty what no text means: `any number`; empty when there must be one
    Limit(String name, long least, long most, String whenEmpty, String text) {
        this.name = name;
        this.least = least;
        this.most = most;
        this.whenEmpty = whenEmpty;
        this.text = new SimpleStringProperty(text);
        this.text.subscribe(typed -> refusal.set(why(typed)));
    }

    private String why(String typed) {
        return isRight(typed.strip()) ? "" : capital(name) + " must be " + range() + ".";
    }

    private boolean isRight(String typed) {
        if (typed.isEmpty()) {
            return !whenEmpty.isEmpty();
        }
        try {
            long value = Long.parseLong(typed);
            return value >= least && value <= most;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /// What is right, in words: `a whole number from 1 to 100`.
    String range() {
        String numbers = String.format(Locale.ROOT, "a whole number from %,d to %,d", least, most);
        return whenEmpty.isEmpty() ? numbers : numbers + ", or empty for " + whenEmpty;
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /// How long it can be.
    int digits() {
        return Long.toString(most).length();
    }

    public String name() {
        return name;
    }

    /// What no text means, empty when there must be one.
    public String whenEmpty() {
        return whenEmpty;
    }

    /// The number; empty when none is given, or not one that will do.
    OptionalLong value() {
        String typed = text.get().strip();
        return typed.isEmpty() || isRefused() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(typed));
    }

    boolean isRefused() {
        return !refusal.get().isEmpty();
    }

    public StringProperty textProperty() {
        return text;
    }

    /// A sentence that says what is wrong with the text; empty when nothing is.
    public ReadOnlyStringProperty refusalProperty() {
        return refusal.getReadOnlyProperty();
    }
}
