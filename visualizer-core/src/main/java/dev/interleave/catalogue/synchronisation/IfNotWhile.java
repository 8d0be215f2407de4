package dev.interleave.catalogue.synchronisation;

import static dev.interleave.lab.Lab.ms;

import dev.interleave.lab.Condition;
import dev.interleave.lab.Lab;
import dev.interleave.lab.LabThread;
import dev.interleave.lab.Lock;
import dev.interleave.lab.Shared;
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
import java.util.NoSuchElementException;

/// To be woken is not to be served.
public final class IfNotWhile implements Lesson {

    static final Parameter<Integer> GUESTS = new IntegerParameter("guests", "guests, and dishes", 2, 2, 10);

    @Override
    public String id() {
        return "if-not-while";
    }

    @Override
    public String title() {
        return "if, not while";
    }

    @Override
    public Chapter chapter() {
        return Chapter.SYNCHRONISATION;
    }

    @Override
    public String paragraph() {
        return "Two guests wait. The cook puts one dish on the hatch and wakes both. The first to get the lock "
                + "takes it. The second was woken for the same dish, and gets the lock next; it looked before it "
                + "slept, with if, and does not look again. It takes a dish from an empty hatch, and fails, while its "
                + "own dish gets cold.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(GUESTS);
    }

    @Override
    public Pair pair() {
        return Pair.repairedBy("while-not-if");
    }

    @Override
    public List<DeclaredOutcome> outcomes(Arguments arguments) {
        return List.of(
                DeclaredOutcome.allowed("every guest gets a dish", "dishes left: 0"),
                DeclaredOutcome.surprising(
                        "a guest finds the hatch empty", left -> left.matches("dishes left: [1-9]")));
    }

    @Override
    public List<Question> questions() {
        return List.of(
                Question.result(Moment.start()),
                Question.whoGoesNext(Moment.at("take")),
                Question.printedNext(Moment.at("take")));
    }

    @Override
    public void run(Lab lab, Arguments arguments) {
        Lock hatch = lab.lock("hatch"); // mark: hatch
        Condition bell = lab.condition("bell", hatch); // mark: bell
        Shared<Integer> dishes = lab.shared("dishes", 0); // mark: dishes
        List<LabThread> guests = new ArrayList<>();
        for (int i = 1; i <= arguments.get(GUESTS); i++) {
            LabThread guest = lab.thread("guest-" + i, () -> dine(lab, hatch, bell, dishes)); // mark: guest
            guests.add(guest);
            guest.start(); // mark: start
        }
        for (int i = 0; i < guests.size(); i++) {
            lab.sleep(ms(15)); // mark: cook
            hatch.acquire(); // mark: go to hatch
            dishes.set(dishes.get() + 1); // mark: put
            bell.signalAll(); // mark: ring
            hatch.release(); // mark: leave hatch
        }
        for (LabThread guest : guests) {
            guest.join(); // mark: join
        }
        lab.result("dishes left: " + dishes.get()); // mark: result
    }

    private static void dine(Lab lab, Lock hatch, Condition bell, Shared<Integer> dishes) throws Exception {
        hatch.with(() -> take(bell, dishes)); // mark: at the hatch
        lab.print(lab.currentName() + " eats"); // mark: eat
    }

    private static void take(Condition bell, Shared<Integer> dishes) {
        if (count(dishes) == 0) {
            bell.await(); // mark: wait
        }
        if (count(dishes) == 0) {
            throw new NoSuchElementException("the hatch is empty");
        }
        dishes.set(count(dishes) - 1); // mark: take
    }

    private static int count(Shared<Integer> dishes) {
        return dishes.get(); // mark: look
    }
}
