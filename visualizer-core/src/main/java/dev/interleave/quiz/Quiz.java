package dev.interleave.quiz;

import dev.interleave.analysis.Captions;
import dev.interleave.lesson.LessonProgram;
import dev.interleave.lesson.Question;
import dev.interleave.quiz.ahead.Ahead;
import dev.interleave.quiz.ahead.Deeds;
import dev.interleave.replay.Cursor;
import dev.interleave.source.SourceLibrary;
import dev.interleave.source.SourceText;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.RunInfo;
import dev.interleave.trace.Trace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Poses a lesson's questions about one run of it.
///
/// The key is what happens in the run. Of a controlled run it is also searched for what else could have happened
/// from
/// there: where there is something, "more than one is possible" is the key. A live run cannot be gone on with
/// another
/// way, so there the key is what it did.
///
/// Takes some tenths of a second for a question that is searched for, so it is not for a thread that must not wait.
/// The same recording gets the same questions.
public final class Quiz {

    private final LessonProgram lesson;
    private final Trace trace;
    private final Optional<Ahead> ahead;
    private final Passings passings;
    private final Captions captions;
    private final Cursor cursor;

    private Quiz(LessonProgram lesson, Trace trace) {
        this.lesson = lesson;
        this.trace = trace;
        this.ahead = Ahead.of(lesson, trace);
        SourceText source = SourceLibrary.of(
                        lesson.lesson().getClass(), lesson.lesson().id())
                .java();
        this.passings = new Passings(trace, source);
        this.captions = Captions.of(trace);
        this.cursor = new Cursor(trace);
    }

    /// The questions that come up in a run that has ended, in order of time. Ends early, with those found so far,
    /// when the calling thread is interrupted.
    ///
    /// @param lesson what was run
    /// @param trace what was recorded of it
    public static List<Posed> of(LessonProgram lesson, Trace trace) {
        boolean hasEnded = !trace.info().get(RunInfo.OUTCOME_KIND).equals("stopped");
        List<Question> questions = lesson.lesson().questions();
        return trace.size() > 0 && hasEnded && !questions.isEmpty()
                ? new Quiz(lesson, trace).all(questions)
                : List.of();
    }

    private List<Posed> all(List<Question> questions) {
        List<Posed> posed = new ArrayList<>();
        for (Question question : questions) {
            if (!Thread.currentThread().isInterrupted()) {
                pose(question).ifPresent(posed::add);
            }
        }
        posed.sort(Comparator.comparingInt(Posed::position));
        return posed;
    }

    private Optional<Posed> pose(Question question) {
        OptionalInt event = passings.event(question.moment());
        if (event.isEmpty()) {
            return Optional.empty();
        }
        int position = before(event.getAsInt());
        cursor.seek(position);
        Setting setting = new Setting(trace, captions, ahead, event.getAsInt(), position, cursor.world());
        long nanos = trace.nanos(position);
        return answer(question, setting)
                .filter(answer -> answer.choices().size() > 1)
                .map(answer -> new Posed(
                        question, position, nanos, answer.sentence(), answer.choices(), answer.explanation()));
    }

    /// That somebody gets a core, or the carrier of a loop, would already say that it is him.
    private int before(int event) {
        int position = event;
        while (position > 0
                && trace.actor(position - 1) == trace.actor(event)
                && !Deeds.isDeed(trace.kind(position - 1))
                && trace.kind(position - 1) != EventKind.CORE_WAIT) {
            position--;
        }
        return position;
    }

    private Optional<Answer> answer(Question question, Setting setting) {
        return switch (question) {
            case Question.WhoGoesNext _ -> NextAnswer.of(setting);
            case Question.PrintedNext _ -> PrintAnswer.of(setting);
            case Question.Result _ -> EndAnswers.result(setting);
            case Question.LastValue(var _, String variable) -> EndAnswers.lastValue(setting, variable);
            case Question.CanDeadlock _ ->
                Optional.of(ahead.map(known -> DeadlockAnswer.of(setting, known))
                        .orElseGet(() -> DeadlockAnswer.fromStart(Ahead.fromStart(lesson))));
            case Question.WhoHolds(var _, String resource) -> NowAnswers.whoHolds(setting, resource);
            case Question.HowManyIn(var _, String queue) -> NowAnswers.howManyIn(setting, queue);
            case Question.HowLong _ -> DurationAnswer.of(setting);
        };
    }
}
