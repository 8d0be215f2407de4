package dev.interleave.catalogue.synchronisation;

import static dev.interleave.lab.Lab.ms;

import dev.interleave.lab.Lab;
import dev.interleave.lab.LabThread;
import dev.interleave.lab.Semaphore;
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

/// A lock that lets several in: as many as there are permits.
public final class TwoPermits implements Lesson {

    static final Parameter<Integer> CARS = new IntegerParameter("cars", "threads that want a permit", 5, 1, 20);
    static final Parameter<Integer> PLACES = new IntegerParameter("places", "permits of the semaphore", 2, 1, 10);
    static final Parameter<Duration> PARKING =
            new MillisParameter("parking", "time that a car stays", ms(15), ms(1_000));

    @Override
    public String id() {
        return "semaphore";
    }

    @Override
    public String title() {
        return "Semaphore";
    }

    @Override
    public Chapter chapter() {
        return Chapter.SYNCHRONISATION;
    }

    @Override
    public String paragraph() {
        return "Five cars, two places. The semaphore counts permits: an acquire takes one, or waits while there is "
                + "none; a release gives one back and lets one of those who wait go on. So at any moment at most two "
                + "cars are parked. Watch who holds which permit, and the cars come in by twos.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(CARS, PLACES, PARKING);
    }

    @Override
    public String note() {
        return "In both languages anybody may give a permit back, also one that was never taken: then there is one "
                + "too many. Python has BoundedSemaphore to refuse that, Java has nothing.";
    }

    @Override
    public List<DeclaredOutcome> outcomes(Arguments arguments) {
        return List.of(DeclaredOutcome.allowed("every car gets a place", arguments.get(CARS) + " cars have parked"));
    }

    @Override
    public List<Question> questions() {
        return List.of(
                Question.howLong(Moment.start()),
                Question.whoHolds(Moment.at("acquire", 4), "places"),
                Question.printedNext(Moment.at("release")),
                Question.whoGoesNext(Moment.at("park", 3)));
    }

    @Override
    public void run(Lab lab, Arguments arguments) {
        Semaphore places = lab.semaphore("places", arguments.get(PLACES)); // mark: places
        int count = arguments.get(CARS);
        List<LabThread> cars = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            LabThread car = lab.thread("car-" + i, () -> park(lab, places, arguments.get(PARKING))); // mark: car
            cars.add(car);
            car.start(); // mark: start
        }
        for (LabThread car : cars) {
            car.join(); // mark: join
        }
        lab.result(count + " cars have parked"); // mark: result
    }

    private static void park(Lab lab, Semaphore places, Duration parking) {
        places.acquire(); // mark: acquire
        lab.print(lab.currentName() + " parks"); // mark: park
        lab.sleep(parking); // mark: stay
        lab.print(lab.currentName() + " leaves"); // mark: leave
        places.release(); // mark: release
    }
}
