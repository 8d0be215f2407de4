package dev.interleave.catalogue.coroutines;

import static dev.interleave.lab.Lab.ms;

import dev.interleave.engine.TaskCancelled;
import dev.interleave.lab.Event;
import dev.interleave.lab.EventLoop;
import dev.interleave.lab.Lab;
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
import java.util.List;
import java.util.stream.IntStream;

/// Where a cancellation lands, and what is still done then.
public final class Cancellation implements Lesson {

    static final Parameter<Integer> PART =
            new IntegerParameter("part", "part in which it is cancelled, 0 for before it began", 2, 0, 3);

    @Override
    public String id() {
        return "cancellation";
    }

    @Override
    public String title() {
        return "Cancellation";
    }

    @Override
    public Chapter chapter() {
        return Chapter.COROUTINES;
    }

    @Override
    public String paragraph() {
        return "Cancelling is asking. The call returns at once, and nothing has happened to the worker yet. When the"
            + " worker next has its turn, its await raises: that is where the cancellation lands, never between two"
            + " awaits. On the way out its finally block runs, which may await. Only then does main, awaiting it, hear"
            + " of it.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(PART);
    }

    @Override
    public List<DeclaredOutcome> outcomes(Arguments arguments) {
        List<String> did = new ArrayList<>();
        IntStream.range(1, arguments.get(PART)).forEach(part -> did.add("part " + part));
        if (arguments.get(PART) > 0) {
            did.add("tidied up");
        }
        return List.of(DeclaredOutcome.allowed("the parts before, and tidying up", resultOf(did)));
    }

    private static String resultOf(List<String> did) {
        return "cancelled after " + did;
    }

    @Override
    public List<Question> questions() {
        return List.of(
                Question.printedNext(Moment.at("cancel")),
                Question.whoGoesNext(Moment.at("await")),
                Question.printedNext(Moment.at("tidy")),
                Question.result(Moment.at("cancel")));
    }

    @Override
    public void run(Lab lab, Arguments arguments) {
        List<String> did = lab.runLoop("loop", loop -> cancelOne(lab, loop, arguments.get(PART))); // mark: run
        lab.result(resultOf(did)); // mark: result
    }

    private static List<String> cancelOne(Lab lab, EventLoop loop, int part) {
        List<String> did = new ArrayList<>();
        Event begun = loop.event("part " + part + " begun"); // mark: event
        Task<Boolean> worker = loop.task("worker", () -> work(lab, loop, part, begun, did)); // mark: create
        if (part > 0) {
            begun.await(); // mark: await begun
            loop.sleep(ms(10)); // mark: patience
        }
        worker.cancel(); // mark: cancel
        lab.print("main has asked the worker to end"); // mark: asked
        try {
            worker.await(); // mark: await
        } catch (TaskCancelled cancelled) {
            lab.print("main hears: " + cancelled.getMessage()); // mark: hears
        }
        return did;
    }

    private static boolean work(Lab lab, EventLoop loop, int awaited, Event begun, List<String> did) {
        try {
            for (int part = 1; part <= 3; part++) {
                lab.print("part " + part + " begins"); // mark: begin
                if (part == awaited) {
                    begun.set(); // mark: begun
                }
                loop.sleep(ms(40)); // mark: part
                did.add("part " + part);
            }
            return true;
        } finally {
            lab.print("the worker tidies up"); // mark: tidy
            loop.sleep(ms(10)); // mark: wave
            did.add("tidied up");
        }
    }
}
