package dev.interleave.catalogue.synchronisation;

import static dev.interleave.lab.Lab.ms;

import dev.interleave.lab.Lab;
import dev.interleave.lab.LabThread;
import dev.interleave.lab.Lock;
import dev.interleave.lab.Queue;
import dev.interleave.lesson.Arguments;
import dev.interleave.lesson.Chapter;
import dev.interleave.lesson.DeclaredOutcome;
import dev.interleave.lesson.IntegerParameter;
import dev.interleave.lesson.Lesson;
import dev.interleave.lesson.MillisParameter;
import dev.interleave.lesson.Moment;
import dev.interleave.lesson.Parameter;
import dev.interleave.lesson.Question;
import dev.interleave.lesson.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Who cannot get the second lock gives the first one back. Both at once, over and over?
public final class TwoLocksTimeout implements Lesson {

    static final Parameter<Duration> PAUSE =
            new MillisParameter("pause", "time between taking the first lock and the second", ms(10), ms(1_000));
    static final Parameter<Integer> TRIES =
            new IntegerParameter("tries", "how often each tries, 0 for as often as it takes", 0, 0, 1_000);

    @Override
    public String id() {
        return "two-locks-timeout";
    }

    @Override
    public String title() {
        return "Two locks, with a timeout";
    }

    @Override
    public Chapter chapter() {
        return Chapter.SYNCHRONISATION;
    }

    @Override
    public String paragraph() {
        return "Opposite order again, but whoever has not got the second lock in time gives the first one back and "
                + "begins anew. No deadlock can stand. But when both give up together and come back together, they "
                + "move without getting anywhere: a livelock. Real clocks soon part them; equal ones never do. Run "
                + "it controlled, by the clock.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(PAUSE, TRIES);
    }

    @Override
    public Pair pair() {
        return Pair.repairedBy("two-locks-ordered");
    }

    @Override
    public List<DeclaredOutcome> outcomes(Arguments arguments) {
        DeclaredOutcome made = DeclaredOutcome.allowed("both transfers are made", "2 transfers made");
        return arguments.get(TRIES) == 0
                ? List.of(made, DeclaredOutcome.livelock(Verdict.SURPRISING, "both give way to each other for ever"))
                : List.of(
                        made, DeclaredOutcome.surprising("they give up", text -> text.matches("[01] transfers made")));
    }

    @Override
    public List<Question> questions() {
        return List.of(
                Question.canDeadlock(Moment.at("acquire to")),
                Question.whoGoesNext(Moment.at("give back")),
                Question.whoHolds(Moment.at("give back"), "account B"),
                Question.result(Moment.at("give back", 2)));
    }

    @Override
    public Optional<Map<String, String>> searched() {
        return Optional.of(Map.of("tries", "2"));
    }

    @Override
    public void run(Lab lab, Arguments arguments) {
        Lock accountA = lab.lock("account A"); // mark: account a
        Lock accountB = lab.lock("account B"); // mark: account b
        Queue<Boolean> made = lab.queue("made"); // mark: made
        LabThread first = lab.thread("transfer-1", () -> transfer(lab, accountA, accountB, made, arguments));
        LabThread second = lab.thread("transfer-2", () -> transfer(lab, accountB, accountA, made, arguments));
        first.start(); // mark: start first
        second.start(); // mark: start second
        first.join(); // mark: join first
        second.join(); // mark: join second
        lab.result(made.size() + " transfers made"); // mark: result
    }

    private static void transfer(Lab lab, Lock from, Lock to, Queue<Boolean> made, Arguments arguments) {
        Duration pause = arguments.get(PAUSE);
        int tries = arguments.get(TRIES);
        for (int i = 1; i <= tries || tries == 0; i++) {
            from.acquire(); // mark: acquire from
            lab.sleep(pause); // mark: pause
            if (to.acquire(pause)) { // mark: acquire to
                made.put(true); // mark: move
                to.release(); // mark: release to
                from.release(); // mark: release from
                return;
            }
            from.release(); // mark: give back
            lab.sleep(pause); // mark: begin anew
        }
    }
}
