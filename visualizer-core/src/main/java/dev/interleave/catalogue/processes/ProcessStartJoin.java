package dev.interleave.catalogue.processes;

import static dev.interleave.lab.Lab.ms;

import dev.interleave.lab.ChildProcess;
import dev.interleave.lab.Lab;
import dev.interleave.lab.LabThread;
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
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A child process is started like a thread, and takes far longer until its first step.
public final class ProcessStartJoin implements Lesson {

    static final Parameter<Integer> EACH = new IntegerParameter("each", "threads, and as many processes", 2, 1, 8);
    static final Parameter<Duration> WORK = new MillisParameter("work", "what each computes", ms(10), ms(1_000));

    @Override
    public String id() {
        return "process-start-join";
    }

    @Override
    public String title() {
        return "Start and join";
    }

    @Override
    public Chapter chapter() {
        return Chapter.PROCESSES;
    }

    @Override
    public String paragraph() {
        return "The children are started before the threads, and yet the threads speak first: a thread begins at"
                + " once in the memory that is there, a child process must be made first, with an id and"
                + " memory of its own. Look at the gap between the start and the first step of each. main"
                + " waits for all of them in join, and then reads the exit codes.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(EACH, WORK);
    }

    @Override
    public List<DeclaredOutcome> outcomes(Arguments arguments) {
        int each = arguments.get(EACH);
        return List.of(DeclaredOutcome.allowed(
                "all are joined", each + " threads and " + each + " processes joined, exit codes " + zeros(each)));
    }

    @Override
    public List<Question> questions() {
        return List.of(
                Question.printedNext(Moment.at("start thread")),
                Question.whoGoesNext(Moment.at("join process")),
                Question.howLong(Moment.at("start process")));
    }

    @Override
    public Optional<Map<String, String>> searched() {
        return Optional.of(Map.of("each", "1"));
    }

    @Override
    public String note() {
        return "Python forks on Linux, which is quick; from 3.14 on, and on other systems, it starts a fresh"
                + " interpreter. Here each child is a whole JVM.";
    }

    private static List<Integer> zeros(int count) {
        return Collections.nCopies(count, 0);
    }

    @Override
    public void run(Lab lab, Arguments arguments) {
        int each = arguments.get(EACH);
        Duration work = arguments.get(WORK);
        List<ChildProcess> children = new ArrayList<>();
        for (int i = 1; i <= each; i++) {
            children.add(lab.process("child-" + i, () -> work(lab, work)).start()); // mark: start process
        }
        List<LabThread> threads = new ArrayList<>();
        for (int i = 1; i <= each; i++) {
            threads.add(lab.thread("thread-" + i, () -> work(lab, work)).start()); // mark: start thread
        }
        for (LabThread thread : threads) {
            thread.join(); // mark: join thread
        }
        List<Integer> exitCodes = new ArrayList<>();
        for (ChildProcess child : children) {
            child.join(); // mark: join process
            lab.print("process " + child.pid() + " has ended"); // mark: id
            exitCodes.add(child.exitCode());
        }
        lab.result(each + " threads and " + each + " processes joined, exit codes " + exitCodes); // mark: result
    }

    private static void work(Lab lab, Duration work) {
        lab.print(lab.currentName() + " begins"); // mark: begins
        lab.compute(work); // mark: work
    }
}
