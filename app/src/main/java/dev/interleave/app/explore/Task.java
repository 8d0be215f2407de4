package dev.interleave.app.explore;

import dev.interleave.explore.ExplorationSettings;
import dev.interleave.run.Token;
import dev.interleave.schedule.Plan;
import dev.interleave.schedule.Schedule;

/// One search: what is explored, and how.
record Task(Target target, ExplorationSettings settings) {

    static Task of(Target target, ExplorationSettings settings) {
        return new Task(target, settings.withEngine(settings.engine().withInterpreterLock(target.interpreterLock())));
    }

    /// With which a run of this can be had again anywhere.
    Token token(Schedule schedule) {
        return Token.of(target.program(), settings.engine(), new Plan.Given(schedule));
    }
}
