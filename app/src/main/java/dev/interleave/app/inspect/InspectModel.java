package dev.interleave.app.inspect;

import dev.interleave.replay.Fate;
import dev.interleave.trace.Actor;
import dev.interleave.trace.ActorState;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;

/// What holds at the playhead, as rows: actors, the chain of waits of one of them, values, locks, queues.
public final class InspectModel {

    /// Rows beyond this are only counted.
    static final int MOST_ROWS = 24;

    private final ReadOnlyObjectWrapper<List<ActorRow>> actors = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Why> why = new ReadOnlyObjectWrapper<>(Why.NOTHING);
    private final ReadOnlyObjectWrapper<List<Held.Section>> held = new ReadOnlyObjectWrapper<>(List.of());
    private final IntegerProperty focus = new SimpleIntegerProperty(-1);

    public InspectModel() {}

    /// Why one actor does not go on.
    ///
    /// @param name of the actor, empty for none
    public record Why(String name, ActorState state, List<String> sentences) {
        static final Why NOTHING = new Why("", ActorState.NONE, List.of());
    }

    /// To be called when the playhead or the trace has moved.
    public void update(Moment moment) {
        actors.set(rows(moment));
        why.set(explain(moment));
        held.set(Contents.sections(moment));
    }

    private static List<ActorRow> rows(Moment moment) {
        List<ActorRow> rows = new ArrayList<>();
        for (Actor actor : moment.trace().actors()) {
            if (rows.size() == MOST_ROWS) {
                break;
            }
            rows.add(row(moment, actor));
        }
        return rows;
    }

    private static ActorRow row(Moment moment, Actor actor) {
        int id = actor.id();
        ActorState state = moment.state(id);
        Fate fate = moment.world().fate(id);
        return new ActorRow(
                id,
                actor.name(),
                state,
                fate == Fate.NONE ? state.word() : fate.word(),
                Doing.of(moment, id),
                moment.stateSinceNanos(id));
    }

    private Why explain(Moment moment) {
        int actor = asked(moment);
        List<String> sentences = actor < 0 ? List.of() : WhyBlocked.of(moment, actor);
        return sentences.isEmpty() ? Why.NOTHING : new Why(moment.actorName(actor), moment.state(actor), sentences);
    }

    /// The actor that was picked if it waits, else the one that just began to wait, else the one worst off.
    private int asked(Moment moment) {
        if (isStuck(moment, focus.get())) {
            return focus.get();
        }
        int acting = moment.event() < 0 ? -1 : moment.trace().actor(moment.event());
        if (isStuck(moment, acting)) {
            return acting;
        }
        int worst = -1;
        for (int id = 0; id < moment.world().actorCount(); id++) {
            if (isStuck(moment, id) && (worst < 0 || isWorse(moment, id, worst))) {
                worst = id;
            }
        }
        return worst;
    }

    private static boolean isWorse(Moment moment, int id, int other) {
        return moment.state(id).compareTo(moment.state(other)) > 0;
    }

    private static boolean isStuck(Moment moment, int actor) {
        return switch (moment.state(actor)) {
            case WAITING, BLOCKED, DEADLOCKED -> true;
            case NONE, FINISHED, RUNNING, SLEEPING, READY, FAILED -> false;
        };
    }

    public ReadOnlyObjectProperty<List<ActorRow>> actorsProperty() {
        return actors.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Why> whyProperty() {
        return why.getReadOnlyProperty();
    }

    /// What is shared and waited for, by sort: values one per process that has its own copy, locks, queues.
    public ReadOnlyObjectProperty<List<Held.Section>> heldProperty() {
        return held.getReadOnlyProperty();
    }

    /// Id of the actor that a person has picked, -1 for none.
    public IntegerProperty focusProperty() {
        return focus;
    }
}
