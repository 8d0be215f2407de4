package dev.interleave.catalogue.synchronisation;

import static dev.interleave.lab.Lab.ms;

import dev.interleave.lab.Lab;
import dev.interleave.lab.LabThread;
import dev.interleave.lab.Queue;
import dev.interleave.lab.Shared;
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

/// It is not there, so make it. Who else has just looked?
public final class CheckThenAct implements Lesson {

    static final Parameter<Integer> CALLERS = new IntegerParameter("callers", "threads that want the page", 3, 1, 20);
    static final Parameter<Duration> MAKING =
            new MillisParameter("making", "how long it takes to make it", ms(40), ms(1_000));

    @Override
    public String id() {
        return "check-then-act";
    }

    @Override
    public String title() {
        return "Check, then act";
    }

    @Override
    public Chapter chapter() {
        return Chapter.SYNCHRONISATION;
    }

    @Override
    public String paragraph() {
        return "Put it in if it is not there: each caller looks into the cache, finds nothing, makes the page and "
                + "puts it in. Between the look and the put others look too, and find nothing either. So the page is "
                + "made several times, and whoever was first may now hold one that is no longer in the cache.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(CALLERS, MAKING);
    }

    @Override
    public Pair pair() {
        return Pair.repairedBy("check-then-act-locked");
    }

    @Override
    public List<DeclaredOutcome> outcomes(Arguments arguments) {
        return List.of(
                DeclaredOutcome.allowed("it is made once", "times made: 1"),
                DeclaredOutcome.surprising("several make it", text -> text.matches("times made: \\d+")));
    }

    @Override
    public List<Question> questions() {
        return List.of(
                Question.whoGoesNext(Moment.at("check")),
                Question.howManyIn(Moment.at("act"), "made"),
                Question.lastValue(Moment.at("act"), "cache"),
                Question.result(Moment.at("check", 2)));
    }

    @Override
    public void run(Lab lab, Arguments arguments) {
        Shared<String> cache = lab.shared("cache", ""); // mark: cache
        Queue<String> made = lab.queue("made"); // mark: made queue
        List<LabThread> threads = new ArrayList<>();
        for (int i = 1; i <= arguments.get(CALLERS); i++) {
            threads.add(lab.thread("caller-" + i, () -> fetch(lab, cache, made, arguments.get(MAKING)))
                    .start()); // mark: start
        }
        for (LabThread thread : threads) {
            thread.join(); // mark: join
        }
        lab.result("times made: " + made.size()); // mark: result
    }

    private static void fetch(Lab lab, Shared<String> cache, Queue<String> made, Duration making) {
        if (cache.get().isEmpty()) { // mark: check
            lab.sleep(making); // mark: make
            made.put(lab.currentName()); // mark: made
            cache.set("page by " + lab.currentName()); // mark: act
        }
        lab.print(lab.currentName() + " has the " + cache.get()); // mark: use
    }
}
