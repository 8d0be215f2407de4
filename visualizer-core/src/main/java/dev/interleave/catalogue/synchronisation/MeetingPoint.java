package dev.interleave.catalogue.synchronisation;

import static dev.interleave.lab.Lab.ms;

import dev.interleave.lab.Barrier;
import dev.interleave.lab.Lab;
import dev.interleave.lab.LabThread;
import dev.interleave.lab.Shared;
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
import java.util.List;

/// Nobody goes on before all are there; then all do.
public final class MeetingPoint implements Lesson {

    static final Parameter<Integer> HIKERS = new IntegerParameter("hikers", "parties of the barrier", 3, 1, 20);
    static final Parameter<Integer> LEGS = new IntegerParameter("legs", "how often they meet", 2, 1, 50);
    static final Parameter<Duration> PACE = new MillisParameter("pace", "unit of walking time", ms(8), ms(200));

    @Override
    public String id() {
        return "barrier";
    }

    @Override
    public String title() {
        return "Barrier";
    }

    @Override
    public Chapter chapter() {
        return Chapter.SYNCHRONISATION;
    }

    @Override
    public String paragraph() {
        return "Hikers walk at their own pace, but wait for each other at every hut. Each arrival is counted; the "
                + "last one trips the barrier, and all set off together. The barrier then closes by itself for the "
                + "next leg. Watch the lanes line up at each hut: a leg takes as long as its slowest hiker, and that "
                + "is not always the same one.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(HIKERS, LEGS, PACE);
    }

    @Override
    public String note() {
        return "Each party learns its place of arrival. Python's wait() gives every thread another number from 0 "
                + "up; Java's CyclicBarrier counts down, and the last to arrive gets 0.";
    }

    @Override
    public List<DeclaredOutcome> outcomes(Arguments arguments) {
        String together = arguments.get(LEGS) + " legs, and all together at the end of each";
        return List.of(DeclaredOutcome.allowed("nobody sets off before all have arrived", together));
    }

    @Override
    public List<Question> questions() {
        return List.of(
                Question.howLong(Moment.start()),
                Question.canDeadlock(Moment.at("await", 2)),
                Question.printedNext(Moment.at("await", 3)),
                Question.whoGoesNext(Moment.at("all here", 2)));
    }

    @Override
    public void run(Lab lab, Arguments arguments) {
        Barrier hut = lab.barrier("hut", arguments.get(HIKERS)); // mark: hut
        Shared<Integer> meetings = lab.shared("meetings", 0); // mark: meetings
        List<LabThread> hikers = new ArrayList<>();
        for (int i = 1; i <= arguments.get(HIKERS); i++) {
            int number = i;
            hikers.add(lab.thread("hiker-" + i, () -> hike(lab, hut, meetings, number, arguments))); // mark: hiker
        }
        for (LabThread hiker : hikers) {
            hiker.start(); // mark: start
        }
        for (LabThread hiker : hikers) {
            hiker.join(); // mark: join
        }
        lab.result(meetings.get() + " legs, and all together at the end of each"); // mark: result
    }

    private static void hike(Lab lab, Barrier hut, Shared<Integer> meetings, int number, Arguments arguments) {
        int all = arguments.get(HIKERS);
        for (int leg = 1; leg <= arguments.get(LEGS); leg++) {
            int slowness = (number + leg) % all + 1;
            lab.sleep(arguments.get(PACE).multipliedBy(slowness)); // mark: walk
            int place = hut.await(); // mark: await
            if (place == all - 1) {
                lab.print(lab.currentName() + " was the last at hut " + leg); // mark: all here
                meetings.set(meetings.get() + 1); // mark: count
            }
        }
    }
}
