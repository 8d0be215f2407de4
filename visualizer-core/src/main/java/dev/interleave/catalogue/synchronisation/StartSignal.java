package dev.interleave.catalogue.synchronisation;

import static dev.interleave.lab.Lab.ms;

import dev.interleave.lab.Event;
import dev.interleave.lab.Lab;
import dev.interleave.lab.LabThread;
import dev.interleave.lesson.Arguments;
import dev.interleave.lesson.Chapter;
import dev.interleave.lesson.DeclaredOutcome;
import dev.interleave.lesson.IntegerParameter;
import dev.interleave.lesson.Lesson;
import dev.interleave.lesson.MillisParameter;
import dev.interleave.lesson.Moment;
import dev.interleave.lesson.Parameter;
import dev.interleave.lesson.Question;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// A flag: one raises it, and everybody who waits for it goes on.
public final class StartSignal implements Lesson {

    static final Parameter<Integer> RUNNERS = new IntegerParameter("runners", "runners at the line", 3, 1, 20);
    static final Parameter<Duration> READY = new MillisParameter("ready", "time until the signal", ms(15), ms(1_000));

    @Override
    public String id() {
        return "event";
    }

    @Override
    public String title() {
        return "Event";
    }

    @Override
    public Chapter chapter() {
        return Chapter.SYNCHRONISATION;
    }

    @Override
    public String paragraph() {
        return "Runners stand at the line and wait. One call sets the event, and all of them are released at once: "
                + "nobody takes anything from the others, as with a lock. Then a latecomer arrives. An event stays "
                + "set, so the latecomer does not wait at all; the notify of a condition would have been missed.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(RUNNERS, READY);
    }

    @Override
    public List<DeclaredOutcome> outcomes(Arguments arguments) {
        int all = arguments.get(RUNNERS) + 1;
        return List.of(DeclaredOutcome.allowed("everybody runs, the latecomer too", all + " have run"));
    }

    @Override
    public List<Question> questions() {
        return List.of(
                Question.canDeadlock(Moment.at("set")),
                Question.printedNext(Moment.at("set")),
                Question.whoGoesNext(Moment.at("run")),
                Question.printedNext(Moment.at("wait", 4)));
    }

    @Override
    public void run(Lab lab, Arguments arguments) {
        Event signal = lab.event("start signal"); // mark: signal
        Duration ready = arguments.get(READY);
        List<LabThread> runners = new ArrayList<>();
        for (int i = 1; i <= arguments.get(RUNNERS); i++) {
            runners.add(lab.thread("runner-" + i, () -> race(lab, signal))); // mark: runner
        }
        runners.add(lab.thread("latecomer", () -> comeLate(lab, signal, ready))); // mark: latecomer
        for (LabThread runner : runners) {
            runner.start(); // mark: start
        }
        lab.sleep(ready); // mark: ready
        signal.set(); // mark: set
        for (LabThread runner : runners) {
            runner.join(); // mark: join
        }
        lab.result(runners.size() + " have run"); // mark: result
    }

    private static void race(Lab lab, Event signal) {
        signal.await(); // mark: wait
        lab.print(lab.currentName() + " runs"); // mark: run
    }

    private static void comeLate(Lab lab, Event signal, Duration ready) {
        lab.sleep(ready.multipliedBy(2)); // mark: come late
        race(lab, signal);
    }
}
