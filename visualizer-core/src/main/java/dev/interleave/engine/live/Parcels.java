package dev.interleave.engine.live;

import dev.interleave.engine.FailureText;
import dev.interleave.engine.MemoryOperation.CreateValue;
import dev.interleave.engine.live.broker.Parcel;
import dev.interleave.trace.Scope;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InvalidClassException;
import java.io.NotSerializableException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/// Packs what goes to another process of the run, and opens what came from one. In place of each handle goes a
/// {@link Travelling}, or a refusal that says why not.
///
/// A parcel is opened without a filter, for it comes over a pipe or socket of this very run: from a process
/// that could have given this one any code to run in the first place. Nothing read from a file ever comes
/// here.
final class Parcels {

    private final LiveProcess process;
    private final ProcessMates mates;

    Parcels(LiveProcess process, ProcessMates mates) {
        this.process = process;
        this.mates = mates;
    }

    /// Must be called by an actor.
    ///
    /// @param destination for the refusal: `process square-1`
    /// @throws IllegalArgumentException when it holds something that cannot be sent, with a sentence
    Parcel pack(@Nullable Object content, String destination) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream stream = new Packer(bytes, destination)) {
            stream.writeObject(content);
        } catch (NotSerializableException | InvalidClassException refused) {
            throw new IllegalArgumentException(
                    "what is sent to " + destination + " holds a " + classOf(refused)
                            + ", which cannot be sent because it is not serialisable; send plain values, or let the "
                            + "class implement java.io.Serializable",
                    refused);
        } catch (IOException failed) {
            throw new IllegalArgumentException(
                    "what is sent to " + destination + " cannot be sent: " + FailureText.of(failed), failed);
        }
        return Parcel.of(bytes);
    }

    private static String classOf(IOException refused) {
        return refused instanceof InvalidClassException invalid
                ? invalid.classname
                : String.valueOf(refused.getMessage());
    }

    /// Must be called by an actor of the execution.
    ///
    /// @throws IllegalStateException when its classes are not here
    @Nullable
    Object open(Parcel parcel, LiveExecution execution) {
        try (ObjectInputStream stream = new Opener(parcel.open(), execution)) {
            return stream.readObject();
        } catch (IOException | ClassNotFoundException failed) {
            throw new IllegalStateException(
                    "what was sent to process " + process.name() + " cannot be read there: " + FailureText.of(failed),
                    failed);
        }
    }

    /// Loads the classes that opening will need, leaving out everything that would be recorded. May fail in
    /// silence: opening says what is wrong.
    void rehearse(Parcel parcel) {
        try (ObjectInputStream stream = new Reader(parcel.open())) {
            stream.readObject();
        } catch (IOException | ClassNotFoundException | RuntimeException | LinkageError _) {
            // As said above.
        }
    }

    private final class Packer extends ObjectOutputStream {

        private final String destination;

        Packer(OutputStream out, String destination) throws IOException {
            super(out);
            this.destination = destination;
            enableReplaceObject(true);
        }

        @Override
        protected @Nullable Object replaceObject(@Nullable Object original) {
            return switch (original) {
                case LiveRoot _ -> new Travelling.Root();
                case Sendable common -> common.travelling();
                case ValueHandle value -> new Travelling.Copy(value.name(), value.read(LiveActor.current()));
                case LiveHandle handle -> throw new IllegalArgumentException(Refusal.of(handle, process, destination));
                case null, default -> original;
            };
        }
    }

    /// Reads with the classes of the lesson, and nothing in place of handles.
    private class Reader extends ObjectInputStream {

        Reader(InputStream in) throws IOException {
            super(in);
            enableResolveObject(true);
        }

        @Override
        protected Class<?> resolveClass(ObjectStreamClass described) throws IOException, ClassNotFoundException {
            try {
                return Class.forName(described.getName(), false, process.lessons());
            } catch (ClassNotFoundException primitive) {
                return super.resolveClass(described);
            }
        }

        @Override
        protected @Nullable Object resolveObject(@Nullable Object arrived) {
            return arrived instanceof Travelling ? null : arrived;
        }
    }

    private final class Opener extends Reader {

        private final LiveExecution execution;

        Opener(InputStream in, LiveExecution execution) throws IOException {
            super(in);
            this.execution = execution;
        }

        @Override
        protected @Nullable Object resolveObject(@Nullable Object arrived) {
            if (!(arrived instanceof Travelling travelling)) {
                return arrived;
            }
            return switch (travelling) {
                case Travelling.Root _ -> execution.root();
                case Travelling.Resource resource -> mates.adopt(execution, resource);
                case Travelling.WebServer(int id, String name, int port) ->
                    new LiveWebServer(execution, id, name, port, null);
                case Travelling.Copy(String name, Object content) ->
                    execution.perform(new CreateValue(name, Scope.THREADS, content));
            };
        }
    }
}
