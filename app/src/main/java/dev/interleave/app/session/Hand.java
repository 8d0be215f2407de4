package dev.interleave.app.session;

import dev.interleave.engine.Scheduler;
import dev.interleave.engine.controlled.ControlledSettings;
import dev.interleave.lesson.LessonProgram;
import dev.interleave.run.ControlledLesson;
import dev.interleave.run.ControlledLesson.ByHand;
import dev.interleave.schedule.Plan;
import dev.interleave.schedule.Replay;
import dev.interleave.schedule.RoundRobin;
import dev.interleave.schedule.Schedule;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The run that a person schedules by hand: at most one. Where it stands is a function of program, settings and
/// schedule alone, so every move (a choice, undoing it, going on) is another schedule, run from the start.
///
/// For the JavaFX thread. The runs take place on another; a move that is asked for meanwhile waits its turn.
public final class Hand {

    private final ControlledRuns runs;
    private final Consumer<HandState> show;
    private final Consumer<String> refuse;
    private final Runnable slow;
    private final ReadOnlyObjectWrapper<Optional<HandState>> state = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private @Nullable ControlledRequest request;
    private HandHistory history = new HandHistory(Schedule.STRAIGHT);
    private boolean busy;
    private boolean stopped;
    private int generation;

    /// @param show gets each state to publish it
    /// @param slow told when a move takes long
    Hand(ControlledRuns runs, Consumer<HandState> show, Consumer<String> refuse, Runnable slow) {
        this.runs = runs;
        this.show = show;
        this.refuse = refuse;
        this.slow = slow;
    }

    void begin(LessonProgram program, ControlledSettings settings) {
        leave();
        request = new ControlledRequest(program, settings, new Plan.Given(Schedule.STRAIGHT));
        go(Schedule.STRAIGHT);
    }

    /// Takes over a run after the choices that had been made when so many of its events had happened.
    void takeOver(Scheduled from, int position) {
        leave();
        request = from.request();
        from.choices()
                .ifPresentOrElse(
                        choices -> takeOver(choices.schedule(), choices.before(position)),
                        () -> ask(lesson -> lesson.fromClock(position)));
    }

    private void takeOver(Schedule whole, int made) {
        history = new HandHistory(whole);
        if (made < whole.length()) {
            history.add(whole.first(made));
        }
        go(history.current());
    }

    /// Ends the choosing; what is shown stays.
    void leave() {
        generation++;
        busy = false;
        stopped = false;
        waiting.clear();
        request = null;
        history = new HandHistory(Schedule.STRAIGHT);
        state.set(Optional.empty());
    }

    /// Lets the possibility with this index go next; nothing happens when there is none.
    public void choose(int index) {
        whenFree(() -> state.get()
                .filter(now -> index < now.situation().possibilities().size() && !now.isOver())
                .ifPresent(now -> move(history.current().with(index))));
    }

    /// Takes the last move back.
    public void undo() {
        whenFree(() -> {
            if (history.canUndo()) {
                go(history.undo());
            }
        });
    }

    /// Makes the move again that was taken back last.
    public void redo() {
        whenFree(() -> {
            if (history.canRedo()) {
                go(history.redo());
            }
        });
    }

    /// Goes on to the end, as time would have it.
    public void goOn() {
        whenFree(() -> goOn(new RoundRobin()));
    }

    /// Goes on to the end with nobody interrupted who can go on.
    public void goStraightOn() {
        whenFree(() -> goOn(new Replay(Schedule.STRAIGHT, Replay.End.GO_ON)));
    }

    private void goOn(Scheduler then) {
        state.get().filter(now -> !now.isOver()).ifPresent(_ -> {
            Schedule from = history.current();
            history.add(from);
            ask(lesson -> lesson.goOn(from, then));
        });
    }

    /// Back to before the first choice, as a move that can be undone.
    public void restart() {
        whenFree(() -> move(Schedule.STRAIGHT));
    }

    /// Forgets all choices behind the first ones, as a move that can be undone.
    public void cut(int made) {
        whenFree(() -> move(history.current().first(made)));
    }

    /// The run that goes on was cancelled: as far as it came, it holds.
    void stop() {
        stopped = busy;
    }

    /// Whether somebody chooses by hand, or is about to.
    public boolean isActive() {
        return request != null;
    }

    private void move(Schedule next) {
        if (!next.equals(history.current())) {
            history.add(next);
            go(next);
        }
    }

    private void go(Schedule schedule) {
        ask(lesson -> lesson.upTo(schedule));
    }

    private void whenFree(Runnable move) {
        if (busy) {
            waiting.add(move);
        } else if (request != null) {
            move.run();
        }
    }

    private void ask(Function<ControlledLesson, ByHand> question) {
        ControlledRequest asked = request;
        if (asked == null) {
            return;
        }
        busy = true;
        int mine = generation;
        runs.ask(
                asked,
                question,
                new ControlledRuns.Listener<>(
                        found -> inTime(mine, () -> enter(found)),
                        reason -> inTime(mine, () -> refused(reason)),
                        () -> inTime(mine, slow)));
    }

    private void inTime(int asked, Runnable answer) {
        if (asked == generation) {
            answer.run();
        }
    }

    private void enter(ByHand found) {
        history.replace(found.schedule());
        if (stopped) {
            // What a cancelled run says of who could go on is not to be trusted.
            stopped = false;
            go(found.schedule());
            return;
        }
        HandState now = new HandState(found, history.canUndo(), history.canRedo());
        show.accept(now);
        state.set(Optional.of(now));
        free();
    }

    private void refused(String reason) {
        if (state.get().isEmpty()) {
            leave();
        } else {
            free();
        }
        refuse.accept(reason);
    }

    private void free() {
        busy = false;
        Runnable next = waiting.poll();
        if (next != null) {
            whenFree(next);
        }
    }

    /// Empty while nothing is chosen by hand.
    public ReadOnlyObjectProperty<Optional<HandState>> stateProperty() {
        return state.getReadOnlyProperty();
    }
}
