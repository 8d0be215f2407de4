package dev.interleave.engine.live;

import dev.interleave.engine.FailureText;
import dev.interleave.engine.WorkEnd;
import dev.interleave.engine.live.broker.Parcel;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/// What a process pool and its workers say to each other: work with the id of its future one way, how the
/// work ended the other.
final class PoolMessage {

    private PoolMessage() {}

    record WorkOrder(int future, Parcel parcel) {}

    static Parcel work(int future, Parcel parcel) {
        return Parcel.of(stream -> {
            stream.writeInt(future);
            parcel.write(stream);
        });
    }

    static WorkOrder readWork(Parcel message) {
        try (DataInputStream stream = message.open()) {
            return new WorkOrder(stream.readInt(), Parcel.read(stream));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static Parcel returned(Parcel parcel) {
        return Parcel.of(stream -> {
            stream.writeBoolean(true);
            parcel.write(stream);
        });
    }

    /// The cause goes along when it can.
    static Parcel raised(WorkEnd.Raised raised, Parcels parcels) {
        Parcel cause = packedCause(raised, parcels);
        return Parcel.of(stream -> {
            stream.writeBoolean(false);
            Report.writeText(stream, raised.text());
            cause.write(stream);
        });
    }

    private static Parcel packedCause(WorkEnd.Raised raised, Parcels parcels) {
        try {
            return raised.cause() == null ? Parcel.EMPTY : parcels.pack(raised.cause(), "the owner of the pool");
        } catch (RuntimeException cannotTravel) {
            return Parcel.EMPTY;
        }
    }

    static WorkEnd readEnd(Parcel message, Parcels parcels, LiveExecution execution) {
        try (DataInputStream stream = message.open()) {
            if (stream.readBoolean()) {
                return new WorkEnd.Returned(parcels.open(Parcel.read(stream), execution));
            }
            String text = Report.readText(stream);
            Parcel cause = Parcel.read(stream);
            return new WorkEnd.Raised(text, cause.isEmpty() ? null : openCause(cause, parcels, execution));
        } catch (IOException | IllegalStateException unreadable) {
            return new WorkEnd.Raised(FailureText.of(unreadable), unreadable);
        }
    }

    private static @Nullable Throwable openCause(Parcel cause, Parcels parcels, LiveExecution execution) {
        try {
            return (Throwable) parcels.open(cause, execution);
        } catch (IllegalStateException cannotRead) {
            return null;
        }
    }
}
