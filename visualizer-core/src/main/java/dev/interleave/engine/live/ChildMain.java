package dev.interleave.engine.live;

import dev.interleave.engine.Body;
import dev.interleave.engine.live.broker.Parcel;
import java.io.IOException;
import java.util.Objects;

/// Where a child process of a run begins: it opens the body that its parent sent, and runs it.
final class ChildMain {

    private ChildMain() {}

    /// The process from beginning to end.
    ///
    /// @param arguments of {@link JavaCommand}
    public static void main(String[] arguments) throws IOException {
        LiveProcess process = LiveProcess.join(arguments, false);
        switch (process.order().work()) {
            case StartOrder.RunBody(int actor, Parcel parcel) -> {
                ProcessMain main = new ProcessMain(process, actor);
                Parcels parcels = main.mates().parcels();
                main.run(() -> {
                    parcels.rehearse(parcel);
                    return execution -> ((Body<?>) Objects.requireNonNull(parcels.open(parcel, execution))).run();
                });
            }
            case StartOrder.ServePool(int actor, int pool) -> {
                ProcessMain main = new ProcessMain(process, actor);
                main.run(() -> execution -> new PoolWorker(process, main.mates().parcels(), execution, pool).serve());
            }
            case StartOrder.RunProgram _ -> throw new IOException("a child process is never sent a whole program");
        }
    }
}
