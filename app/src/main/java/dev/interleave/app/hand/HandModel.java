package dev.interleave.app.hand;

import dev.interleave.app.fx.Lifetime;
import dev.interleave.app.session.HandState;
import dev.interleave.app.session.Session;
import dev.interleave.engine.controlled.Situation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Who goes next, as it looks from the playhead: at the end of a run by hand there is a choice, before it there
/// is the past, which can be left for another.
public final class HandModel implements AutoCloseable {

    private final Session session;
    private final ReadOnlyObjectWrapper<HandView> view = new ReadOnlyObjectWrapper<>(new HandView.Off(false));
    private final Lifetime lifetime = new Lifetime();

    public HandModel(Session session) {
        this.session = session;
        lifetime.update(
                () -> view.set(look()),
                session.hand().stateProperty(),
                session.playhead().positionProperty(),
                session.traceProperty(),
                session.scheduledProperty());
    }

    private HandView look() {
        Optional<HandState> state = session.hand().stateProperty().get();
        return state.map(this::look)
                .orElseGet(
                        () -> new HandView.Off(session.scheduledProperty().get().isPresent()));
    }

    private HandView look(HandState state) {
        int made = state.madeBefore(session.playhead().position());
        if (made < state.made()) {
            return new HandView.LookingBack(made, state.made());
        }
        Situation situation = state.situation();
        int steps = state.at().run().trace().size();
        return state.isOver()
                ? new HandView.Over(state.at().run().result().outcome().kind(), steps, held(situation))
                : new HandView.Choosing(steps, possibilities(situation), held(situation));
    }

    private static List<HandView.Possibility> possibilities(Situation situation) {
        List<HandView.Possibility> rows = new ArrayList<>();
        for (Situation.Possibility one : situation.possibilities()) {
            String interrupts =
                    one.isPreemption() ? situation.possibilities().getFirst().name() : "";
            rows.add(new HandView.Possibility(rows.size() + 1, one.actor(), one.name(), one.text(), interrupts));
        }
        return rows;
    }

    private static List<HandView.Held> held(Situation situation) {
        return situation.held().stream()
                .map(one -> new HandView.Held(one.actor(), one.name(), one.reason()))
                .toList();
    }

    /// Lets the possibility with this number go next, if it is on offer.
    public void choose(int number) {
        session.hand().choose(number - 1);
    }

    /// Makes the playhead's place the end of the run, and what comes behind it a matter of choice.
    public void chooseFromHere() {
        switch (view.get()) {
            case HandView.Off(boolean canTakeOver) when canTakeOver -> session.takeOver();
            case HandView.LookingBack(int made, int _) -> session.hand().cut(made);
            case HandView.Off _, HandView.Choosing _, HandView.Over _ -> {}
        }
    }

    /// Whether there is something to choose now.
    public BooleanBinding isChoosing() {
        return holds(shown -> shown instanceof HandView.Choosing);
    }

    /// Whether so many possibilities are on offer.
    public BooleanBinding offers(int number) {
        return holds(shown -> shown instanceof HandView.Choosing choosing
                && choosing.possibilities().size() >= number);
    }

    /// Whether {@link #chooseFromHere} would do anything.
    public BooleanBinding canChooseFromHere() {
        return holds(shown -> switch (shown) {
            case HandView.Off(boolean canTakeOver) -> canTakeOver;
            case HandView.LookingBack _ -> true;
            case HandView.Choosing _, HandView.Over _ -> false;
        });
    }

    public BooleanBinding canUndo() {
        return stands(HandState::canUndo);
    }

    public BooleanBinding canRedo() {
        return stands(HandState::canRedo);
    }

    /// Whether there is anything to begin again.
    public BooleanBinding canRestart() {
        return stands(state -> state.made() > 0);
    }

    private BooleanBinding holds(Predicate<HandView> question) {
        return Bindings.createBooleanBinding(() -> question.test(view.get()), view);
    }

    private BooleanBinding stands(Predicate<HandState> question) {
        return Bindings.createBooleanBinding(
                () -> session.hand().stateProperty().get().filter(question).isPresent(),
                session.hand().stateProperty());
    }

    public ReadOnlyObjectProperty<HandView> viewProperty() {
        return view.getReadOnlyProperty();
    }

    @Override
    public void close() {
        lifetime.close();
    }
}
