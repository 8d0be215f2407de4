package dev.interleave.app.explore;

import dev.interleave.engine.Outcome;
import dev.interleave.explore.Ending;
import dev.interleave.explore.Findings;
import dev.interleave.schedule.Schedule;
import java.util.List;
import java.util.OptionalDouble;

/// A search that finds what a test says, when it says so.
final class FakeSearch implements Search {

    static final Outcome RIGHT = new Outcome.Finished("total 2");
    static final Outcome LOST = new Outcome.Finished("total 1");
    static final Outcome STUCK = new Outcome.Deadlock(List.of(
            "transfer-1 waits for lock account B, held by transfer-2",
            "transfer-2 waits for lock account A, held by transfer-1"));

    final Task task;
    int starts;
    int stops;
    int looks;
    String failure = "";
    private Findings findings = found(false, false, 0, 0);

    FakeSearch(Task task) {
        this.task = task;
    }

    /// As many runs that lost something and as many that did not; an estimate says that this is a quarter of all.
    static Findings found(boolean ended, boolean complete, long lost, long right) {
        return new Findings(
                lost + right,
                List.of(
                        new Ending(LOST, lost, Schedule.of(0, 1), 12, 1),
                        new Ending(RIGHT, right, Schedule.STRAIGHT, 11, 0)),
                complete,
                ended,
                0,
                0,
                1_000_000,
                OptionalDouble.of(complete ? 1 : 0.25));
    }

    void find(Findings next) {
        findings = next;
    }

    @Override
    public void start() {
        starts++;
    }

    @Override
    public synchronized void stop() {
        stops++;
        notifyAll();
    }

    /// Returns when {@link #stop} has been called, which happens on another thread.
    synchronized void awaitStop() throws InterruptedException {
        while (stops == 0) {
            wait();
        }
    }

    @Override
    public Findings findings() {
        looks++;
        return findings;
    }

    @Override
    public String failure() {
        return failure;
    }
}
