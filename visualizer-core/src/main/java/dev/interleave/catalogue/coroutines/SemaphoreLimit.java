package dev.interleave.catalogue.coroutines;

import static dev.interleave.lab.Lab.ms;

import dev.interleave.lab.EventLoop;
import dev.interleave.lab.Lab;
import dev.interleave.lab.Semaphore;
import dev.interleave.lab.Shared;
import dev.interleave.lab.Task;
import dev.interleave.lesson.Arguments;
import dev.interleave.lesson.Chapter;
import dev.interleave.lesson.DeclaredOutcome;
import dev.interleave.lesson.IntegerParameter;
import dev.interleave.lesson.Lesson;
import dev.interleave.lesson.Moment;
import dev.interleave.lesson.Parameter;
import dev.interleave.lesson.Question;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/// Many requests, of which only a few may be on their way at once.
public final class SemaphoreLimit implements Lesson {

    static final Parameter<Integer> REQUESTS = new IntegerParameter("requests", "requests to be made", 13, 1, 100);
    static final Parameter<Integer> LIMIT = new IntegerParameter("limit", "requests at a time", 5, 1, 50);

    private static final int EVERY_FOURTH = 4;

    @Override
    public String id() {
        return "semaphore-limit";
    }

    @Override
    public String title() {
        return "Semaphore as a limit";
    }

    @Override
    public Chapter chapter() {
        return Chapter.COROUTINES;
    }

    @Override
    public String paragraph() {
        return "All requests are created at once, but the server should not get them all at once: the permits let a few"
                + " through, and each that ends lets the next one in. Every fourth fails, and gives its permit back"
                + " all the same; the others do not notice. The session opens before the first, closes after the last.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(REQUESTS, LIMIT);
    }

    @Override
    public List<DeclaredOutcome> outcomes(Arguments arguments) {
        int failures = arguments.get(REQUESTS) / EVERY_FOURTH;
        int most = Math.min(arguments.get(REQUESTS), arguments.get(LIMIT));
        return List.of(DeclaredOutcome.allowed(
                "as many at a time as there are permits",
                resultOf(arguments.get(REQUESTS) - failures, failures, most)));
    }

    private static String resultOf(int answers, int failures, int most) {
        return answers + " answers, " + failures + " failures, at most " + most + " at a time";
    }

    @Override
    public List<Question> questions() {
        return List.of(
                Question.whoGoesNext(Moment.at("acquire", 5)),
                Question.whoHolds(Moment.at("acquire", 6), "permits"),
                Question.lastValue(Moment.at("request", 5), "on their way"),
                Question.result(Moment.at("request", 8)));
    }

    @Override
    public void run(Lab lab, Arguments arguments) {
        lab.result(lab.runLoop("loop", loop -> requestAll(lab, loop, arguments))); // mark: result
    }

    private static String requestAll(Lab lab, EventLoop loop, Arguments arguments) {
        Semaphore permits = loop.semaphore("permits", arguments.get(LIMIT)); // mark: permits
        Shared<Integer> away = lab.shared("on their way", 0); // mark: on their way
        List<Integer> seen = new ArrayList<>();
        loop.sleep(ms(5)); // mark: open session
        List<Task<Boolean>> tasks = IntStream.rangeClosed(1, arguments.get(REQUESTS))
                .mapToObj(n -> loop.task("request-" + n, () -> request(loop, permits, away, seen, n))) // mark: create
                .toList();
        int failures = 0;
        for (Task<Boolean> task : tasks) {
            try {
                task.await(); // mark: await
            } catch (RuntimeException failed) {
                failures++;
            }
        }
        loop.sleep(ms(5)); // mark: close session
        return resultOf(tasks.size() - failures, failures, Collections.max(seen));
    }

    private static boolean request(EventLoop loop, Semaphore permits, Shared<Integer> away, List<Integer> seen, int n) {
        permits.acquire(); // mark: acquire
        try {
            away.set(away.get() + 1); // mark: send
            seen.add(away.get());
            loop.sleep(ms(10 + 10 * (n % 3))); // mark: request
            away.set(away.get() - 1); // mark: back
            if (n % EVERY_FOURTH == 0) {
                throw new IllegalStateException("no answer");
            }
            return true;
        } finally {
            permits.release(); // mark: release
        }
    }
}
