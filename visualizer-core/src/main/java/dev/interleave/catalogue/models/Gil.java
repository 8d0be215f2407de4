package dev.interleave.catalogue.models;

import static dev.interleave.lab.Lab.ms;

import dev.interleave.lab.Lab;
import dev.interleave.lab.LabThread;
import dev.interleave.lesson.Arguments;
import dev.interleave.lesson.BooleanParameter;
import dev.interleave.lesson.Chapter;
import dev.interleave.lesson.DeclaredOutcome;
import dev.interleave.lesson.Lesson;
import dev.interleave.lesson.MillisParameter;
import dev.interleave.lesson.Moment;
import dev.interleave.lesson.Parameter;
import dev.interleave.lesson.Question;
import dev.interleave.lesson.Variant;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// One lock for all threads of an interpreter: who computes must have it.
public final class Gil implements Lesson {

    static final Parameter<Boolean> GIL = new BooleanParameter("gil", "whether there is an interpreter lock", true);
    static final Parameter<Duration> TIME = new MillisParameter("time", "what each sum computes", ms(20), ms(1_000));

    @Override
    public String id() {
        return "gil";
    }

    @Override
    public String title() {
        return "GIL on, GIL off";
    }

    @Override
    public Chapter chapter() {
        return Chapter.MODELS;
    }

    @Override
    public String paragraph() {
        return "Two threads compute; a third reads, which is waiting. With the lock only one of them runs at a"
                + " time: its lane shows it change hands after each switch interval of 5 ms. Who makes a"
                + " blocking call gives it up at once, asks for it again afterwards, and may have to wait."
                + " Without the lock all three go on together.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(GIL, TIME);
    }

    @Override
    public List<DeclaredOutcome> outcomes(Arguments arguments) {
        return List.of(DeclaredOutcome.allowed("all three come to their end", "2 sums, 3 reads"));
    }

    @Override
    public List<Question> questions() {
        return List.of(
                Question.whoGoesNext(Moment.at("compute", 2)),
                Question.whoGoesNext(Moment.at("read", 2)),
                Question.printedNext(Moment.at("start reader")),
                Question.howLong(Moment.start()));
    }

    @Override
    public List<Variant> variants() {
        return List.of(new Variant("GIL on", Map.of("gil", "true")), new Variant("GIL off", Map.of("gil", "false")));
    }

    @Override
    public String note() {
        return "The JVM has no such lock: this program adds it. CPython can be built without it since 3.13.";
    }

    @Override
    public boolean interpreterLock(Arguments arguments) {
        return arguments.get(GIL);
    }

    @Override
    public void run(Lab lab, Arguments arguments) {
        Duration time = arguments.get(TIME);
        LabThread first = lab.thread("sum-1", () -> compute(lab, time)).start(); // mark: start first
        LabThread second = lab.thread("sum-2", () -> compute(lab, time)).start(); // mark: start second
        LabThread reader = lab.thread("reader", () -> read(lab)).start(); // mark: start reader
        first.join(); // mark: join first
        second.join(); // mark: join second
        reader.join(); // mark: join reader
        lab.result("2 sums, 3 reads"); // mark: result
    }

    private static void compute(Lab lab, Duration time) {
        lab.compute(time); // mark: compute
        lab.print(lab.currentName() + " is done"); // mark: done
    }

    private static void read(Lab lab) {
        for (int i = 1; i <= 3; i++) {
            lab.blocking("read a file", () -> line(lab)); // mark: read
            lab.compute(ms(1)); // mark: look
        }
        lab.print("reader is done"); // mark: reader done
    }

    private static String line(Lab lab) {
        lab.sleep(ms(4));
        return "a line";
    }
}
