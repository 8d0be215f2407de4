package dev.interleave.catalogue.processes;

import dev.interleave.lab.ChildProcess;
import dev.interleave.lab.Lab;
import dev.interleave.lab.Pipe;
import dev.interleave.lab.PipeEnd;
import dev.interleave.lesson.Arguments;
import dev.interleave.lesson.Chapter;
import dev.interleave.lesson.DeclaredOutcome;
import dev.interleave.lesson.IntegerParameter;
import dev.interleave.lesson.Lesson;
import dev.interleave.lesson.Moment;
import dev.interleave.lesson.Parameter;
import dev.interleave.lesson.Question;
import java.util.List;

/// A pipe has two ends: each process sends on its own, and receives what the other sent.
public final class GuessOverPipe implements Lesson {

    private static final int MOST = 15;

    static final Parameter<Integer> SECRET = new IntegerParameter("secret", "the number to guess", 11, 1, MOST);

    @Override
    public String id() {
        return "pipe";
    }

    @Override
    public String title() {
        return "Pipe";
    }

    @Override
    public Chapter chapter() {
        return Chapter.PROCESSES;
    }

    @Override
    public String paragraph() {
        return "The parent has thought of a number, the child guesses it. Between them is a pipe: each holds one"
                + " end, sends its messages there and receives the other's, in order. Watch the messages go"
                + " to and fro, and how one of the two always waits. A pipe is for two; for more than two,"
                + " take a queue.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(SECRET);
    }

    @Override
    public List<DeclaredOutcome> outcomes(Arguments arguments) {
        int secret = arguments.get(SECRET);
        return List.of(DeclaredOutcome.allowed("the number is found", "found " + secret + " in " + guesses(secret)));
    }

    @Override
    public List<Question> questions() {
        return List.of(
                Question.whoGoesNext(Moment.at("receive hint")),
                Question.printedNext(Moment.at("send hint", 2)),
                Question.howManyIn(Moment.at("receive guess", 2), "pipe forth"),
                Question.result(Moment.at("send guess", 2)));
    }

    @Override
    public String note() {
        return "Python's send blocks when the operating system's buffer for the pipe is full; here a pipe takes"
                + " as much as is sent.";
    }

    /// How many guesses it takes to halve the numbers until only the secret one is left.
    private static int guesses(int secret) {
        int least = 1;
        int most = MOST;
        for (int count = 1; ; count++) {
            int guess = (least + most) / 2;
            if (guess == secret) {
                return count;
            }
            least = guess < secret ? guess + 1 : least;
            most = guess < secret ? most : guess - 1;
        }
    }

    @Override
    public void run(Lab lab, Arguments arguments) {
        int secret = arguments.get(SECRET);
        Pipe<Integer> pipe = lab.pipe("pipe"); // mark: pipe
        PipeEnd<Integer> mine = pipe.first();
        PipeEnd<Integer> its = pipe.second();
        ChildProcess guesser = lab.process("guesser", () -> guess(lab, its)).start(); // mark: start
        int guess = 0;
        int count = 0;
        while (guess != secret) {
            guess = mine.receive(); // mark: receive guess
            count++;
            mine.send(Integer.compare(secret, guess)); // mark: send hint
        }
        guesser.join(); // mark: join
        lab.result("found " + guess + " in " + count); // mark: result
    }

    private static void guess(Lab lab, PipeEnd<Integer> end) {
        int least = 1;
        int most = MOST;
        while (least <= most) {
            int guess = (least + most) / 2;
            lab.print("is it " + guess + "?"); // mark: ask
            end.send(guess); // mark: send guess
            int hint = end.receive(); // mark: receive hint
            least = hint >= 0 ? guess + hint : least;
            most = hint > 0 ? most : guess - 1;
        }
    }
}
