package dev.interleave.record;

import dev.interleave.trace.ActorKind;
import dev.interleave.trace.ResourceKind;
import dev.interleave.trace.Scope;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/// Turns definitions into bytes and back.
///
///      0         4         8
///     +---------+---------+------------------------------+
///     | length  |  CRC-32 |  type 1 | fields | strings    |
///     +---------+---------+------------------------------+
///                         '------ length bytes ----------'
///
/// A string is its length in bytes (4) and its UTF-8. Enumerations are their position (1).
final class DefinitionCodec {

    static final int ENTRY_HEAD_BYTES = 8;
    /// No entry is longer; a length above it means that the file is damaged.
    static final int MAX_ENTRY_BYTES = 1 << 18;

    private static final int FIXED_BYTES = 64;

    private static final ActorKind[] ACTOR_KINDS = ActorKind.values();
    private static final ResourceKind[] RESOURCE_KINDS = ResourceKind.values();
    private static final Scope[] SCOPES = Scope.values();

    private DefinitionCodec() {}

    /// The whole entry, ready to append.
    @SuppressWarnings("EnumOrdinal") // these enumerations promise that their order is part of the format
    static byte[] encode(Definition definition) {
        return switch (definition) {
            case Definition.ThisProcess process -> {
                ByteBuffer entry = start(1, process.name(), "");
                entry.putInt(process.mainActor()).putLong(process.pid());
                yield finish(string(entry, process.name()));
            }
            case Definition.NewActor actor -> {
                ByteBuffer entry = start(2, actor.name(), "");
                entry.putInt(actor.id()).put((byte) actor.kind().ordinal());
                entry.putInt(actor.parent()).putInt(actor.flags());
                yield finish(string(entry, actor.name()));
            }
            case Definition.NewResource resource -> {
                ByteBuffer entry = start(3, resource.name(), "");
                entry.putInt(resource.id()).put((byte) resource.kind().ordinal());
                entry.put((byte) resource.scope().ordinal());
                entry.putLong(resource.capacity()).putInt(resource.guard());
                yield finish(string(entry, resource.name()));
            }
            case Definition.Text text -> {
                ByteBuffer entry = start(4, text.text(), "").putInt(text.id());
                yield finish(string(entry, text.text()));
            }
            case Definition.NewSite site -> {
                ByteBuffer entry = start(5, site.file(), "").putInt(site.id()).putInt(site.line());
                yield finish(string(entry, site.file()));
            }
            case Definition.Property property -> {
                ByteBuffer entry = start(6, property.key(), property.value());
                yield finish(string(string(entry, property.key()), property.value()));
            }
        };
    }

    /// @param body the entry without its head, its CRC already checked
    static Definition decode(ByteBuffer body) throws IOException {
        body.order(ByteOrder.LITTLE_ENDIAN);
        try {
            int type = body.get();
            return switch (type) {
                case 1 -> new Definition.ThisProcess(body.getInt(), body.getLong(), string(body));
                case 2 ->
                    new Definition.NewActor(
                            body.getInt(), choice(ACTOR_KINDS, body), body.getInt(), body.getInt(), string(body));
                case 3 ->
                    new Definition.NewResource(
                            body.getInt(),
                            choice(RESOURCE_KINDS, body),
                            choice(SCOPES, body),
                            body.getLong(),
                            body.getInt(),
                            string(body));
                case 4 -> new Definition.Text(body.getInt(), string(body));
                case 5 -> new Definition.NewSite(body.getInt(), body.getInt(), string(body));
                case 6 -> new Definition.Property(string(body), string(body));
                default -> throw new IOException("a definition has the unknown type " + type);
            };
        } catch (BufferUnderflowException e) {
            throw new IOException("a definition ends too early", e);
        }
    }

    static int crc(byte[] bytes, int offset, int length) {
        CRC32 crc = new CRC32();
        crc.update(bytes, offset, length);
        return (int) crc.getValue();
    }

    /// The text, cut to what a log keeps.
    static String limited(String text) {
        return text.length() <= Definition.MAX_TEXT ? text : text.substring(0, Definition.MAX_TEXT - 1) + "…";
    }

    private static ByteBuffer start(int type, String first, String second) {
        int room = ENTRY_HEAD_BYTES + FIXED_BYTES + 3 * (first.length() + second.length());
        ByteBuffer entry = ByteBuffer.allocate(room).order(ByteOrder.LITTLE_ENDIAN);
        return entry.position(ENTRY_HEAD_BYTES).put((byte) type);
    }

    private static byte[] finish(ByteBuffer entry) {
        byte[] bytes = new byte[entry.position()];
        entry.flip().get(bytes);
        int length = bytes.length - ENTRY_HEAD_BYTES;
        ByteBuffer.wrap(bytes)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(length)
                .putInt(crc(bytes, ENTRY_HEAD_BYTES, length));
        return bytes;
    }

    private static ByteBuffer string(ByteBuffer entry, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return entry.putInt(bytes.length).put(bytes);
    }

    private static String string(ByteBuffer body) throws IOException {
        int length = body.getInt();
        if (length < 0 || length > body.remaining()) {
            throw new IOException("a definition has a text of " + length + " bytes in " + body.remaining());
        }
        byte[] bytes = new byte[length];
        body.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static <E> E choice(E[] values, ByteBuffer body) throws IOException {
        int position = body.get();
        if (position < 0 || position >= values.length) {
            throw new IOException("a definition has choice " + position + " of " + values.length);
        }
        return values[position];
    }
}
