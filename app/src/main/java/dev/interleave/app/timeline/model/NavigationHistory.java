package dev.interleave.app.timeline.model;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;

/// The places that navigation came through. A place is remembered when navigation leaves it, so a
/// long drag or a held key is one step, not hundreds.
final class NavigationHistory {

    private static final int MOST = 1024;

    private final Deque<Place> past = new ArrayDeque<>();
    private final Deque<Place> future = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();

    /// Remembers the place that is about to be left. What was undone before can no longer be redone.
    void leave(Place place) {
        if (!place.equals(past.peekLast())) {
            past.addLast(place);
            if (past.size() > MOST) {
                past.removeFirst();
            }
        }
        future.clear();
        publish();
    }

    /// The place before, or null; `now` can then be redone.
    @Nullable
    Place undo(Place now) {
        return move(past, future, now);
    }

    /// The place that was undone last, or null; `now` can then be undone.
    @Nullable
    Place redo(Place now) {
        return move(future, past, now);
    }

    private @Nullable Place move(Deque<Place> from, Deque<Place> to, Place now) {
        Place place = from.pollLast();
        while (place != null && place.equals(now)) {
            place = from.pollLast();
        }
        if (place != null) {
            to.addLast(now);
        }
        publish();
        return place;
    }

    void clear() {
        past.clear();
        future.clear();
        publish();
    }

    private void publish() {
        canUndo.set(!past.isEmpty());
        canRedo.set(!future.isEmpty());
    }

    ReadOnlyBooleanProperty canUndo() {
        return canUndo.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty canRedo() {
        return canRedo.getReadOnlyProperty();
    }
}
