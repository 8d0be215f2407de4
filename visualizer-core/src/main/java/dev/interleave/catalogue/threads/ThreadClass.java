package dev.interleave.catalogue.threads;

import static dev.interleave.lab.Lab.ms;

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
import java.util.List;

/// A class of its own, with what it knows and how far it has come.
public final class ThreadClass implements Lesson {

    static final Parameter<Integer> FROM = new IntegerParameter("from", "where the first countdown begins", 3, 1, 20);
    static final Parameter<Duration> BEAT =
            new MillisParameter("beat", "time from one number to the next", ms(8), ms(1_000));

    @Override
    public String id() {
        return "thread-class";
    }

    @Override
    public String title() {
        return "A thread class";
    }

    @Override
    public Chapter chapter() {
        return Chapter.THREADS;
    }

    @Override
    public String paragraph() {
        return "A class that is a thread carries its own state: each rocket has its own name and its own count,"
                + " which no other thread touches. Start runs what the class says in run; calling run yourself would"
                + " run it on your own thread. Behind the join main may look into the object and see how far it came.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(FROM, BEAT);
    }

    @Override
    public List<DeclaredOutcome> outcomes(Arguments arguments) {
        int from = arguments.get(FROM);
        return List.of(DeclaredOutcome.allowed("each has counted for itself", counted(from, from + 1)));
    }

    @Override
    public List<Question> questions() {
        return List.of(
                Question.printedNext(Moment.at("count", 3)),
                Question.printedNext(Moment.at("join")),
                Question.howLong(Moment.start()),
                Question.whoGoesNext(Moment.at("count")));
    }

    @Override
    public void run(Lab lab, Arguments arguments) {
        int from = arguments.get(FROM);
        Rocket ariane = new Rocket(lab, "ariane", from, arguments.get(BEAT)); // mark: ariane
        Rocket vega = new Rocket(lab, "vega", from + 1, arguments.get(BEAT)); // mark: vega
        ariane.start(); // mark: start ariane
        vega.start(); // mark: start vega
        ariane.join(); // mark: join
        vega.join(); // mark: join vega
        lab.result(counted(ariane.counted, vega.counted)); // mark: result
    }

    private static String counted(int ariane, int vega) {
        return "ariane counted " + ariane + ", vega counted " + vega;
    }

    private static final class Rocket extends LabThread {
        private final Lab lab;
        private final String name;
        private final int from;
        private final Duration beat;
        private int counted;

        Rocket(Lab lab, String name, int from, Duration beat) {
            super(lab, name);
            this.lab = lab;
            this.name = name;
            this.from = from;
            this.beat = beat;
        }

        @Override
        protected void run() {
            while (counted < from) {
                lab.print(name + ": " + (from - counted)); // mark: count
                lab.sleep(beat); // mark: beat
                counted++;
            }
            lab.print(name + ": lift-off"); // mark: lift-off
        }
    }
}
