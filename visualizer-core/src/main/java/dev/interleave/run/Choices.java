package dev.interleave.run;

import dev.interleave.schedule.Schedule;

/// The answers that made a controlled run, and where in its trace each was given. So a position in the trace can be
/// turned back into a schedule, and from there the run can go another way. Immutable.
public final class Choices {

    private final Schedule schedule;
    private final int[] places;

    /// @param places of each answer, how many events of the trace come before the first that followed from it
    Choices(Schedule schedule, int[] places) {
        this.schedule = schedule;
        this.places = places.clone();
    }

    /// All the answers, also those that went without saying.
    public Schedule schedule() {
        return schedule;
    }

    /// How many events of the trace come before the first that followed from this answer.
    public int place(int answer) {
        return places[answer];
    }

    /// How many answers had been given when so many events had happened.
    public int before(int position) {
        int answers = 0;
        while (answers < places.length && places[answers] < position) {
            answers++;
        }
        return answers;
    }
}
