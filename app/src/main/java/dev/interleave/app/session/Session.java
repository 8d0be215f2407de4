package dev.interleave.app.session;

import dev.interleave.app.fx.Message;
import dev.interleave.engine.RunSettings;
import dev.interleave.engine.controlled.ControlledSettings;
import dev.interleave.lesson.Arguments;
import dev.interleave.lesson.Lesson;
import dev.interleave.lesson.LessonProgram;
import dev.interleave.run.LessonRun;
import dev.interleave.run.VariantRuns;
import dev.interleave.trace.RunInfo;
import dev.interleave.trace.Trace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
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
///                     run live               ended
///     Idle ──► Opening ──► Running ──────────────► Replaying
///       │                                            ▲   │
///       └────► Opening ──────────────────────────────┘   │ choose by hand
///                │    run controlled, open a file    ▲   ▼
///                └───────────────────────────────► Computing, if it takes long
public final class Session implements AutoCloseable {

    private static final Duration LONGEST_VARIANT = Duration.ofMinutes(2);

    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(new Phase.Idle());
    private final ReadOnlyObjectWrapper<Subject> subject = new ReadOnlyObjectWrapper<>(Subject.NOTHING);
    private final ReadOnlyObjectWrapper<Trace> trace = new ReadOnlyObjectWrapper<>(Trace.EMPTY);
    private final ReadOnlyObjectWrapper<Optional<Ending>> ending = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Message> message = new SimpleObjectProperty<>(Message.NONE);
    private final Playhead playhead = new Playhead();
    private final FxDoor door = new FxDoor();
    private final Runs runs = new Runs(door);
    private final ControlledRuns controlled = new ControlledRuns(door);
    private final Hand hand = new Hand(controlled, this::showByHand, this::fail, this::compute);
    private final ReadOnlyObjectWrapper<Optional<Scheduled>> scheduled = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final VariantRunner variants = new VariantRunner(door);
    private final Measurements measurements = new Measurements(door);
    private final Recordings recordings = new Recordings(door);
    private final Questions questions = new Questions(door);
    private Runnable onOpened = () -> {};
    private int generation;
    /// Set by whoever closes it; answers that come after that are dropped.
    private volatile boolean closed;
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

    /// Runs the lesson in the controlled engine. The whole run is there at once.
    public void run(ControlledRequest request) {
        int mine = begin(request.program(), "Running ");
        controlled.ask(
                request,
                lesson -> lesson.run(request.plan()),
                new ControlledRuns.Listener<>(
                        run -> inTime(mine, () -> settle(request, run)),
                        reason -> inTime(mine, () -> fail(reason)),
                        () -> inTime(mine, this::compute)));
    }

    /// Runs every variant of the lesson, one after the other, and then shows them above each other on one time
    /// axis.
    ///
    /// @param settings of the controlled engine; empty for live runs
    public void runVariants(LessonProgram program, RunSettings liveSettings, Optional<ControlledSettings> settings) {
        int mine = begin(program, "Running ");
        phase.set(new Phase.Computing("Running the variants of " + subject().title()));
        Lesson lesson = program.lesson();
        Map<String, String> given = program.arguments().texts();
        variants.start(
                () -> settings.isPresent()
                        ? VariantRuns.controlled(lesson, given, settings.get())
                        : VariantRuns.live(lesson, given, liveSettings, LONGEST_VARIANT),
                runs -> inTime(mine, () -> settleVariants(runs.trace())),
                reason -> inTime(mine, () -> fail(reason)));
    }

    private void settleVariants(Trace all) {
        settle(all, Subjects.ending(subject(), all));
    }

    /// Runs the lesson in the controlled engine up to its first choice, which is left to a person.
    public void runByHand(LessonProgram program, ControlledSettings settings) {
        begin(program, "Setting up ");
        hand.begin(program, settings);
    }

    /// Leaves to a person what comes behind the playhead of a controlled run.
    public void takeOver() {
        scheduled.get().ifPresent(known -> hand.takeOver(known, playhead.position()));
        scheduled.set(Optional.empty());
        questions.clear();
    }

    /// Asks the run that goes on to end.
    public void stop() {
        runs.stop();
        controlled.cancel();
        variants.stop();
        hand.stop();
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

    /// Shows a run that has been had elsewhere.
    public void show(LessonRun run) {
        show(run.trace());
        scheduled.set(run.token().map(token -> new Scheduled(ControlledRequest.of(run, token), run.choices())));
    }

    /// Poses the lesson's questions about what is shown, if it is a run of a lesson that has ended.
    public void poseQuestions() {
        Subject shown = subject();
        if (phase() instanceof Phase.Replaying && !hand.isActive()) {
            shown.lesson()
                    .ifPresent(lesson -> shown.arguments()
                            .ifPresent(arguments -> questions.pose(new LessonProgram(lesson, arguments), trace())));
        }
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

    private int begin(LessonProgram program, String doing) {
        String what = doing + program.lesson().title();
        return beginWith(Subject.of(program.lesson(), program.arguments()), new Phase.Opening(what));
    }

    private int beginWith(Subject next, Phase first) {
        runs.stop();
        controlled.cancel();
        variants.stop();
        hand.leave();
        questions.clear();
        scheduled.set(Optional.empty());
        message.set(Message.NONE);
        ending.set(Optional.empty());
        subject.set(next);
        enter(Trace.EMPTY);
        playhead.toStart();
        phase.set(first);
        return ++generation;
    }

    private void settle(ControlledRequest request, LessonRun run) {
        scheduled.set(Optional.of(new Scheduled(request, run.choices())));
        settle(run.trace(), Optional.of(Ending.of(run)));
    }

    private void showByHand(HandState now) {
        LessonRun run = now.at().run();
        message.set(Message.NONE);
        ending.set(now.isOver() ? Optional.of(Ending.of(run)) : Optional.empty());
        enter(run.trace());
        playhead.toEnd();
        phase.set(new Phase.Replaying());
    }

    private void compute() {
        phase.set(new Phase.Computing("Running " + subject().title()));
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
        if (!closed && asked == generation) {
            answer.run();
        }
    }

    /// Ends the run that goes on; answers that are still on their way are dropped. Returns when nothing of it is
    /// left; not for the JavaFX thread.
    @Override
    public void close() {
        closed = true;
        runs.close();
        controlled.close();
        variants.close();
        measurements.close();
        recordings.close();
        questions.close();
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

    /// The measuring for the comparison table.
    public Measurements measurements() {
        return measurements;
    }

    public Questions questions() {
        return questions;
    }

    /// The choosing by hand.
    public Hand hand() {
        return hand;
    }

    /// What is known of a controlled run that could be taken over; empty for any other.
    public ReadOnlyObjectProperty<Optional<Scheduled>> scheduledProperty() {
        return scheduled.getReadOnlyProperty();
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
