package dev.interleave.catalogue.threads;

import static dev.interleave.lab.Lab.ms;

import dev.interleave.lab.Completions;
import dev.interleave.lab.Lab;
import dev.interleave.lab.Pool;
import dev.interleave.lesson.Arguments;
import dev.interleave.lesson.Chapter;
import dev.interleave.lesson.DeclaredOutcome;
import dev.interleave.lesson.Lesson;
import dev.interleave.lesson.MillisParameter;
import dev.interleave.lesson.Moment;
import dev.interleave.lesson.Parameter;
import dev.interleave.lesson.Question;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Take what is there first, and do not wait for the slowest.
public final class AsCompleted implements Lesson {

    static final Parameter<Duration> STEP =
            new MillisParameter("step", "how much longer each shop takes than the one before", ms(12), ms(300));

    private static final String QUICKEST_FIRST = "answers from south, west, north";

    @Override
    public String id() {
        return "as-completed";
    }

    @Override
    public String title() {
        return "As they are completed";
    }

    @Override
    public Chapter chapter() {
        return Chapter.THREADS;
    }

    @Override
    public String paragraph() {
        return "Three shops are asked for their price at the same time. Main deals with each answer when it comes,"
                + " whoever that was, instead of waiting for the first one asked. The order of the results is the"
                + " order of completion; which answer belongs to whom must be said in the answer itself.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(STEP);
    }

    @Override
    public List<DeclaredOutcome> outcomes(Arguments arguments) {
        return List.of(
                DeclaredOutcome.allowed("the quickest shop comes first", QUICKEST_FIRST),
                DeclaredOutcome.allowed(
                        "they come in another order", text -> text.matches("answers from \\w+, \\w+, \\w+")));
    }

    @Override
    public List<Question> questions() {
        return List.of(
                Question.printedNext(Moment.at("take")),
                Question.howManyIn(Moment.at("take", 2), "answers"),
                Question.howLong(Moment.at("take")),
                Question.result(Moment.at("answer")));
    }

    @Override
    public void run(Lab lab, Arguments arguments) {
        Duration step = arguments.get(STEP);
        List<String> shops = new ArrayList<>();
        try (Pool pool = lab.pool("pool", 3)) { // mark: pool
            Completions<String> answers = lab.completions("answers", pool); // mark: answers
            answers.submit("north", () -> ask(lab, "north", step.multipliedBy(3))); // mark: north
            answers.submit("south", () -> ask(lab, "south", step)); // mark: south
            answers.submit("west", () -> ask(lab, "west", step.multipliedBy(2))); // mark: west
            for (int i = 0; i < 3; i++) {
                String shop = answers.next().get(); // mark: take
                lab.print("main has the price of " + shop); // mark: has
                shops.add(shop);
            }
        }
        lab.result("answers from " + String.join(", ", shops)); // mark: result
    }

    private static String ask(Lab lab, String shop, Duration time) {
        lab.sleep(time); // mark: ask
        lab.print(shop + " answers"); // mark: answer
        return shop;
    }
}
