package dev.interleave.engine.controlled;

import dev.interleave.engine.FailureText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectStreamClass;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Something on its way to another process: bytes, and what they refer to that all processes share. Everything is
/// in one JVM, so a class is simply the same at the other end.
///
final class Parcel {

    private static final byte[] NOTHING = {};

    private final @Nullable Object plain;
    private final byte[] bytes;
    private final Map<String, Class<?>> classes;
    private final List<ControlledHandle> handles;

    private Parcel(
            @Nullable Object plain, byte[] bytes, Map<String, Class<?>> classes, List<ControlledHandle> handles) {
        this.plain = plain;
        this.bytes = bytes;
        this.classes = classes;
        this.handles = handles;
    }

    /// For what nobody can change, so that a copy could not be told from it.
    static Parcel ofPlain(@Nullable Object plain) {
        return new Parcel(plain, NOTHING, Map.of(), List.of());
    }

    /// @param classes those that the bytes name
    /// @param handles those that the bytes refer to, because they mean the same in every process
    static Parcel of(byte[] bytes, Map<String, Class<?>> classes, List<ControlledHandle> handles) {
        return new Parcel(null, bytes, classes, handles);
    }

    /// A copy in the memory of the actor's process. What it needs to make for that is made by the actor.
    ///
    /// @throws IllegalStateException when it cannot be read
    @Nullable
    Object open(ControlledActor receiver) {
        if (bytes.length == 0) {
            return plain;
        }
        try (ObjectInputStream stream = new Opener(new ByteArrayInputStream(bytes), receiver)) {
            return stream.readObject();
        } catch (IOException | ClassNotFoundException failed) {
            String process = receiver.kernel.population().processOf(receiver).main().name;
            throw new IllegalStateException(
                    "what was sent to process " + process + " cannot be read there: " + FailureText.of(failed), failed);
        }
    }

    /// Of what is in it.
    int contentHash() {
        return bytes.length == 0 ? Objects.hashCode(plain) : Arrays.hashCode(bytes);
    }

    private final class Opener extends ObjectInputStream {

        private final ControlledActor receiver;

        Opener(InputStream in, ControlledActor receiver) throws IOException {
            super(in);
            this.receiver = receiver;
            enableResolveObject(true);
        }

        @Override
        protected Class<?> resolveClass(ObjectStreamClass described) throws IOException, ClassNotFoundException {
            Class<?> known = classes.get(described.getName());
            return known == null ? super.resolveClass(described) : known;
        }

        @Override
        protected @Nullable Object resolveObject(@Nullable Object arrived) {
            return switch (arrived) {
                case Travelling.Shared(int place) -> handles.get(place);
                case Travelling.Copy(var name, var content) -> ValueState.copy(receiver, name, content);
                case null, default -> arrived;
            };
        }
    }
}
