package dev.interleave.catalogue.practice;

import static dev.interleave.lab.Lab.ms;

import dev.interleave.lab.Lab;
import dev.interleave.lab.LabThread;
import dev.interleave.lab.Queue;
import dev.interleave.lesson.Arguments;
import dev.interleave.lesson.Chapter;
import dev.interleave.lesson.DeclaredOutcome;
import dev.interleave.lesson.IntegerParameter;
import dev.interleave.lesson.Lesson;
import dev.interleave.lesson.Moment;
import dev.interleave.lesson.Parameter;
import dev.interleave.lesson.Question;
import dev.interleave.lesson.Verdict;
import java.time.Duration;
import java.util.List;

/// The sender is gone, and the receiver waits for ever.
public final class WaitsWithoutLimit implements Lesson {

    static final Parameter<Integer> PARCELS = new IntegerParameter("parcels", "parcels that are awaited", 3, 1, 50);
    static final Parameter<Integer> BREAKS =
            new IntegerParameter("breaks", "the parcel at which the sender breaks down, 0 for none", 3, 0, 50);

    static final Duration PACKING = ms(10);

    @Override
    public String id() {
        return "waits-without-limit";
    }

    @Override
    public String title() {
        return "Waiting without a limit";
    }

    @Override
    public Chapter chapter() {
        return Chapter.PRACTICE;
    }

    @Override
    public String paragraph() {
        return "The receiver waits for three parcels. The sender breaks down before the third, and nobody tells"
                + " the receiver: it waits for a message that nobody will ever put, and main waits for the receiver."
                + " Nothing fails, nothing is printed; the program merely stands. Set breaks to 0 for a sender that"
                + " lives.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(PARCELS, BREAKS);
    }

    @Override
    public Pair pair() {
        return Pair.repairedBy("waits-with-a-limit");
    }

    @Override
    public List<DeclaredOutcome> outcomes(Arguments arguments) {
        int parcels = arguments.get(PARCELS);
        return breaksDown(arguments)
                ? List.of(DeclaredOutcome.deadlock(Verdict.SURPRISING, "the receiver waits for ever"))
                : List.of(DeclaredOutcome.allowed("all parcels come", told(parcels, parcels)));
    }

    @Override
    public List<Question> questions() {
        return List.of(
                Question.whoGoesNext(Moment.at("put")),
                Question.printedNext(Moment.at("got", 2)),
                Question.canDeadlock(Moment.at("break")),
                Question.result(Moment.at("break")));
    }

    @Override
    public void run(Lab lab, Arguments arguments) {
        Queue<String> belt = lab.queue("belt"); // mark: belt
        LabThread sender = lab.thread("sender", () -> send(lab, belt, arguments)); // mark: sender
        LabThread receiver = lab.thread("receiver", () -> receive(lab, belt, arguments.get(PARCELS))); // mark: receiver
        sender.start(); // mark: start sender
        receiver.start(); // mark: start receiver
        sender.join(); // mark: join sender
        receiver.join(); // mark: join receiver
    }

    static void send(Lab lab, Queue<String> belt, Arguments arguments) {
        for (int parcel = 1; parcel <= arguments.get(PARCELS); parcel++) {
            lab.sleep(PACKING); // mark: pack
            if (parcel == arguments.get(BREAKS)) {
                lab.print("sender breaks down"); // mark: break
                throw new IllegalStateException("parcel " + parcel + " is stuck");
            }
            belt.put("parcel " + parcel); // mark: put
        }
    }

    private static void receive(Lab lab, Queue<String> belt, int parcels) {
        for (int count = 1; count <= parcels; count++) {
            String parcel = belt.get(); // mark: get
            lab.print("receiver has " + parcel); // mark: got
        }
        lab.result(told(parcels, parcels)); // mark: all
    }

    static boolean breaksDown(Arguments arguments) {
        return arguments.get(BREAKS) >= 1 && arguments.get(BREAKS) <= arguments.get(PARCELS);
    }

    static String told(int received, int parcels) {
        return received + " of " + parcels + " parcels came";
    }
}
