package dev.interleave.engine.controlled;

import dev.interleave.engine.FailureText;
import dev.interleave.trace.Scope;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidClassException;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Packs what goes to another process. In place of each handle goes a {@link Travelling}, or a refusal that says
/// why not.
final class Parcels {

    private Parcels() {}

    /// @param sender the acting actor
    /// @param destination for the refusal: `process square-1`
    /// @throws IllegalArgumentException when it holds something that cannot be sent, with a sentence
    static Parcel pack(ControlledActor sender, @Nullable Object content, String destination) {
        if (isPlain(content)) {
            return Parcel.ofPlain(content);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Packer packer = new Packer(bytes, sender, destination)) {
            packer.writeObject(content);
            packer.flush();
            return Parcel.of(bytes.toByteArray(), packer.classes, packer.handles);
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
    }

    private static boolean isPlain(@Nullable Object content) {
        return switch (content) {
            case null -> true;
            case String _, Integer _, Long _, Boolean _, Double _, Character _ -> true;
            default -> false;
        };
    }

    private static String classOf(IOException refused) {
        return refused instanceof InvalidClassException invalid
                ? invalid.classname
                : String.valueOf(refused.getMessage());
    }

    private static final class Packer extends ObjectOutputStream {

        private final ControlledActor sender;
        private final String destination;
        private final Map<String, Class<?>> classes = new HashMap<>();
        private final List<ControlledHandle> handles = new ArrayList<>();

        Packer(OutputStream out, ControlledActor sender, String destination) throws IOException {
            super(out);
            this.sender = sender;
            this.destination = destination;
            enableReplaceObject(true);
        }

        @Override
        protected void annotateClass(Class<?> described) {
            classes.put(described.getName(), described);
        }

        @Override
        protected @Nullable Object replaceObject(@Nullable Object original) {
            return switch (original) {
                case ControlledRoot root -> shared(root);
                case PoolState pool -> throw refusal(pool);
                case ResourceState common when common.scope == Scope.PROCESSES -> shared(common);
                case ValueState value -> new Travelling.Copy(value.name, value.read(sender));
                case ControlledHandle handle -> throw refusal(handle);
                case null, default -> original;
            };
        }

        private Travelling shared(ControlledHandle handle) {
            handles.add(handle);
            return new Travelling.Shared(handles.size() - 1);
        }

        private IllegalArgumentException refusal(ControlledHandle handle) {
            String process = sender.kernel.population().processOf(sender).main().name;
            return new IllegalArgumentException(Refusal.of(handle, process, destination));
        }
    }
}
