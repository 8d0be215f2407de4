package dev.interleave.app.fx;

import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/// Everything that one view has attached to longer-lived objects; closing it detaches all of it. Every
/// view has one.
public final class Lifetime implements AutoCloseable {

    private Subscription attached = Subscription.EMPTY;

    public Lifetime() {}

    public void add(Subscription subscription) {
        attached = attached.and(subscription);
    }

    /// Calls with the value now, and again whenever it changes.
    public <T> void follow(ObservableValue<T> value, Consumer<? super T> action) {
        add(value.subscribe(action));
    }

    /// Calls now, and again whenever one of them changes.
    public void update(Runnable action, Observable... causes) {
        InvalidationListener listener = _ -> action.run();
        for (Observable cause : causes) {
            cause.addListener(listener);
            add(() -> cause.removeListener(listener));
        }
        action.run();
    }

    public <T> void bind(Property<T> target, ObservableValue<? extends T> source) {
        target.bind(source);
        add(target::unbind);
    }

    @Override
    public void close() {
        attached.unsubscribe();
        attached = Subscription.EMPTY;
    }
}
