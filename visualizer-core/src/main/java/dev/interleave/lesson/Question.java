package dev.interleave.lesson;

/// Something to ask whoever watches, before the answer is seen. A lesson says only what is asked and when; the words,
/// the choices and the key are computed from the run at hand.
public sealed interface Question {

    /// When playback stops to ask.
    Moment moment();

    /// Who does the next thing?
    record WhoGoesNext(Moment moment) implements Question {}

    /// Which line is printed next?
    record PrintedNext(Moment moment) implements Question {}

    /// How will the whole come out?
    record Result(Moment moment) implements Question {}

    /// Can it still come to a deadlock from here?
    record CanDeadlock(Moment moment) implements Question {}

    /// Who holds it now?
    ///
    /// @param resource a lock's or semaphore's name
    record WhoHolds(Moment moment, String resource) implements Question {}

    /// How many values lie in it now?
    ///
    /// @param queue the queue's name
    record HowManyIn(Moment moment, String queue) implements Question {}

    /// What does the shared variable hold at the end?
    ///
    /// @param variable its name
    record LastValue(Moment moment, String variable) implements Question {}

    /// How long will the whole run take?
    record HowLong(Moment moment) implements Question {}

    static Question whoGoesNext(Moment moment) {
        return new WhoGoesNext(moment);
    }

    static Question printedNext(Moment moment) {
        return new PrintedNext(moment);
    }

    static Question result(Moment moment) {
        return new Result(moment);
    }

    static Question canDeadlock(Moment moment) {
        return new CanDeadlock(moment);
    }

    static Question whoHolds(Moment moment, String resource) {
        return new WhoHolds(moment, resource);
    }

    static Question howManyIn(Moment moment, String queue) {
        return new HowManyIn(moment, queue);
    }

    static Question lastValue(Moment moment, String variable) {
        return new LastValue(moment, variable);
    }

    static Question howLong(Moment moment) {
        return new HowLong(moment);
    }
}
