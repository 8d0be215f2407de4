package dev.interleave.catalogue.practice;

import static dev.interleave.catalogue.practice.WaitsWithoutLimit.BREAKS;
import static dev.interleave.catalogue.practice.WaitsWithoutLimit.PACKING;
import static dev.interleave.catalogue.practice.WaitsWithoutLimit.PARCELS;
import static dev.interleave.catalogue.practice.WaitsWithoutLimit.breaksDown;
import static dev.interleave.catalogue.practice.WaitsWithoutLimit.told;
import static dev.interleave.lab.Lab.ms;

import dev.interleave.lab.Lab;
import dev.interleave.lab.LabThread;
import dev.interleave.lab.Queue;
import dev.interleave.lesson.Arguments;
import dev.interleave.lesson.Chapter;
import dev.interleave.lesson.DeclaredOutcome;
import dev.interleave.lesson.Lesson;
import dev.interleave.lesson.MillisParameter;
import dev.interleave.lesson.Moment;
import dev.interleave.lesson.Parameter;
import dev.interleave.lesson.Question;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/// Whoever waits for others says how long, and what it does then.
public final class WaitsWithALimit implements Lesson {

    static final Parameter<Duration> LIMIT =
            new MillisParameter("limit", "how long the receiver waits for a parcel", ms(40), ms(1_000));

    @Override
    public String id() {
        return "waits-with-a-limit";
    }

    @Override
    public String title() {
        return "Waiting with a limit";
    }

    @Override
    public Chapter chapter() {
        return Chapter.PRACTICE;
    }

    @Override
    public String paragraph() {
        return "The same belt, but the receiver waits for each parcel only so long. When nothing came in time, it"
                + " says what is missing and ends. A limit is no cure: the third parcel is still lost. And one that is"
                + " too short gives up on what was merely late.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(PARCELS, BREAKS, LIMIT);
    }

    @Override
    public Pair pair() {
        return Pair.repairOf("waits-without-limit");
    }

    @Override
    public List<DeclaredOutcome> outcomes(Arguments arguments) {
        int parcels = arguments.get(PARCELS);
        int sent = breaksDown(arguments) ? arguments.get(BREAKS) - 1 : parcels;
        return List.of(
                DeclaredOutcome.allowed("it has all that were sent, and says so", told(sent, parcels)),
                DeclaredOutcome.surprising("it gives up on a late one", text -> isFewer(text, sent, parcels)));
    }

    @Override
    public List<Question> questions() {
        return List.of(
                Question.howLong(Moment.at("break")),
                Question.canDeadlock(Moment.at("break")),
                Question.result(Moment.at("break")));
    }

    @Override
    public void run(Lab lab, Arguments arguments) {
        Queue<String> belt = lab.queue("belt"); // mark: belt
        LabThread sender = lab.thread("sender", () -> send(lab, belt, arguments)); // mark: sender
        LabThread receiver = lab.thread("receiver", () -> receive(lab, belt, arguments)); // mark: receiver
        sender.start(); // mark: start sender
        receiver.start(); // mark: start receiver
        sender.join(); // mark: join sender
        receiver.join(); // mark: join receiver
    }

    private static void send(Lab lab, Queue<String> belt, Arguments arguments) {
        for (int parcel = 1; parcel <= arguments.get(PARCELS); parcel++) {
            lab.sleep(PACKING); // mark: pack
            if (parcel == arguments.get(BREAKS)) {
                lab.print("sender breaks down"); // mark: break
                throw new IllegalStateException("parcel " + parcel + " is stuck");
            }
            belt.put("parcel " + parcel); // mark: put
        }
    }

    private static void receive(Lab lab, Queue<String> belt, Arguments arguments) {
        int parcels = arguments.get(PARCELS);
        int received = 0;
        for (; received < parcels; received++) {
            String parcel = belt.get(arguments.get(LIMIT)); // mark: get
            if (parcel == null) {
                lab.print("receiver gives up"); // mark: give up
                break;
            }
            lab.print("receiver has " + parcel); // mark: got
        }
        lab.result(told(received, parcels)); // mark: all
    }

    private static boolean isFewer(String text, int sent, int parcels) {
        return IntStream.range(0, sent).anyMatch(received -> text.equals(told(received, parcels)));
    }
}
