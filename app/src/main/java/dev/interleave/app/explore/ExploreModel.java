package dev.interleave.app.explore;

import dev.interleave.engine.Outcome;
import dev.interleave.explore.Ending;
import dev.interleave.explore.Findings;
import dev.interleave.run.LessonRun;
import dev.interleave.schedule.Schedule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// The search through one lesson: what it is doing, what it has found, which outcomes are selected.
///
/// For the JavaFX thread, which never waits: the search runs on threads of its own and is looked at from time to
/// time, and what has to wait for them to end does so on another thread.
public final class ExploreModel implements AutoCloseable {

    private final SettingsModel settings = new SettingsModel();
    private final ReadOnlyObjectWrapper<Optional<Target>> target = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Status> status = new ReadOnlyObjectWrapper<>(Status.IDLE);
    private final ReadOnlyObjectWrapper<Headline> headline = new ReadOnlyObjectWrapper<>(Headline.idle(false));
    private final ReadOnlyObjectWrapper<List<OutcomeRow>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper canCompare = new ReadOnlyBooleanWrapper(false);
    private final ObjectProperty<Scale> scale = new SimpleObjectProperty<>(Scale.LINEAR);
    private final ObjectProperty<List<Outcome>> selection = new SimpleObjectProperty<>(List.of());
    private final Searches searches;
    private final Replays replays;
    private Optional<Findings> findings = Optional.empty();
    private Consumer<LessonRun> onShown = _ -> {};
    private Optional<BiConsumer<LessonRun, LessonRun>> onCompared = Optional.empty();

    /// @param door the way back to the JavaFX thread
    public ExploreModel(Executor door) {
        this(door, LessonSearch::new);
    }

    ExploreModel(Executor door, Function<Task, Search> makes) {
        searches = new Searches(door, makes);
        replays = new Replays(door);
        scale.subscribe(_ -> showRows());
        selection.subscribe(_ -> judgeComparing());
    }

    /// What to do with a run that a person asked for.
    public void onShown(Consumer<LessonRun> action) {
        onShown = action;
    }

    /// What to do with two runs that a person wants beside each other. Without it nobody can want that.
    public void onCompared(BiConsumer<LessonRun, LessonRun> action) {
        onCompared = Optional.of(action);
        judgeComparing();
    }

    /// Turns to another lesson or other parameters; a search through anything else ends, and what it found is gone.
    public void aim(Optional<Target> next) {
        if (!next.equals(target.get())) {
            searches.retire();
            target.set(next);
            clear();
            status.set(Status.IDLE);
            headline.set(Headline.idle(next.isPresent()));
        }
    }

    private void clear() {
        findings = Optional.empty();
        selection.set(List.of());
        rows.set(List.of());
        problem.set("");
    }

    /// Begins a search, or goes on with the one that was stopped if it is still what is wanted.
    public void start() {
        if (!canStart()) {
            return;
        }
        Task wanted = wanted().orElseThrow();
        if (!canGoOn()) {
            clear();
            searches.make(wanted);
        }
        searches.start();
        status.set(Status.RUNNING);
        look();
    }

    /// Asks the search to stop.
    public void stop() {
        if (status.get() == Status.RUNNING) {
            status.set(Status.STOPPING);
            searches.stop(() -> {
                status.set(Status.STOPPED);
                look();
            });
        }
    }

    /// Start, Stop or Go on, whichever is next.
    public void toggle() {
        if (status.get() == Status.RUNNING) {
            stop();
        } else {
            start();
        }
    }

    /// Whether {@link #start} would do anything.
    public boolean canStart() {
        return wanted().isPresent() && status.get() != Status.RUNNING && status.get() != Status.STOPPING;
    }

    /// Whether {@link #start} would go on with what was stopped.
    public boolean canGoOn() {
        return status.get() == Status.STOPPED && wanted().equals(searches.task());
    }

    private Optional<Task> wanted() {
        return target.get().flatMap(aimed -> settings.settingsProperty().get().map(known -> Task.of(aimed, known)));
    }

    /// Looks at the search if it is time. To be called once per pulse while it runs.
    public void pulse(long nowNanos) {
        if (status.get() == Status.RUNNING && searches.isTimeToLook(nowNanos)) {
            look();
        }
    }

    private void look() {
        Findings found = searches.findings();
        findings = Optional.of(found);
        if (found.ended() && status.get() != Status.STOPPING) {
            status.set(Status.ENDED);
            problem.set(searches.failure());
        }
        showHeadline(found);
        showRows();
    }

    private void showHeadline(Findings found) {
        searches.task().ifPresent(task -> headline.set(Headline.of(status.get(), found, task.settings())));
    }

    private void showRows() {
        rows.set(searches.task()
                .flatMap(task -> findings.map(found -> Histogram.of(task.target(), found, scale.get())))
                .orElse(List.of()));
        judgeComparing();
    }

    private void judgeComparing() {
        canCompare.set(onCompared.isPresent() && schedules().size() == 2);
    }

    /// Runs the shortest schedule of the outcome that was selected last, and has it shown.
    public void showSelected() {
        selected().ifPresent(ending -> replay(List.of(ending.schedule()), runs -> onShown.accept(runs.getFirst())));
    }

    /// Has a run with the outcome that was selected last shown, with as few preemptions as can be.
    public void showWithFewestPreemptions() {
        Optional<Task> asked = searches.task();
        problem.set("");
        asked.ifPresent(task -> selected()
                .ifPresent(ending -> replays.shorten(
                        task,
                        ending.schedule(),
                        run -> ifStill(task, () -> onShown.accept(run)),
                        reason -> ifStill(task, () -> problem.set(reason)))));
    }

    /// Runs the shortest schedules of the two selected outcomes, and has them shown side by side.
    public void compareSelected() {
        if (canCompare.get()) {
            onCompared.ifPresent(action -> replay(schedules(), runs -> action.accept(runs.getFirst(), runs.getLast())));
        }
    }

    /// An answer that comes after the lesson has changed is of no use.
    private void replay(List<Schedule> schedules, Consumer<List<LessonRun>> then) {
        Optional<Task> asked = searches.task();
        problem.set("");
        asked.ifPresent(task -> replays.run(
                task,
                schedules,
                runs -> ifStill(task, () -> then.accept(runs)),
                reason -> ifStill(task, () -> problem.set(reason))));
    }

    private void ifStill(Task asked, Runnable action) {
        if (searches.task().filter(asked::equals).isPresent()) {
            action.run();
        }
    }

    /// With which the shortest run of the outcome that was selected last can be had again.
    public Optional<String> token() {
        return searches.task()
                .flatMap(task ->
                        selected().map(ending -> task.token(ending.schedule()).toString()));
    }

    private Optional<Ending> selected() {
        List<Outcome> chosen = selection.get();
        return chosen.isEmpty() ? Optional.empty() : ending(chosen.getLast());
    }

    private List<Schedule> schedules() {
        List<Schedule> schedules = new ArrayList<>();
        selection.get().forEach(outcome -> ending(outcome).ifPresent(ending -> schedules.add(ending.schedule())));
        return schedules;
    }

    private Optional<Ending> ending(Outcome outcome) {
        return findings.flatMap(found -> found.ending(outcome));
    }

    /// Ends the search; no thread of it is left when this returns.
    @Override
    public void close() {
        searches.close();
        replays.close();
    }

    public SettingsModel settings() {
        return settings;
    }

    public ReadOnlyObjectProperty<Optional<Target>> targetProperty() {
        return target.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Status> statusProperty() {
        return status.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Headline> headlineProperty() {
        return headline.getReadOnlyProperty();
    }

    /// The bars, the most frequent first.
    public ReadOnlyObjectProperty<List<OutcomeRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /// A sentence about what went wrong, empty for nothing.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Whether two outcomes are selected, and there is somebody to show them.
    public ReadOnlyBooleanProperty canCompareProperty() {
        return canCompare.getReadOnlyProperty();
    }

    public ObjectProperty<Scale> scaleProperty() {
        return scale;
    }

    public void toggleScale() {
        scale.set(scale.get().other());
    }

    /// The selected outcomes in the order in which they were selected.
    public ObjectProperty<List<Outcome>> selectionProperty() {
        return selection;
    }
}
