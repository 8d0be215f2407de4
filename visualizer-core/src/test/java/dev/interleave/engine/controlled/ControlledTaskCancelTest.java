package dev.interleave.engine.controlled;

import dev.interleave.engine.TaskCancelContract;

class ControlledTaskCancelTest extends TaskCancelContract {

    ControlledTaskCancelTest() {
        super(new ControlledTaskTrial());
    }
}
