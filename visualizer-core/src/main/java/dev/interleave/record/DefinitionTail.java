package dev.interleave.record;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Reads the definitions of one log as they are appended.
final class DefinitionTail {

    private static final int READ_BYTES = 1 << 16;

    private final LogFiles files;
    private @Nullable RandomAccessFile file;
    private byte[] bytes = new byte[READ_BYTES];
    private int start;
    private int end;

    DefinitionTail(LogFiles files) {
        this.files = files;
    }

    /// Hands over every definition that is complete by now.
    ///
    /// @throws IOException when the file is damaged, with a sentence
    void read(Consumer<Definition> consumer) throws IOException {
        RandomAccessFile open = file;
        if (open == null) {
            if (!files.definitions().toFile().exists()) {
                return;
            }
            open = new RandomAccessFile(files.definitions().toFile(), "r");
            file = open;
        }
        while (fill(open)) {
            while (parse(consumer)) {}
        }
    }

    /// Bytes at the end that are not a whole entry.
    int tornBytes() {
        return end - start;
    }

    void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }

    private boolean fill(RandomAccessFile open) throws IOException {
        if (start > 0) {
            System.arraycopy(bytes, start, bytes, 0, end - start);
            end -= start;
            start = 0;
        }
        if (end == bytes.length) {
            bytes = Arrays.copyOf(bytes, end * 2);
        }
        int count = open.read(bytes, end, bytes.length - end);
        end += Math.max(count, 0);
        return count > 0;
    }

    private boolean parse(Consumer<Definition> consumer) throws IOException {
        if (end - start < DefinitionCodec.ENTRY_HEAD_BYTES) {
            return false;
        }
        ByteBuffer entry = ByteBuffer.wrap(bytes, start, end - start).order(ByteOrder.LITTLE_ENDIAN);
        int length = entry.getInt();
        int crc = entry.getInt();
        if (length <= 0 || length > DefinitionCodec.MAX_ENTRY_BYTES) {
            throw damaged("an entry of " + length + " bytes", null);
        }
        int body = start + DefinitionCodec.ENTRY_HEAD_BYTES;
        if (end - body < length) {
            return false;
        }
        if (DefinitionCodec.crc(bytes, body, length) != crc) {
            throw damaged("a wrong check sum", null);
        }
        try {
            consumer.accept(
                    DefinitionCodec.decode(ByteBuffer.wrap(bytes, body, length).slice()));
        } catch (IOException e) {
            throw damaged(e.getMessage(), e);
        }
        start = body + length;
        return true;
    }

    private IOException damaged(@Nullable String what, @Nullable IOException cause) {
        return new IOException("The log file " + files.definitions() + " is damaged: " + what + ".", cause);
    }
}
