package dev.interleave.catalogue.processes;

import static dev.interleave.lab.Lab.ms;

import dev.interleave.lab.ChildProcess;
import dev.interleave.lab.Lab;
import dev.interleave.lab.LabThread;
import dev.interleave.lab.Shared;
import dev.interleave.lesson.Arguments;
import dev.interleave.lesson.Chapter;
import dev.interleave.lesson.DeclaredOutcome;
import dev.interleave.lesson.IntegerParameter;
import dev.interleave.lesson.Lesson;
import dev.interleave.lesson.Moment;
import dev.interleave.lesson.Parameter;
import dev.interleave.lesson.Question;
import java.util.List;

/// A child process has its own copy of every variable; a thread has none of its own.
public final class SeparateMemory implements Lesson {

    static final Parameter<Integer> AMOUNT = new IntegerParameter("amount", "what each takes", 30, 1, 100);

    @Override
    public String id() {
        return "separate-memory";
    }

    @Override
    public String title() {
        return "Separate memory";
    }

    @Override
    public Chapter chapter() {
        return Chapter.PROCESSES;
    }

    @Override
    public String paragraph() {
        return "A child process takes 30 from the account, and then a thread does the same. The child got a copy"
                + " when it was started: it sees 70 in its own memory, and the parent still has 100. The"
                + " thread works on the parent's own variable. Nothing goes wrong here: what a child finds"
                + " out must be sent back.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(AMOUNT);
    }

    @Override
    public List<DeclaredOutcome> outcomes(Arguments arguments) {
        int left = 100 - arguments.get(AMOUNT);
        return List.of(DeclaredOutcome.allowed(
                "only the thread's change is seen", "after the child 100, after the thread " + left));
    }

    @Override
    public List<Question> questions() {
        return List.of(
                Question.printedNext(Moment.at("write")),
                Question.printedNext(Moment.at("parent", 1)),
                Question.result(Moment.at("start thread")));
    }

    @Override
    public String note() {
        return "In Python the copy is made by forking, or by importing the module anew in the child; here what"
                + " the child's body refers to is serialised when it is started.";
    }

    @Override
    public void run(Lab lab, Arguments arguments) {
        Shared<Integer> account = lab.shared("account", 100); // mark: account
        int amount = arguments.get(AMOUNT);
        ChildProcess child = lab.process("child", () -> spend(lab, account, amount)); // mark: child
        child.start(); // mark: start child
        child.join(); // mark: join child
        int afterChild = account.get(); // mark: read parent
        lab.print("parent sees " + afterChild); // mark: parent
        LabThread thread = lab.thread("thread", () -> spend(lab, account, amount)); // mark: thread
        thread.start(); // mark: start thread
        thread.join(); // mark: join thread
        lab.result("after the child " + afterChild + ", after the thread " + account.get()); // mark: result
    }

    private static void spend(Lab lab, Shared<Integer> account, int amount) {
        int left = account.get() - amount; // mark: read
        lab.compute(ms(5)); // mark: work
        account.set(left); // mark: write
        lab.print(lab.currentName() + " sees " + left); // mark: sees
    }
}
