package dev.interleave.catalogue.processes;

import dev.interleave.lab.ChildProcess;
import dev.interleave.lab.Lab;
import dev.interleave.lab.Lock;
import dev.interleave.lab.Queue;
import dev.interleave.lesson.Arguments;
import dev.interleave.lesson.Chapter;
import dev.interleave.lesson.DeclaredOutcome;
import dev.interleave.lesson.IntegerParameter;
import dev.interleave.lesson.Lesson;
import dev.interleave.lesson.Moment;
import dev.interleave.lesson.Parameter;
import dev.interleave.lesson.Question;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

/// What belongs to one process cannot be sent to another; the sender is told why.
public final class CannotBeSent implements Lesson {

    static final Parameter<Integer> NUMBERS = new IntegerParameter("numbers", "numbers in the list", 3, 1, 100);

    @Override
    public String id() {
        return "cannot-be-sent";
    }

    @Override
    public String title() {
        return "What cannot be sent";
    }

    @Override
    public Chapter chapter() {
        return Chapter.PROCESSES;
    }

    @Override
    public String paragraph() {
        return "Three things are put into a queue to another process. What goes there is copied, and not"
                + " everything can be: a lock between threads means something only in the memory it lies in,"
                + " an open file only to the process that opened it. Both are refused at put, with the"
                + " reason. The parent catches that and goes on; the list arrives.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(NUMBERS);
    }

    @Override
    public List<DeclaredOutcome> outcomes(Arguments arguments) {
        return List.of(DeclaredOutcome.allowed("the list arrives, the rest is refused", "1 sent, 2 refused"));
    }

    @Override
    public List<Question> questions() {
        return List.of(
                Question.printedNext(Moment.at("refused")),
                Question.howManyIn(Moment.at("refused", 2), "box"),
                Question.whoGoesNext(Moment.at("join")));
    }

    @Override
    public String note() {
        return "Python's multiprocessing.Queue pickles in a thread of its own: put returns, and the refusal is"
                + " only printed. A SimpleQueue or a Pipe raises it where one sends.";
    }

    @Override
    public void run(Lab lab, Arguments arguments) {
        Queue<Object> box = lab.processQueue("box"); // mark: box
        ChildProcess child = lab.process("child", () -> receive(lab, box)).start(); // mark: start
        Lock lock = lab.lock("till lock"); // mark: lock
        Reader file = new StringReader("a line of text");
        ArrayList<Integer> numbers = new ArrayList<>();
        for (int number = 1; number <= arguments.get(NUMBERS); number++) {
            numbers.add(number);
        }
        int sent = 0;
        int refused = 0;
        for (Object value : List.of(lock, file, numbers)) {
            try {
                box.put(value); // mark: put
                sent++;
            } catch (IllegalArgumentException refusal) {
                lab.print("refused: " + refusal.getMessage()); // mark: refused
                refused++;
            }
        }
        child.join(); // mark: join
        lab.result(sent + " sent, " + refused + " refused"); // mark: result
    }

    private static void receive(Lab lab, Queue<Object> box) {
        Object value = box.get(); // mark: get
        lab.print("the child has " + value); // mark: arrived
    }
}
