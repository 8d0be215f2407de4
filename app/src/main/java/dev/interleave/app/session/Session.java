package dev.interleave.app.session;

import dev.interleave.app.fx.Message;
import dev.interleave.engine.RunSettings;
import dev.interleave.lesson.Arguments;
import dev.interleave.lesson.Lesson;
import dev.interleave.trace.RunInfo;
import dev.interleave.trace.Trace;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// The open document: what is shown, the trace recorded so far, how it came out, and where the playhead is.
///
/// For the JavaFX thread. Whatever takes time (starting an engine, reading and writing files) happens
/// on another thread, and its answer comes back through one door. An answer that is overtaken by a
/// newer request is dropped.
///
///                     run                    ended
///     Idle ──► Opening ──► Running ──────────────► Replaying
///       │                                              ▲
///       └────► Opening ────────────────────────────────┘
///                     open a file
public final class Session implements AutoCloseable {

    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(new Phase.Idle());
    private final ReadOnlyObjectWrapper<Subject> subject = new ReadOnlyObjectWrapper<>(Subject.NOTHING);
    private final ReadOnlyObjectWrapper<Trace> trace = new ReadOnlyObjectWrapper<>(Trace.EMPTY);
    private final ReadOnlyObjectWrapper<Optional<Ending>> ending = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Message> message = new SimpleObjectProperty<>(Message.NONE);
    private final Playhead playhead = new Playhead();
    private final FxDoor door = new FxDoor();
    private final Runs runs = new Runs(door);
    private final Recordings recordings = new Recordings(door);
    private Runnable onOpened = () -> {};
    private int generation;
    private int reads;

    public Session() {}

    /// What to do whenever a run has ended or a recording has been read, and its trace is there.
    public void onOpened(Runnable action) {
        onOpened = action;
    }

    /// Shows the lesson without running it.
    public void choose(Lesson lesson, Arguments arguments) {
        if (!phase().isRunning()) {
            beginWith(Subject.of(lesson, arguments), new Phase.Idle());
        }
    }

    /// Runs the lesson live, in an engine process of its own. A run that still goes on is stopped.
    public void run(Lesson lesson, Arguments arguments, RunSettings settings) {
        int mine = beginWith(Subject.of(lesson, arguments), new Phase.Opening("Starting " + lesson.title()));
        runs.start(
                lesson,
                arguments,
                settings,
                new Runs.Listener(
                        () -> inTime(mine, () -> phase.set(new Phase.Running())),
                        (end, last) -> inTime(mine, () -> settle(last, Optional.of(end))),
                        reason -> inTime(mine, () -> fail(reason))));
    }

    /// Asks the live run to end.
    public void stop() {
        runs.stop();
    }

    /// Reads a recording and shows it. What is shown, also a live run, stays until the file has been read.
    public void open(Path file) {
        int mine = ++reads;
        recordings.read(
                file,
                read -> {
                    if (mine == reads) {
                        show(file, read);
                    }
                },
                reason -> message.set(Message.problem(reason)));
    }

    /// Shows a trace that was read from this file.
    public void show(Path file, Trace read) {
        beginWith(Subjects.of(file, read), new Phase.Opening("Reading " + file.getFileName()));
        settle(read, Subjects.ending(subject(), read));
        message.set(Message.note(read.info().get(RunInfo.TORN)));
    }

    /// Shows a trace that is already there.
    public void show(Trace ready) {
        show(Path.of("recording"), ready);
    }

    /// Writes what is shown.
    public void save(Path file) {
        recordings.write(
                file,
                trace(),
                () -> message.set(Message.note("Saved " + file.getFileName() + ".")),
                reason -> message.set(Message.problem(reason)));
    }

    /// Takes over what the live run has recorded since. To be called once per pulse while a run goes on.
    public void pulse() {
        if (phase().isRunning()) {
            enter(runs.trace());
        }
    }

    private int beginWith(Subject next, Phase first) {
        runs.stop();
        message.set(Message.NONE);
        ending.set(Optional.empty());
        subject.set(next);
        enter(Trace.EMPTY);
        playhead.toStart();
        phase.set(first);
        return ++generation;
    }

    private void settle(Trace last, Optional<Ending> end) {
        enter(last);
        ending.set(end);
        phase.set(new Phase.Replaying());
        onOpened.run();
    }

    private void fail(String reason) {
        phase.set(trace().size() == 0 ? new Phase.Idle() : new Phase.Replaying());
        message.set(Message.problem(reason));
    }

    private void enter(Trace next) {
        if (next != trace.get()) {
            playhead.enter(next);
            trace.set(next);
        }
    }

    private void inTime(int asked, Runnable answer) {
        if (asked == generation) {
            answer.run();
        }
    }

    /// Ends the live run. Returns when nothing of it is left; not for the JavaFX thread.
    @Override
    public void close() {
        runs.close();
        recordings.close();
    }

    public Phase phase() {
        return phase.get();
    }

    public Trace trace() {
        return trace.get();
    }

    public Subject subject() {
        return subject.get();
    }

    public Playhead playhead() {
        return playhead;
    }

    public ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Subject> subjectProperty() {
        return subject.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Trace> traceProperty() {
        return trace.getReadOnlyProperty();
    }

    /// How the run came out; empty while it goes on.
    public ReadOnlyObjectProperty<Optional<Ending>> endingProperty() {
        return ending.getReadOnlyProperty();
    }

    /// A sentence for the person in front of the window, empty for none.
    public ObjectProperty<Message> messageProperty() {
        return message;
    }
}
