package dev.interleave.quiz;

import dev.interleave.analysis.Captions;
import dev.interleave.lesson.Lesson;
import dev.interleave.lesson.LessonProgram;
import dev.interleave.lesson.Question;
import dev.interleave.quiz.ahead.Ahead;
import dev.interleave.replay.Cursor;
import dev.interleave.source.SourceLibrary;
import dev.interleave.source.SourceText;
import dev.interleave.trace.Deeds;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.RunInfo;
import dev.interleave.trace.Trace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Poses a lesson's questions about one run of it.
///
/// The key is what happens in the run. Of a controlled run it is also searched for what else could have
/// happened from there: where there is something, "more than one is possible" is the key. A live run cannot be
/// gone on with another way, so there the key is what it did.
///
/// Where the questions come up is known at once; to pose one takes some tenths of a second when it is searched
/// for, so that is not for a thread that must not wait. The same recording gets the same questions. For one
/// thread at a time.
public final class Quiz {

    private final LessonProgram lesson;
    private final Trace trace;
    private final List<Place> places;
    private final Captions captions;
    private final Cursor cursor;
    private Optional<Ahead> ahead = Optional.empty();
    private boolean isRunAgain;

    /// Where a question comes up.
    ///
    /// @param event what happens next
    /// @param position how many events have happened
    private record Place(Question question, int event, int position) {}

    /// @param lesson what was run
    /// @param trace what was recorded of it
    public Quiz(LessonProgram lesson, Trace trace) {
        this.lesson = lesson;
        this.trace = trace;
        this.captions = Captions.of(trace);
        this.cursor = new Cursor(trace);
        boolean hasEnded = !trace.info().get(RunInfo.OUTCOME_KIND).equals("stopped");
        this.places = trace.size() > 0 && hasEnded ? places(lesson.lesson(), trace) : List.of();
    }

    private static List<Place> places(Lesson lesson, Trace trace) {
        SourceText source = SourceLibrary.of(lesson.getClass(), lesson.id()).java();
        Passings passings = new Passings(trace, source);
        List<Place> places = new ArrayList<>();
        for (Question question : lesson.questions()) {
            passings.event(question.moment())
                    .ifPresent(event -> places.add(new Place(question, event, before(trace, event))));
        }
        places.sort(Comparator.comparingInt(Place::position));
        return places;
    }

    /// The questions that come up in a run that has ended, in order of time. Ends early, with those found so far,
    /// when the calling thread is interrupted.
    public static List<Posed> of(LessonProgram lesson, Trace trace) {
        Quiz quiz = new Quiz(lesson, trace);
        List<Posed> posed = new ArrayList<>();
        for (int i = 0; i < quiz.positions().size() && !Thread.currentThread().isInterrupted(); i++) {
            quiz.pose(i).ifPresent(posed::add);
        }
        return posed;
    }

    /// How many events have happened where the questions come up, in order of time.
    public List<Integer> positions() {
        return places.stream().map(Place::position).toList();
    }

    /// Poses the question of one of the {@link #positions}. Empty when it cannot be asked there after all:
    /// nothing is printed any more, or there is no queue of that name.
    public Optional<Posed> pose(int index) {
        Place place = places.get(index);
        int position = place.position();
        cursor.seek(position);
        Setting setting = new Setting(trace, captions, ahead(), place.event(), position, cursor.world());
        return answer(place.question(), setting)
                .filter(answer -> answer.choices().size() > 1)
                .map(answer -> new Posed(
                        place.question(),
                        position,
                        trace.nanos(position),
                        answer.sentence(),
                        Words.atAGlance(answer.choices()),
                        answer.explanation()));
    }

    private Optional<Ahead> ahead() {
        if (!isRunAgain) {
            isRunAgain = true;
            ahead = Ahead.of(lesson, trace);
        }
        return ahead;
    }

    /// That somebody gets a core, or the carrier of a loop, would already say that it is him.
    private static int before(Trace trace, int event) {
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
                Optional.of(ahead().map(known -> DeadlockAnswer.of(setting, known))
                        .orElseGet(() -> DeadlockAnswer.fromStart(Ahead.fromStart(lesson))));
            case Question.WhoHolds(var _, String resource) -> NowAnswers.whoHolds(setting, resource);
            case Question.HowManyIn(var _, String queue) -> NowAnswers.howManyIn(setting, queue);
            case Question.HowLong _ -> DurationAnswer.of(setting);
        };
    }
}
