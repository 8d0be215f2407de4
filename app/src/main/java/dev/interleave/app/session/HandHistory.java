package dev.interleave.app.session;

import dev.interleave.schedule.Schedule;
import java.util.ArrayList;
import java.util.List;

/// The schedules that a person has made, one after the other, and which of them holds.
final class HandHistory {

    private final List<Schedule> made = new ArrayList<>();
    private int now;

    HandHistory(Schedule first) {
        made.add(first);
    }

    /// Another schedule; what had been undone is forgotten.
    void add(Schedule next) {
        made.subList(now + 1, made.size()).clear();
        made.add(next);
        now++;
    }

    /// The schedule that holds has been found to be this.
    void replace(Schedule found) {
        made.set(now, found);
    }

    Schedule undo() {
        return made.get(--now);
    }

    Schedule redo() {
        return made.get(++now);
    }

    Schedule current() {
        return made.get(now);
    }

    boolean canUndo() {
        return now > 0;
    }

    boolean canRedo() {
        return now < made.size() - 1;
    }
}
