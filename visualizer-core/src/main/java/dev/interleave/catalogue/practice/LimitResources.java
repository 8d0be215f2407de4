package dev.interleave.catalogue.practice;

import static dev.interleave.lab.Lab.ms;

import dev.interleave.lab.Lab;
import dev.interleave.lab.LabThread;
import dev.interleave.lab.Queue;
import dev.interleave.lesson.Arguments;
import dev.interleave.lesson.Chapter;
import dev.interleave.lesson.ChoiceParameter;
import dev.interleave.lesson.DeclaredOutcome;
import dev.interleave.lesson.IntegerParameter;
import dev.interleave.lesson.Lesson;
import dev.interleave.lesson.Moment;
import dev.interleave.lesson.Parameter;
import dev.interleave.lesson.Question;
import dev.interleave.lesson.Variant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// A queue without bound hides that somebody is too slow, until the memory is full.
public final class LimitResources implements Lesson {

    static final Parameter<Integer> LETTERS = new IntegerParameter("letters", "letters that come in", 10, 1, 500);
    static final Parameter<String> TRAY =
            new ChoiceParameter("tray", "whether it has a limit", "unlimited", List.of("unlimited", "limited"));
    private static final int PLACES = 2;

    @Override
    public String id() {
        return "limit-resources";
    }

    @Override
    public String title() {
        return "Limit what may pile up";
    }

    @Override
    public Chapter chapter() {
        return Chapter.PRACTICE;
    }

    @Override
    public String paragraph() {
        return "Letters come in faster than the clerk answers them. A tray without a limit takes them all: it"
                + " grows, and with it the memory and the time that a letter lies there. A tray with two places makes"
                + " whoever brings them wait, so that both go as fast as the slower one. Compare the two.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(LETTERS, TRAY);
    }

    @Override
    public List<DeclaredOutcome> outcomes(Arguments arguments) {
        int most = arguments.get(LETTERS);
        DeclaredOutcome few = DeclaredOutcome.allowed("the pile stays low", text -> isIn(text, 0, PLACES));
        DeclaredOutcome many = DeclaredOutcome.surprising("letters pile up", text -> isIn(text, PLACES + 1, most));
        return arguments.get(TRAY).equals("limited") ? List.of(few) : List.of(few, many);
    }

    @Override
    public List<Question> questions() {
        return List.of(
                Question.howManyIn(Moment.at("put", 6), "tray"),
                Question.whoGoesNext(Moment.at("put", 5)),
                Question.howLong(Moment.start()),
                Question.result(Moment.at("put", 3)));
    }

    @Override
    public Optional<Map<String, String>> searched() {
        return Optional.of(Map.of("letters", "4"));
    }

    @Override
    public List<Variant> variants() {
        return List.of(
                new Variant("unlimited", Map.of("tray", "unlimited")),
                new Variant("two places", Map.of("tray", "limited")));
    }

    @Override
    public void run(Lab lab, Arguments arguments) {
        int capacity = arguments.get(TRAY).equals("limited") ? PLACES : 0;
        Queue<Integer> tray = lab.queue("tray", capacity); // mark: tray
        int letters = arguments.get(LETTERS);
        LabThread clerk = lab.thread("clerk", () -> answer(lab, tray, letters)); // mark: clerk
        clerk.start(); // mark: start
        int highest = 0;
        for (int letter = 1; letter <= letters; letter++) {
            lab.sleep(ms(2)); // mark: read
            tray.put(letter); // mark: put
            highest = Math.max(highest, tray.size()); // mark: look
        }
        clerk.join(); // mark: join
        lab.result(told(highest)); // mark: result
    }

    private static void answer(Lab lab, Queue<Integer> tray, int letters) {
        for (int count = 1; count <= letters; count++) {
            int letter = tray.get(); // mark: get
            lab.sleep(ms(7)); // mark: answer
            lab.print("letter " + letter + " is answered"); // mark: say
        }
    }

    private static String told(int highest) {
        return "up to " + highest + " in the tray";
    }

    private static boolean isIn(String text, int least, int most) {
        return IntStream.rangeClosed(least, most).anyMatch(highest -> text.equals(told(highest)));
    }
}
