package dev.interleave.engine.controlled;

import dev.interleave.engine.TaskPrimitivesContract;

class ControlledTaskPrimitivesTest extends TaskPrimitivesContract {

    ControlledTaskPrimitivesTest() {
        super(new ControlledTaskTrial());
    }
}
