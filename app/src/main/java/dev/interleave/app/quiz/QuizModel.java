package dev.interleave.app.quiz;

import dev.interleave.app.fx.Lifetime;
import dev.interleave.app.playback.Playback;
import dev.interleave.app.playback.Stops;
import dev.interleave.app.prefs.Preferences;
import dev.interleave.app.session.Quizzing;
import dev.interleave.app.session.Session;
import dev.interleave.lesson.Question;
import dev.interleave.quiz.Posed;
import dev.interleave.trace.RunInfo;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/// Stops playback for the questions about a run, each once.
///
///              playback comes to the moment            Enter
///     Closed ──────────────────────────────► Asking ──────────► Revealed, and playback goes on
///       ▲   Escape, or the playhead is moved   │                   │ Enter, Escape
///       └──────────────────────────────────────┴───────────────────┘
///
/// An answer stays until somebody takes it away: playback that comes to the next question meanwhile stops
/// there, and the question waits.
///
/// Until the last question has been dealt with, a *curtain* hides what is still to come of a controlled run; of a
/// live one it has been seen already, so there only while a question stands. Whoever takes the playhead in hand
/// lifts it.
public final class QuizModel implements Stops, AutoCloseable {

    /// A run is not kept waiting for longer, until it is known where its questions come up.
    private static final long MOST_HELD_NANOS = 2_500_000_000L;

    private final Session session;
    private final Playback playback;
    private final BooleanProperty on = new SimpleBooleanProperty(true);
    private final BooleanProperty counting = new SimpleBooleanProperty(false);
    private final ReadOnlyObjectWrapper<QuizView> view = new ReadOnlyObjectWrapper<>(new QuizView.Closed());
    private final ReadOnlyBooleanWrapper curtain = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyObjectWrapper<Score> score = new ReadOnlyObjectWrapper<>(Score.NONE);
    private final Lifetime lifetime = new Lifetime();
    private Quizzing questions = Quizzing.NOTHING;
    private final Set<Integer> dealtWith = new HashSet<>();
    private boolean isWatched;
    private long heldSinceNanos = -1;
    /// Index of the question that playback stops for next; {@link Sheet#NONE} if that is not posed yet.
    private int next = Sheet.NONE;
    /// Whether playback stands where a question comes up that is not posed yet.
    private boolean isAwaiting;

    public QuizModel(Session session, Playback playback) {
        this.session = session;
        this.playback = playback;
        playback.stopFor(this);
        lifetime.add(() -> playback.stopFor(Stops.NONE));
        lifetime.follow(session.questions().stateProperty(), this::take);
        lifetime.follow(on, this::switched);
        lifetime.add(playback.playingProperty().subscribe((_, playing) -> {
            if (playing) {
                reveal();
            }
        }));
        lifetime.add(session.playhead().positionProperty().subscribe((_, _) -> {
            if (session.playhead().isAtEnd()) {
                isWatched = false;
                hangCurtain();
            }
        }));
    }

    public void restore(Preferences preferences) {
        on.set(Boolean.parseBoolean(preferences.text("questions", "true")));
        counting.set(Boolean.parseBoolean(preferences.text("questions.hands", "false")));
    }

    public void remember(Preferences preferences) {
        preferences.put("questions", Boolean.toString(on.get()));
        preferences.put("questions.hands", Boolean.toString(counting.get()));
    }

    /// A run has ended, or a recording has been read, and is about to be played.
    public void opened() {
        boolean hasQuestions = session.subject()
                .lesson()
                .filter(lesson -> !lesson.questions().isEmpty())
                .isPresent();
        if (on.get() && hasQuestions) {
            forget();
            session.poseQuestions();
            heldSinceNanos = -1;
            isWatched = isControlled();
            hangCurtain();
        }
    }

    /// Asks everything again, from the start of the run.
    public void again() {
        forget();
        isWatched = isControlled();
        hangCurtain();
        playback.playFromStart();
    }

    private boolean isControlled() {
        return session.trace().info().get(RunInfo.ENGINE).equals("controlled");
    }

    private void forget() {
        dealtWith.clear();
        isAwaiting = false;
        view.set(new QuizView.Closed());
    }

    private void take(Quizzing now) {
        questions = now;
        if (now.equals(Quizzing.NOTHING)) {
            forget();
        }
        hangCurtain();
        if (isAwaiting) {
            isAwaiting = false;
            // Comes to the same place again, if there still is something to be asked.
            playback.play();
        }
    }

    private void switched(boolean isOn) {
        if (!isOn) {
            forget();
            isWatched = false;
            hangCurtain();
        } else if (questions.equals(Quizzing.NOTHING) && session.trace().size() > 0) {
            opened();
            isWatched = false;
            hangCurtain();
        }
    }

    private void hangCurtain() {
        boolean isMoreToCome =
                !questions.isDone() || dealtWith.size() < questions.posed().size();
        curtain.set(isAsking() || (isWatched && isMoreToCome));
    }

    @Override
    public boolean isHeld(long nowNanos) {
        if (questions.isFound() || !on.get()) {
            return false;
        }
        heldSinceNanos = heldSinceNanos < 0 ? nowNanos : heldSinceNanos;
        return nowNanos - heldSinceNanos < MOST_HELD_NANOS;
    }

    @Override
    public int next(int position) {
        next = Sheet.NONE;
        List<Posed> posed = questions.posed();
        for (int i = 0; on.get() && i < posed.size(); i++) {
            if (posed.get(i).position() >= position && !dealtWith.contains(i)) {
                next = i;
                return posed.get(i).position();
            }
        }
        return questions.pending().stream()
                .filter(pending -> on.get() && pending >= position)
                .findFirst()
                .orElse(-1);
    }

    @Override
    public void reached() {
        if (next == Sheet.NONE) {
            isAwaiting = true;
        } else if (view.get() instanceof QuizView.Revealed(Sheet sheet, int waiting) && waiting != next) {
            view.set(new QuizView.Revealed(sheet, next));
        } else {
            ask(next);
        }
    }

    private void ask(int question) {
        dealtWith.add(question);
        int all = questions.posed().size() + questions.pending().size();
        view.set(new QuizView.Asking(Sheet.of(questions.posed().get(question), question + 1, all)));
        hangCurtain();
    }

    @Override
    public void left() {
        isWatched = false;
        isAwaiting = false;
        switch (view.get()) {
            case QuizView.Asking _ -> view.set(new QuizView.Closed());
            case QuizView.Revealed(Sheet sheet, int _) -> view.set(new QuizView.Revealed(sheet, Sheet.NONE));
            case QuizView.Closed _ -> {}
        }
        hangCurtain();
    }

    /// Chooses an answer, from 1, or takes it back.
    public void choose(int number) {
        change(number, sheet -> sheet.choosing(number - 1));
    }

    /// Counts hands for an answer, from 1.
    ///
    /// @param more less than 0 for fewer
    public void count(int number, int more) {
        if (isAsking()) {
            counting.set(true);
        }
        change(number, sheet -> sheet.withHands(number - 1, more));
    }

    private void change(int number, UnaryOperator<Sheet> change) {
        if (view.get() instanceof QuizView.Asking(Sheet sheet) && sheet.has(number - 1)) {
            view.set(new QuizView.Asking(change.apply(sheet)));
        }
    }

    /// Shows the answer, and plays on.
    public void reveal() {
        if (view.get() instanceof QuizView.Asking(Sheet sheet)) {
            view.set(new QuizView.Revealed(sheet, Sheet.NONE));
            if (sheet.chosen() != Sheet.NONE) {
                score.set(score.get().with(sheet.isRight(sheet.chosen())));
            }
            hangCurtain();
            playback.play();
        }
    }

    /// Takes the card away. A question that stands is skipped, and playback goes on; one that waits is asked.
    public void dismiss() {
        QuizView before = view.get();
        view.set(new QuizView.Closed());
        switch (before) {
            case QuizView.Asking _ -> playback.play();
            case QuizView.Revealed(Sheet _, int waiting) when waiting != Sheet.NONE -> ask(waiting);
            case QuizView.Revealed _, QuizView.Closed _ -> {}
        }
        hangCurtain();
    }

    private boolean isAsking() {
        return view.get() instanceof QuizView.Asking;
    }

    /// Whether there is a question to be read, or its answer.
    public BooleanBinding isOpen() {
        return Bindings.createBooleanBinding(() -> !(view.get() instanceof QuizView.Closed), view);
    }

    /// Whether a question stands.
    public BooleanBinding asking() {
        return Bindings.createBooleanBinding(this::isAsking, view);
    }

    /// Whether a question stands whose answer is in the present, and not in what is to come.
    public BooleanBinding asksAboutNow() {
        return Bindings.createBooleanBinding(
                () -> switch (view.get()) {
                    case QuizView.Asking(Sheet sheet) -> isAboutNow(sheet.posed());
                    case QuizView.Revealed(Sheet _, int waiting) ->
                        waiting != Sheet.NONE && isAboutNow(questions.posed().get(waiting));
                    case QuizView.Closed _ -> false;
                },
                view);
    }

    private static boolean isAboutNow(Posed posed) {
        return switch (posed.question()) {
            case Question.WhoHolds _, Question.HowManyIn _ -> true;
            case Question.WhoGoesNext _, Question.PrintedNext _, Question.Result _, Question.CanDeadlock _ -> false;
            case Question.LastValue _, Question.HowLong _ -> false;
        };
    }

    /// Whether there is something that could be asked again.
    public BooleanBinding canAskAgain() {
        return Bindings.createBooleanBinding(
                () -> on.get()
                        && !session.questions().stateProperty().get().posed().isEmpty(),
                on,
                session.questions().stateProperty());
    }

    /// Whether playback stops for questions.
    public BooleanProperty onProperty() {
        return on;
    }

    /// Whether hands are counted.
    public BooleanProperty countingProperty() {
        return counting;
    }

    /// Whether what is to come is hidden.
    public ReadOnlyBooleanProperty curtainProperty() {
        return curtain.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<QuizView> viewProperty() {
        return view.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Score> scoreProperty() {
        return score.getReadOnlyProperty();
    }

    @Override
    public void close() {
        lifetime.close();
    }
}
