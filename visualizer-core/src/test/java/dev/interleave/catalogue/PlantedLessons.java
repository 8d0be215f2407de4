package dev.interleave.catalogue;

import dev.interleave.engine.Operation;
import dev.interleave.engine.OperationTimedOut;
import dev.interleave.engine.TaskCancelled;
import dev.interleave.engine.WorkFailed;

/// What a lesson may see of the engine and what it may not, so that `LayeringTest` can be seen to tell them apart.
public final class PlantedLessons {

    private PlantedLessons() {}

    /// As a lesson may.
    public static final class Catching {

        private Catching() {}

        public static String tell(Runnable call) {
            try {
                call.run();
                return "nothing";
            } catch (TaskCancelled cancelled) {
                return "cancelled: " + cancelled.getMessage();
            } catch (OperationTimedOut late) {
                return "late: " + late.getMessage();
            } catch (WorkFailed failed) {
                return "failed: " + failed.getMessage();
            }
        }
    }

    /// As no lesson may.
    public static final class Curious {

        private Curious() {}

        public static Class<?> type() {
            return Operation.class;
        }
    }
}
